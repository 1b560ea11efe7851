import xterm from '@xterm/headless'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { middleOf } from '../../../scripts/patches/middle.mjs'
import { scrolled } from '../../../scripts/patches/scroll.mjs'

/** What stays on the screen is left there: rows that only moved, and the end of a row behind its change. */

const COLUMNS = 40

const glass = (rows: number) => new xterm.Terminal({ cols: COLUMNS, rows, allowProposedApi: true })

const written = (terminal: xterm.Terminal, text: string) =>
  new Promise<void>(done => terminal.write(text, done))

/** Of drawing a row anew. */
const whole = (_: string, next: string) => next.length

const rowsOf = ({ buffer, rows }: xterm.Terminal) =>
  Array.from({ length: rows }, (_, y) => buffer.active.getLine(y)?.translateToString(true) ?? '')

/** Few words, so that rows repeat and some of a list are alike. */
const row = fc.constantFrom(
  '',
  ...Array.from({ length: 14 }, (_, i) => `row ${i} of a list that is read by somebody`.slice(0, 24 + i)),
)

/** A list and what it looks like after scrolling within some of its rows, with a few rows changed besides. */
const scroll = fc
  .record({
    rows: fc.array(row, { minLength: 3, maxLength: 24 }),
    from: fc.nat(23),
    length: fc.nat(24),
    by: fc.integer({ min: -6, max: 6 }),
    changes: fc.array(fc.tuple(fc.nat(23), row), { maxLength: 4 }),
  })
  .map(({ rows, from, length, by, changes }) => {
    const next = [...rows]
    for (let i = from; i < Math.min(from + length, rows.length); i++) next[i] = rows[i + by] ?? `new ${i}`
    for (const [at, text] of changes) if (at < next.length) next[at] = text
    return { previous: rows, next }
  })

describe('rows that moved', () => {
  test('stand on the screen as told, with the cursor in the first row', async () => {
    let moved = 0
    await fc.assert(
      fc.asyncProperty(scroll, async ({ previous, next }) => {
        const terminal = glass(previous.length + 2)
        await written(terminal, `above\r\n${previous.join('\r\n')}\r\nbelow\u001b[2;1H`)
        const { codes, rows } = scrolled(previous, next, whole)
        if (codes !== '') moved += 1
        await written(terminal, codes)
        expect(rowsOf(terminal)).toEqual(['above', ...rows, 'below'])
        expect(terminal.buffer.active.cursorY).toBe(1)
      }),
      { numRuns: 500 },
    )
    expect(moved).toBeGreaterThan(50)
  })

  test('leave less to draw, or nothing is moved', () => {
    const left = (shown: readonly string[], next: readonly string[]) =>
      next.filter((text, i) => text !== shown[i]).join('').length
    fc.assert(
      fc.property(scroll, ({ previous, next }) => {
        const { codes, rows } = scrolled(previous, next, whole)
        if (codes === '') expect(rows).toBe(previous)
        else expect(left(rows, next) + codes.length).toBeLessThan(left(previous, next))
      }),
      { numRuns: 2000 },
    )
  })

  const list = Array.from({ length: 30 }, (_, i) => `entry ${i}, long enough to be worth it`)
  const shown = (offset: number) => ['title', '', ...list.slice(offset, offset + 10), '', 'keys']

  test.each([
    ['down by one', 0, 1, 1],
    ['up by one', 6, 5, 1],
    ['down by half a window', 0, 5, 5],
    ['up by half a window', 9, 4, 5],
  ])('a list that scrolls %s draws only its new rows', (_, from, to, fresh) => {
    const { rows } = scrolled(shown(from), shown(to), whole)
    expect(shown(to).filter((text, i) => text !== rows[i])).toHaveLength(fresh)
  })

  test('a screen that gives way to another is not moved', () => {
    const other = list.map((_, i) => `another screen, row ${i}`)
    expect(scrolled(list, other, whole).codes).toBe('')
  })
})

describe('the middle of a row', () => {
  const piece = fc.constantFrom(
    'a',
    ' ',
    '9',
    '中',
    '磁盘',
    '─',
    '\u001b[1m',
    '\u001b[22m',
    '\u001b[36m',
    'e\u0301',
    '\u0301',
    '⚠️',
    '👩\u200d💻',
  )
  const text = fc.array(piece, { maxLength: 8 }).map(pieces => pieces.join(''))
  const plain = fc.stringMatching(/^[a9 中─]{1,3}$/)
  const change = fc.record({
    start: text,
    before: fc.oneof(plain, text),
    after: fc.oneof(plain, text),
    end: text,
  })

  /** Characters of a row with their looks. */
  const cells = (terminal: xterm.Terminal) => {
    const line = terminal.buffer.active.getLine(0)
    return Array.from({ length: COLUMNS * 2 }, (_, x) => {
      const cell = line?.getCell(x)
      return `${cell?.getChars() || ' '}${cell?.isBold()}${cell?.getFgColor()}`
    })
  }

  test('written over the row before gives the row after', async () => {
    let changed = 0
    await fc.assert(
      fc.asyncProperty(change, async ({ start, before, after, end }) => {
        const [previous, next] = [start + before + end, start + after + end]
        const middle = middleOf(previous, next, start.length)
        if (middle === undefined) return
        changed += 1
        const [there, wanted] = [1, 2].map(
          () => new xterm.Terminal({ cols: COLUMNS * 2, rows: 1, allowProposedApi: true }),
        ) as [xterm.Terminal, xterm.Terminal]
        await written(wanted, `${next}\u001b[m`)
        await written(there, start)
        const column = there.buffer.active.cursorX
        await written(there, `${before}${end}\u001b[m\r\u001b[${column + 1}G`)
        await written(there, `${(start.match(/\u001b\[\d+m/g) ?? []).join('')}${middle}`)
        expect(cells(there)).toEqual(cells(wanted))
      }),
      { numRuns: 2000 },
    )
    expect(changed).toBeGreaterThan(100)
  })

  test('a count that changes leaves the line behind it alone', () => {
    expect(middleOf('row 7 of 9 ────', 'row 8 of 9 ────', 4)).toBe('8')
    expect(middleOf('row 9 of 9 ────', 'row 10 of 9 ───', 4)).toBe('10 of 9 ')
    expect(middleOf('row 9 of 9 ────', 'row 10 of 9 ────', 4)).toBeUndefined()
  })
})
