import type { Editor } from '../editor.ts'
import { cursorColumn, editorRows, topRow } from '../editor.ts'
import type { Line } from '../text/line.ts'
import { BLANK, span } from '../text/line.ts'
import type { Row } from '../text/rows.ts'
import { columnsBetween, rowAt } from '../text/rows.ts'

export interface EditorView {
  /** The rows in view, without blank ones to fill it up. */
  readonly lines: readonly Line[]
  /** Column and row within the view. */
  readonly cursor: { readonly x: number; readonly y: number }
  /** Rows out of view. */
  readonly above: number
  readonly below: number
}

/** The text of a row, less the spaces that reach beyond the view. */
const shownText = (text: string, { start, end }: Row, width: number): string => {
  const row = text.slice(start, end)
  /** There is room for one space after a full row: it is where the cursor would stand. */
  if (!row.endsWith('  ')) return row
  const excess = columnsBetween(text, start, end) - width
  if (excess <= 0) return row
  return row.replace(/ +$/, spaces => spaces.slice(0, Math.max(0, spaces.length - excess)))
}

/** The part of an answer around its cursor. */
export const editorView = (
  editor: Editor,
  { width, height }: { readonly width: number; readonly height: number },
): EditorView => {
  const rows = editorRows(editor.text, width)
  const top = topRow(editor, rows, height)
  const shown = rows.slice(top, top + Math.max(1, height))
  const at = rowAt(rows, editor.cursor)
  const row = rows[at] ?? { start: 0, end: 0 }
  return {
    lines: shown.map(each => {
      const text = shownText(editor.text, each, width)
      /** An empty row is a line without spans: one with an empty span would take no row on the screen. */
      return text === '' ? BLANK : [span(text)]
    }),
    cursor: { x: cursorColumn(editor, row, width), y: at - top },
    above: top,
    below: rows.length - top - shown.length,
  }
}
