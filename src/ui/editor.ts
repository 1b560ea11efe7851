import { printable } from '../core/printable.ts'
import {
  boundaryFrom,
  boundaryUpTo,
  characterEnd,
  characterStart,
  isInWord,
  lineEnd,
  lineStart,
  wordEnd,
  wordStart,
} from './text/boundary.ts'
import type { Row } from './text/rows.ts'
import { columnsBetween, offsetAt, rowAt, rowsOf } from './text/rows.ts'

/** A text as it was, for taking back. */
interface Moment {
  readonly text: string
  readonly cursor: number
}

/** An answer of several lines that is being written. Its text holds only what a terminal may show, and line feeds. */
export interface Editor extends Moment {
  /** UTF-16 offset, always between two characters as a person sees them. */
  readonly cursor: number
  /** Column that moves up and down keep to, through shorter rows. */
  readonly goal: number | null
  /** Offset of the first row in view: an offset, so that it stands whatever the width becomes. */
  readonly top: number
  /** Before each step that can be taken back, the last one last. */
  readonly past: readonly Moment[]
  /** What the last key did, if the next one may go on with it: one step to take back, or one text to put back. */
  readonly doing: 'typing' | 'erasing' | 'killing' | null
  /** The last text taken out as a whole, for `yank`. */
  readonly killed: string
  readonly complaint: 'too-long' | null
}

export type EditAction =
  | 'type'
  | 'newline'
  | 'left'
  | 'right'
  | 'word-left'
  | 'word-right'
  | 'up'
  | 'down'
  | 'line-start'
  | 'line-end'
  | 'text-start'
  | 'text-end'
  | 'page-up'
  | 'page-down'
  | 'erase'
  | 'erase-forward'
  | 'erase-word'
  | 'erase-word-forward'
  | 'kill-back'
  | 'kill'
  | 'yank'
  | 'take-back'

/** A key, and the size of the view it was pressed in. */
export interface Stroke {
  /** The text for `type`; `space` is a space. */
  readonly key: string
  readonly width: number
  readonly height: number
}

/** A longer answer is no answer any more, and every key has to be quick. In UTF-16 units. */
export const MOST_CHARACTERS = 10_000

const MOST_STEPS = 200

/** CSI, OSC and its kin with their texts, SS3, character sets. */
const ESCAPE_SEQUENCE =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001bO[@-~]|\u001b[ -/]+[0-~]/g

/**
 * Foreign text as it goes into an answer. What must not reach a terminal is left out rather than marked, joiners of
 * emoji too: what is stored is what is shown.
 */
const writable = (text: string): string =>
  printable(
    text
      .replace(ESCAPE_SEQUENCE, '')
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      .replaceAll('\t', '  ')
      .replaceAll('\u202f', ' ')
      .replace(/\p{Surrogate}/gu, ''),
  ).replaceAll('\ufffd', '')

const cutTo = (text: string, room: number): string => text.slice(0, boundaryUpTo(text, Math.max(0, room)))

export const editorOf = (text: string): Editor => {
  const whole = writable(text)
  const kept = cutTo(whole, MOST_CHARACTERS)
  return {
    text: kept,
    cursor: kept.length,
    goal: null,
    top: 0,
    past: [],
    doing: null,
    killed: '',
    complaint: kept.length < whole.length ? 'too-long' : null,
  }
}

/** The rows of a view. Its last column is the cursor's own, when it stands behind a full row. */
export const editorRows = (text: string, width: number): readonly Row[] => rowsOf(text, width - 1)

/** The first row in view: the same as before, moved only as far as the cursor and the end of the text ask. */
export const topRow = ({ top, cursor }: Editor, rows: readonly Row[], height: number): number => {
  const tall = Math.max(1, height)
  const at = rowAt(rows, cursor)
  const kept = Math.min(rowAt(rows, top), Math.max(0, rows.length - tall))
  return Math.min(at, Math.max(kept, at - tall + 1))
}

/** Column the cursor is shown in. */
export const cursorColumn = ({ text, cursor }: Editor, row: Row, width: number): number =>
  Math.min(columnsBetween(text, row.start, cursor), Math.max(0, width - 1))

const withStep = ({ text, cursor, past }: Editor): readonly Moment[] => [
  ...past.slice(1 - MOST_STEPS),
  { text, cursor },
]

const moveTo = (editor: Editor, cursor: number): Editor =>
  cursor === editor.cursor ? editor : { ...editor, cursor, goal: null, doing: null }

/** Up and down by rows as they are shown, as far as there are any. */
const moveRows = (editor: Editor, by: number, { width }: Stroke): Editor => {
  const rows = editorRows(editor.text, width)
  const from = rowAt(rows, editor.cursor)
  const to = Math.min(Math.max(0, from + by), rows.length - 1)
  const row = rows[from]
  const target = rows[to]
  if (!row || !target || to === from) return editor
  const goal = editor.goal ?? cursorColumn(editor, row, width)
  return { ...editor, cursor: offsetAt(editor.text, target, goal), goal, doing: null }
}

interface Step {
  readonly past: readonly Moment[]
  readonly doing: Editor['doing']
}

/** Puts in as much as there is room for. */
const insert = (editor: Editor, added: string, { past, doing }: Step): Editor => {
  const { text, cursor } = editor
  const put = cutTo(added, MOST_CHARACTERS - text.length)
  const complaint = put.length < added.length ? 'too-long' : null
  if (put === '') return added === '' || editor.complaint === complaint ? editor : { ...editor, complaint }
  const whole = text.slice(0, cursor) + put + text.slice(cursor)
  /** What follows may join the last character put in. */
  const behind = boundaryFrom(whole, cursor + put.length)
  return { ...editor, text: whole, cursor: behind, goal: null, past, doing, complaint }
}

/** Typing is taken back word by word: a step ends where a word begins. A paste is a step of its own. */
const type = (editor: Editor, key: string): Editor => {
  const added = key === 'space' ? ' ' : writable(key)
  const { text, cursor } = editor
  const isOne = added.length === String.fromCodePoint(added.codePointAt(0) ?? 0).length
  const former = text.slice(characterStart(text, cursor), cursor)
  const goesOn = isOne && editor.doing === 'typing' && (isInWord(former) || !isInWord(added))
  return insert(editor, added, {
    past: goesOn ? editor.past : withStep(editor),
    doing: isOne ? 'typing' : null,
  })
}

const takeOut = (editor: Editor, start: number, end: number, { past, doing }: Step): Editor => {
  if (start === end) return editor
  const text = editor.text.slice(0, start) + editor.text.slice(end)
  return { ...editor, text, cursor: boundaryFrom(text, start), goal: null, past, doing, complaint: null }
}

/** Erasing, like typing, is taken back word by word. */
const erase = (editor: Editor, start: number, end: number): Editor => {
  const goesOn = editor.doing === 'erasing' && isInWord(editor.text.slice(start, end))
  return takeOut(editor, start, end, {
    past: goesOn ? editor.past : withStep(editor),
    doing: 'erasing',
  })
}

/** Takes out for `yank`: from the cursor to a place before or behind it. What is killed in a row stays together. */
const kill = (editor: Editor, to: number): Editor => {
  const { text, cursor } = editor
  const start = Math.min(cursor, to)
  const end = Math.max(cursor, to)
  if (start === end) return editor
  const out = text.slice(start, end)
  const before = editor.doing === 'killing' ? editor.killed : ''
  const killed = to < cursor ? out + before : before + out
  return { ...takeOut(editor, start, end, { past: withStep(editor), doing: 'killing' }), killed }
}

/** Words are erased within their line; only the line break itself joins two. */
const wordStartInLine = (text: string, cursor: number): number => {
  const start = lineStart(text, cursor)
  return cursor === start ? characterStart(text, cursor) : Math.max(start, wordStart(text, cursor))
}

const wordEndInLine = (text: string, cursor: number): number => {
  const end = lineEnd(text, cursor)
  return cursor === end ? characterEnd(text, cursor) : Math.min(end, wordEnd(text, cursor))
}

const takeBack = (editor: Editor): Editor => {
  const former = editor.past.at(-1)
  if (!former) return editor
  return { ...editor, ...former, past: editor.past.slice(0, -1), goal: null, doing: null, complaint: null }
}

const play = (editor: Editor, action: EditAction, stroke: Stroke): Editor => {
  const { text, cursor } = editor
  const page = Math.max(1, stroke.height - 1)
  switch (action) {
    case 'type':
      return type(editor, stroke.key)
    case 'newline':
      return insert(editor, '\n', { past: withStep(editor), doing: 'typing' })
    case 'left':
      return moveTo(editor, characterStart(text, cursor))
    case 'right':
      return moveTo(editor, characterEnd(text, cursor))
    case 'word-left':
      return moveTo(editor, wordStart(text, cursor))
    case 'word-right':
      return moveTo(editor, wordEnd(text, cursor))
    case 'up':
      return moveRows(editor, -1, stroke)
    case 'down':
      return moveRows(editor, 1, stroke)
    case 'page-up':
      return moveRows(editor, -page, stroke)
    case 'page-down':
      return moveRows(editor, page, stroke)
    case 'line-start':
      return moveTo(editor, lineStart(text, cursor))
    case 'line-end':
      return moveTo(editor, lineEnd(text, cursor))
    case 'text-start':
      return moveTo(editor, 0)
    case 'text-end':
      return moveTo(editor, text.length)
    case 'erase':
      return erase(editor, characterStart(text, cursor), cursor)
    case 'erase-forward':
      return erase(editor, cursor, characterEnd(text, cursor))
    case 'erase-word':
      return kill(editor, wordStartInLine(text, cursor))
    case 'erase-word-forward':
      return kill(editor, wordEndInLine(text, cursor))
    case 'kill-back':
      return kill(editor, lineStart(text, cursor))
    case 'kill': {
      const end = lineEnd(text, cursor)
      return kill(editor, cursor === end ? characterEnd(text, cursor) : end)
    }
    case 'yank':
      return insert(editor, editor.killed, { past: withStep(editor), doing: null })
    case 'take-back':
      return takeBack(editor)
  }
}

/** Offset of the first row in view. */
const topOffset = (editor: Editor, { width, height }: Stroke): number => {
  const rows = editorRows(editor.text, width)
  return rows[topRow(editor, rows, height)]?.start ?? 0
}

/** Plays one editing key, and keeps the cursor in view. What changes nothing gives the same editor. */
export const edit = (editor: Editor, action: EditAction, stroke: Stroke): Editor => {
  /** What is in view by now, not what was before the terminal changed its size. */
  const top = topOffset(editor, stroke)
  const next = play(editor, action, stroke)
  return next === editor ? editor : { ...next, top: topOffset({ ...next, top }, stroke) }
}

/** The text as it comes back from somewhere else, as one step to take back. */
export const rewrite = (editor: Editor, text: string): Editor => {
  const { past: _, killed: __, ...fresh } = editorOf(text)
  return fresh.text === editor.text ? editor : { ...fresh, past: withStep(editor), killed: editor.killed }
}
