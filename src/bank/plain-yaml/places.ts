import { Unusual } from './unusual.ts'

/** Where values begin, as offsets: by what holds them and their name or index in it. */
export interface Places {
  root: number
  readonly held: Map<object, Map<string | number, number>>
}

export const noPlaces = (): Places => ({ root: 0, held: new Map() })

/** Values of a file of the largest size that people write. */
const MOST_VALUES = 500_000

/** What is kept while a file is read. */
export interface Notes {
  readonly places: Places | undefined
  /** Values that may still come. */
  left: number
}

export const newNotes = (places: Places | undefined): Notes => ({ places, left: MOST_VALUES })

/** Notes a value with its name and where it begins. */
export const note = (
  notes: Notes,
  holder: object,
  [name, offset]: readonly [string | number, number],
): void => {
  notes.left -= 1
  if (notes.left < 0) throw new Unusual()
  if (!notes.places) return
  const { held } = notes.places
  const names = held.get(holder) ?? new Map<string | number, number>()
  held.set(holder, names)
  names.set(name, offset)
}

/** Where the value at a path begins, or the closest one above it that exists. */
export const offsetAt = (
  { root, held }: Places,
  value: unknown,
  path: readonly (string | number)[],
): number => {
  let offset = root
  let holder = value
  for (const name of path) {
    if (holder === null || typeof holder !== 'object' || !Object.hasOwn(holder, name)) return offset
    offset = held.get(holder)?.get(name) ?? offset
    holder = (holder as Record<string | number, unknown>)[name]
  }
  return offset
}
