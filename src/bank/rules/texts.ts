import type { Lang } from '../../core/text.ts'
import type { Path } from '../yaml-file.ts'

export interface FoundText {
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

/** Prose of an authored value in one language; a plain string stands for both and belongs to neither. */
export const proseIn = (value: unknown, lang: Lang): readonly FoundText[] =>
  textsIn(value).filter(({ path }) => path.at(-1) === lang)

/** Commands and identifiers out of the way: each becomes one Latin letter. */
export const withoutCode = (text: string): string => text.replace(/`[^`]*`/g, 'x')
