import type { Path } from '../yaml-file.ts'

interface FoundText {
  readonly path: Path
  readonly text: string
}

/** Every text within an authored value, with its path. */
export const textsIn = (value: unknown, path: Path = []): readonly FoundText[] => {
  if (typeof value === 'string') return [{ path, text: value }]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, entry]) =>
    textsIn(entry, [...path, Array.isArray(value) ? Number(name) : name]),
  )
}
