import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import xterm from '@xterm/headless'
import { build } from 'esbuild'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inkPatches } from '../../../scripts/patches/plugin.mjs'
import type { Game } from '../../../src/app/game.ts'
import type { RoundSession } from '../../../src/app/round-session.ts'
import { LANGS } from '../../../src/core/text.ts'
import type { Route } from '../../../src/ui/route.ts'
import type * as Drawn from '../../support/drawn.tsx'
import { shippedBank } from '../../support/player.ts'
import { KEY } from '../../support/terminal.ts'

/** The patched Ink must draw what Ink draws: on a terminal, and text by text. */

const bank = shippedBank()
const files: string[] = []
let stock: typeof Drawn
let patched: typeof Drawn

const bundled = async (name: string, plugins: NonNullable<Parameters<typeof build>[0]['plugins']>) => {
  const outfile = resolve('node_modules', `.drawn-${name}-${process.pid}.mjs`)
  files.push(outfile)
  await build({
    entryPoints: ['test/support/drawn.tsx'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    logLevel: 'warning',
    inject: ['scripts/polyfill.mjs'],
    alias: { 'react-devtools-core': 'node:util' },
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    plugins,
  })
  return (await import(pathToFileURL(outfile).href)) as typeof Drawn
}

beforeAll(async () => {
  stock = await bundled('stock', [])
  patched = await bundled('patched', [inkPatches])
})

afterAll(() => Promise.all(files.map(file => rm(file, { force: true }))))

const drill = (game: Game): RoundSession => {
  const session = game.startDrill({ scope: {}, count: 5, timing: 'off' })
  if (!session) throw new Error('nothing to drill')
  return session
}

const { down, up, enter, escape: esc, pageDown } = KEY
const SCREENS: readonly (readonly [string, (game: Game) => Route, readonly string[]])[] = [
  ['home', () => ({ name: 'home' }), [down, down, up, 'L', down, '?', down, esc]],
  ['drill set-up', () => ({ name: 'drill-setup' }), [down, enter, down, esc]],
  ['mock set-up', () => ({ name: 'mock-setup' }), [down, enter, down]],
  ['settings', () => ({ name: 'settings' }), [down, enter, enter, down, enter]],
  ['browse', () => ({ name: 'browse', query: '' }), ['中', '文', '\u007f', down, down, pageDown, enter]],
  [
    'a list that scrolls',
    () => ({ name: 'browse', query: '' }),
    [...Array<string>(24).fill(down), pageDown, ...Array<string>(40).fill(up)],
  ],
  [
    'a drill',
    game => ({ name: 'round', session: drill(game) }),
    [down, down, up, '1', 's', 't', enter, down, enter, 's', enter, esc, enter],
  ],
  ['a drill from its pause', game => ({ name: 'round', session: drill(game) }), [esc, down, enter, down]],
  ['statistics', () => ({ name: 'stats' }), [down, pageDown, esc]],
  ['goal', () => ({ name: 'goal-setup' }), [down, enter, down, enter]],
]

/** Every cell of the screen with its colours, and where the cursor stands. */
const seen = (terminal: xterm.Terminal): readonly string[] => {
  const { active } = terminal.buffer
  const rows = Array.from({ length: terminal.rows }, (_, y) => {
    const line = active.getLine(y)
    return Array.from({ length: terminal.cols }, (_, x) => {
      const cell = line?.getCell(x)
      if (!cell) return ''
      const look = [cell.getFgColorMode(), cell.getFgColor(), cell.getBgColor(), cell.isBold(), cell.isDim()]
      return `${cell.getChars() || ' '}${look.join(',')},${cell.isUnderline()},${cell.isInverse()}`
    }).join('|')
  })
  return [...rows, `cursor ${active.cursorX},${active.cursorY}`]
}

const terminalOf = (columns: number, rows: number) => {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true })
  return async (text: string): Promise<readonly string[]> => {
    await new Promise<void>(done => terminal.write(text.replaceAll(/(?<!\r)\n/g, '\r\n'), done))
    return seen(terminal)
  }
}

describe.each([
  [60, 18],
  [80, 24],
])('at %ix%i', (columns, rows) => {
  test.each(SCREENS.flatMap(screen => LANGS.map(lang => [screen[0], lang, screen] as const)))(
    '%s in %s looks the same after every key, for no more bytes',
    async (_, lang, [, route, keys]) => {
      const scene = { bank, lang, columns, rows, route, keys }
      const [before, after] = [await stock.writesOf(scene), await patched.writesOf(scene)]
      const [old, anew] = [terminalOf(columns, rows), terminalOf(columns, rows)]
      for (const [i, text] of before.entries()) {
        const here = after[i] ?? ''
        expect(await anew(here), `after key ${i}: ${JSON.stringify(here)}`).toEqual(await old(text))
        expect(here.length).toBeLessThanOrEqual(text.length)
      }
    },
  )
})

describe('frames one after another', () => {
  const words = [
    'row',
    'of a list',
    '磁盘满了',
    '❯',
    'é',
    '\u001b[1mbold\u001b[22m',
    '\u001b[36mcyan\u001b[39m',
    '1',
    '2',
    '──',
  ]
  const line = fc.array(fc.constantFrom(...words), { maxLength: 4 }).map(parts => parts.join(' '))
  const COLUMNS = 40
  const MOST_ROWS = 20

  /** A window into a list that scrolls, with some rows changed besides; the window itself may grow. */
  const film = fc
    .record({
      list: fc.array(line, { minLength: 40, maxLength: 40 }),
      rows: fc.integer({ min: 4, max: 16 }),
      steps: fc.array(
        fc.record({
          by: fc.integer({ min: -4, max: 4 }),
          lower: fc.integer({ min: 0, max: 2 }),
          grown: fc.constantFrom(0, 0, 0, 1, 2),
          changed: fc.array(fc.tuple(fc.nat(15), line), { maxLength: 2 }),
        }),
        { minLength: 2, maxLength: 8 },
      ),
    })
    .map(({ list, rows, steps }) => {
      let [height, offset] = [rows, 10]
      return steps.map(({ by, lower, grown, changed }) => {
        height = Math.min(MOST_ROWS, height + grown)
        offset = Math.min(20, Math.max(0, offset + by))
        const lines = list.slice(offset, offset + height - lower)
        for (const [at, text] of changed) if (at < lines.length) lines[at] = text
        return { rows: height, lines }
      })
    })

  /** Nobody sees in which column the hidden cursor stands, and every row is begun by naming one. */
  const withoutColumn = (rows: readonly string[]) => rows.map(row => row.replace(/^cursor \d+/, 'cursor'))

  test('look the same, however high frames and window are', async () => {
    let moved = 0
    await fc.assert(
      fc.asyncProperty(film, async frames => {
        const [before, after] = [stock, patched].map(ink => ink.writesOfFrames(COLUMNS, frames))
        const [old, anew] = [terminalOf(COLUMNS, MOST_ROWS), terminalOf(COLUMNS, MOST_ROWS)]
        for (const [i, text] of (before ?? []).entries()) {
          const here = after?.[i] ?? ''
          if (here.includes('\u001b[M')) moved += 1
          const [wanted, found] = [withoutColumn(await old(text)), withoutColumn(await anew(here))]
          expect(found, `frame ${i}: ${JSON.stringify(here)}`).toEqual(wanted)
          expect(here.length).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 300 },
    )
    expect(moved).toBeGreaterThan(30)
  })
})

describe('any text', () => {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    {
      weight: 6,
      arbitrary: fc.constantFrom(
        ...['磁盘，', '（满）', 'ext4 ', '❯', '✓', '…', '→', '█░', 'é', 'e\u0301', '　', '“引号”', '—'],
        ...[
          '\n',
          '\t',
          ' ',
          '1',
          '1\ufe0f\u20e3',
          '👩\u200d💻',
          '🇨🇳',
          '⚠️',
          '⚠',
          '⌚',
          '한',
          'ก็',
          'か\u3099',
          'ｶﾞ',
        ],
        ...[
          '\u001b[1m',
          '\u001b[22m',
          '\u001b[38;5;9m',
          '\u001b[0m',
          '\u001b]8;;http://a\u0007',
          '\u200b',
          '\u00ad',
        ],
      ),
    },
  )
  const anyText = fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join(''))

  test('has the same width', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(patched.widthOf(text)).toBe(stock.widthOf(text))
      }),
      { numRuns: 2000 },
    )
  })

  test('every character has the same width, alone and behind a letter', () => {
    for (let code = 0; code <= 0x1_ff_ff; code++) {
      const character = String.fromCodePoint(code)
      if (patched.widthOf(character) !== stock.widthOf(character)) expect.fail(`U+${code.toString(16)}`)
      const pair = `中${character}`
      if (patched.widthOf(pair) !== stock.widthOf(pair)) expect.fail(`中, U+${code.toString(16)}`)
    }
  })

  test('is laid out the same at every width', () => {
    const wrap = fc.constantFrom('wrap', 'hard', 'truncate-end', 'truncate-start')
    fc.assert(
      fc.property(anyText, fc.integer({ min: 3, max: 30 }), wrap, (text, columns, how) => {
        const words = { text, columns, wrap: how } as const
        expect(patched.laidOut(words)).toBe(stock.laidOut(words))
      }),
      { numRuns: 200 },
    )
  })
})

test('a patch that finds nothing to change fails the build', async () => {
  const nothing = { stdin: { contents: '' }, bundle: true, write: false, logLevel: 'silent' } as const
  await expect(build({ ...nothing, plugins: [inkPatches] })).rejects.toThrow('not in the bundle')
})
