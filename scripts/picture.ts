import { mkdirSync, writeFileSync } from 'node:fs'
import { itemOn, rightKeys, shippedBank } from '../test/support/player.ts'
import type { GameTerminal } from '../test/support/terminal.ts'
import { startGame } from '../test/support/terminal.ts'

/** Plays the start of a real round and draws what the terminal showed: the picture in the README. */

const COLUMNS = 80
const ROWS = 24
const CELL = { width: 8.4, height: 18 }
const GAP = 24
const OUTPUT = 'docs/round.svg'

/** The 16 colours of a common dark terminal; only those the theme uses. */
const PALETTE: Readonly<Record<number, string>> = {
  1: '#e06c75',
  2: '#98c379',
  5: '#c678dd',
  12: '#7aa2f7',
}
const FOREGROUND = '#d7dae0'
const BACKGROUND = '#1e2127'

type Cell = NonNullable<
  ReturnType<NonNullable<ReturnType<GameTerminal['terminal']['buffer']['active']['getLine']>>['getCell']>
>

const styleOf = (cell: Cell): string => {
  const fill = cell.isFgPalette() ? (PALETTE[cell.getFgColor()] ?? FOREGROUND) : FOREGROUND
  return [`fill="${fill}"`, cell.isBold() ? 'font-weight="bold"' : '', cell.isDim() ? 'opacity="0.6"' : '']
    .filter(Boolean)
    .join(' ')
}

const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** One row as runs of cells with the same style, each held to its own columns. */
const drawRow = ({ terminal }: GameTerminal, row: number, top: number): string => {
  const line = terminal.buffer.active.getLine(row)
  const runs: { x: number; cells: number; text: string; style: string }[] = []
  for (let x = 0; x < COLUMNS; x++) {
    const cell = line?.getCell(x)
    if (!cell || cell.getWidth() === 0) continue
    const text = cell.getChars() || ' '
    const style = styleOf(cell)
    const last = runs.at(-1)
    if (last?.style === style) {
      last.text += text
      last.cells += cell.getWidth()
    } else {
      runs.push({ x, cells: cell.getWidth(), text, style })
    }
  }
  const y = top + (row + 0.75) * CELL.height
  return runs
    .filter(run => run.text.trim() !== '')
    .map(({ x, cells, text, style }) => {
      const left = GAP + x * CELL.width
      return `<text xml:space="preserve" x="${left.toFixed(1)}" y="${y.toFixed(1)}" textLength="${(cells * CELL.width).toFixed(1)}" ${style}>${escapeXml(text)}</text>`
    })
    .join('\n')
}

const drawScreen = (game: GameTerminal, top: number): string =>
  Array.from({ length: ROWS }, (_, row) => drawRow(game, row, top)).join('\n')

const width = COLUMNS * CELL.width + 2 * GAP
const paneHeight = ROWS * CELL.height + GAP

const bank = shippedBank()
const game = startGame({
  columns: COLUMNS,
  rows: ROWS,
  args: ['drill', 'redis', '--seed', 'readme', '--lang', 'en'],
})
const panes: string[] = []
const asked = await game.waitFor(/ 1\/10 /)
panes.push(drawScreen(game, GAP))
const shown = itemOn(asked, bank, 'en')
if (!shown) throw new Error(`no item recognised on:\n${asked}`)
game.send(rightKeys(shown, asked, 'en'))
await game.waitFor(/✓ Right/)
panes.push(drawScreen(game, GAP + paneHeight))
game.dispose()

mkdirSync('docs', { recursive: true })
writeFileSync(
  OUTPUT,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${2 * paneHeight + GAP}" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">
<title>A round of ops-interview: a question, and what follows the answer</title>
<rect width="100%" height="100%" rx="10" fill="${BACKGROUND}"/>
${panes.join('\n')}
</svg>
`,
)
