import { Unusual } from './unusual.ts'

interface BlockText {
  readonly value: string
  /** Offset of the line behind it. */
  readonly end: number
}

const indentOf = (line: string): number => line.search(/[^ ]/)

/** Lines joined by spaces; a blank line between two is a line break. */
const fold = (lines: readonly string[]): string => {
  if (lines[0] === '' || lines.some(line => line.startsWith(' '))) throw new Unusual()
  return lines
    .join('\n')
    .replace(/(?<!\n)\n(?!\n)/g, ' ')
    .replace(/\n(\n+)/g, '$1')
}

/**
 * Text in lines of its own: `|` as it stands, `>` folded, each with one line break at the end or with `-` none. `from`
 * is where its lines begin, `column` where what it belongs to stands.
 */
export const readBlockText = (
  text: string,
  { header, from, column }: { readonly header: string; readonly from: number; readonly column: number },
): BlockText => {
  const form = /^([|>])(-?) *$/.exec(header)
  if (!form) throw new Unusual()
  const lines: string[] = []
  let width = 0
  let at = from
  while (at < text.length) {
    const end = text.indexOf('\n', at)
    if (end === -1) throw new Unusual()
    const line = text.slice(at, end)
    const indent = indentOf(line)
    if (indent === -1) {
      /** How wide a blank line may be is only known once a line with text has come. */
      if (width === 0 ? line !== '' : line.length > width) throw new Unusual()
    } else {
      if (indent <= column) break
      width ||= indent
      if (indent < width) throw new Unusual()
    }
    lines.push(indent === -1 ? '' : line.slice(width))
    at = end + 1
  }
  while (lines.at(-1) === '') lines.pop()
  if (lines.length === 0) throw new Unusual()
  const body = form[1] === '|' ? lines.join('\n') : fold(lines)
  return { value: form[2] === '-' ? body : `${body}\n`, end: at }
}
