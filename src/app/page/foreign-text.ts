import { printable } from '../../core/printable.ts'

/** Foreign text without characters that do something instead of being seen. Tabs are typed, and mean room. */
export const safeText = (text: string): string => printable(text.replace(/\r\n?/g, '\n').replace(/\t/g, '  '))

export const oneLine = (text: string): string => safeText(text).replace(/\s+/g, ' ').trim()

interface Piece {
  readonly type: 'prose' | 'code'
  readonly text: string
}

/** Text of a bank as prose and the commands in it. An unpaired backtick marks nothing. */
export const piecesOf = (text: string): readonly Piece[] => {
  const parts = safeText(text).split('`')
  if (parts.length % 2 === 0) return [{ type: 'prose', text: safeText(text) }]
  return parts
    .map((part, i): Piece => ({ type: i % 2 === 0 ? 'prose' : 'code', text: part }))
    .filter(piece => piece.text !== '')
}
