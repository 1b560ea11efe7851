/** Why a line of the log counts for nothing. */
export type LineFault =
  /** Its end is missing. */
  | 'torn'
  | 'not-json'
  /** Edited by hand, or of a newer program. */
  | 'not-a-record'

/** Why a snapshot can't stand for the log. */
export type SnapshotFault =
  | 'missing'
  | 'unreadable'
  /** Of an older program. */
  | 'outdated'
  | 'newer'
  /** The log it was folded from is not the one that is there. */
  | 'other-log'
  /** It doesn't say what the log says. */
  | 'different'

/** Something that was found where progress lives. Lines of the log count from 1. */
export type Finding =
  | { readonly type: 'unreadable-log'; readonly reason: string }
  | { readonly type: 'unreadable-line'; readonly line: number; readonly fault: LineFault }
  /** The log ends in the middle of a line. */
  | { readonly type: 'torn-end'; readonly line: number }
  /** An import ended before all of it was there. */
  | { readonly type: 'cut-off-import' }
  | { readonly type: 'duplicate'; readonly line: number; readonly of: number }
  /** Records of a round that no line opens. */
  | { readonly type: 'unopened-round'; readonly round: string; readonly lines: readonly number[] }
  | { readonly type: 'unknown-item'; readonly itemId: string; readonly answers: number }
  /** Not touched for so many days. */
  | { readonly type: 'long-open'; readonly round: string; readonly days: number }
  | { readonly type: 'snapshot'; readonly fault: SnapshotFault }
  /** An answer in the making of a round that can't be taken up any more. */
  | { readonly type: 'orphan-draft'; readonly round: string }
  | { readonly type: 'unwritable'; readonly path: string; readonly reason: string }
  /** Errors in a bank file of the person's, whose items are left out. `first`: where and what, for a person to read. */
  | { readonly type: 'bank'; readonly file: string; readonly errors: number; readonly first: string }

/** What is to be done: by `--mend`, by the person, or nothing, because it does no harm. */
export const CARES = ['mend', 'person', 'none'] as const
export type Care = (typeof CARES)[number]

export const careOf = ({ type }: Finding): Care => {
  switch (type) {
    case 'torn-end':
    case 'snapshot':
    case 'orphan-draft':
      return 'mend'
    case 'unreadable-log':
    case 'cut-off-import':
    case 'unwritable':
    case 'bank':
      return 'person'
    case 'unreadable-line':
    case 'duplicate':
    case 'unopened-round':
    case 'unknown-item':
    case 'long-open':
      return 'none'
  }
}
