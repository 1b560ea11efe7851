/**
 * What a person says of an item: `cold`, known in one's sleep and left out; `doubtful`, maybe wrong; `pardoned`, no leech
 * until it is forgotten once more.
 */
export const MARK_NAMES = ['cold', 'doubtful', 'pardoned'] as const
export type MarkName = (typeof MARK_NAMES)[number]

export interface Mark {
  readonly on: boolean
  /** Wall clock, milliseconds since the epoch. */
  readonly at: number
  /** Of the item when it was marked: a mark says nothing of what the item means since. */
  readonly rev: number
  /** In the person's own words; empty where there are none. */
  readonly comment: string
}

/** The latest word on every item that was ever marked, by item id. */
export type Marks = Readonly<Record<MarkName, Readonly<Record<string, Mark>>>>

export const NO_MARKS: Marks = { cold: {}, doubtful: {}, pardoned: {} }

/** A later mark replaces an earlier one, in whichever order they are read. */
export const withMark = (marks: Marks, name: MarkName, itemId: string, mark: Mark): Marks => {
  const known = marks[name][itemId]
  return known && known.at > mark.at ? marks : { ...marks, [name]: { ...marks[name], [itemId]: mark } }
}

/** Whether an item is marked as it stands now. */
export const isMarked = (
  marks: Marks,
  name: MarkName,
  { id, rev }: { readonly id: string; readonly rev: number },
): boolean => {
  const mark = marks[name][id]
  return mark?.on === true && mark.rev === rev
}
