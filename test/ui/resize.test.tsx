import { afterEach, describe, expect, test } from 'vitest'
import type { Item } from '../../src/core/item.ts'
import { LANGS } from '../../src/core/text.ts'
import { wordsIn } from '../../src/i18n/words.ts'
import { shippedBank } from '../support/player.ts'
import { EVERY_SCREEN } from '../support/screens.ts'
import { openWindow, type Window } from '../support/window.tsx'

const bank = shippedBank()

type Size = readonly [columns: number, rows: number]

/** Steps of a drag: narrower and wider, lower and higher, by one and by many, and far below the least. */
const WITHIN: readonly Size[] = [
  [79, 24],
  [61, 19],
  [60, 18],
  [90, 18],
  [200, 60],
  [120, 30],
]
const BELOW: readonly Size[] = [
  [59, 18],
  [60, 17],
  [40, 12],
  [2, 2],
  [40, 12],
]

/** What was on the terminal before, one line of it wider than the narrowest window. */
const BEFORE = ['$ ls', 'README.md', '$ ops-interview']

const open = new Set<Window>()

const show = async (
  stage: Partial<Parameters<typeof openWindow>[0]> & Pick<Parameters<typeof openWindow>[0], 'route'>,
) => {
  const window = await openWindow({ bank, lang: 'en', size: [80, 24], before: BEFORE, ...stage })
  open.add(window)
  return window
}

const close = async (window: Window) => {
  open.delete(window)
  await window.close()
}

afterEach(async () => {
  for (const window of [...open]) await close(window)
})

/** A frame as it should be: title on top, keys at the bottom, a rule by each, the last row free. */
const expectFrame = (rows: readonly string[], [, height]: Size) => {
  expect(rows).toHaveLength(height)
  expect(rows[0]?.trim()).not.toBe('')
  expect(rows[1]).toContain('──')
  expect(rows[height - 3]).toContain('──')
  expect(rows[height - 2]?.trim()).toMatch(/\?|Esc|Ctrl-G/)
  expect(rows[height - 1]).toBe('')
  const rules = rows.filter(row => row.startsWith(' ──')).length
  expect(rules).toBe(2)
}

describe.each(LANGS)('dragging the window (%s)', lang => {
  test.each(EVERY_SCREEN)('%s is always as if drawn afresh', async (_, route) => {
    const window = await show({ lang, route })
    for (const [i, size] of WITHIN.entries()) {
      window.drag(size)
      if (i % 3 === 1) continue
      await window.drawn()
      expectFrame(window.rows(), size)
    }
    const last = WITHIN.at(-1) as Size
    const afresh = await show({ lang, route, size: last })
    expect(window.rows()).toEqual(afresh.rows())
    await close(afresh)

    for (const size of BELOW) {
      window.drag(size)
      await window.drawn()
      expect(window.rows().at(-1)).toBe('')
      if (size[0] >= 40) expect(window.rows()[0]).toContain(`${size[0]}x${size[1]}`)
    }
    window.drag([80, 24])
    await window.drawn()
    expectFrame(window.rows(), [80, 24])

    await close(window)
    expect(window.mainRows().filter(row => row !== '')).toEqual(BEFORE)
  })
})

test.each([
  ['all keys', '?', { name: 'home' }],
  ['what is wrong with an item', '!', { name: 'item', item: bank.items[0] as Item }],
] as const)('%s, laid over a screen, is dragged like one', async (_, key, route) => {
  const window = await show({ route: () => route })
  window.press(key)
  for (const size of [...WITHIN, ...BELOW, ...WITHIN]) {
    window.drag(size)
    await window.drawn()
    if (!BELOW.includes(size)) expectFrame(window.rows(), size)
  }
})

test('the notice in a window too small says how large it has to be', async () => {
  for (const lang of LANGS) {
    const window = await show({ lang, size: [40, 12], route: () => ({ name: 'home' }) })
    const said = window.rows().join('').replaceAll(' ', '')
    expect(said).toContain(wordsIn(lang).tooSmall(40, 12, 60, 18).replaceAll(' ', ''))
    await close(window)
  }
})

test('keys of a window too small are for nobody', async () => {
  const window = await show({ route: () => ({ name: 'home' }) })
  const before = window.rows()
  window.drag([40, 12])
  await window.drawn()
  window.press('\u001b[B', '\r')
  await window.drawn()
  window.drag([80, 24])
  await window.drawn()
  expect(window.rows()).toEqual(before)
})

test('the pointer of a menu stays on its entry, however few are in sight', async () => {
  const window = await show({ size: [80, 40], route: () => ({ name: 'home' }) })
  window.press('\u001b[A')
  await window.drawn()
  const entry = window.rows().find(row => row.includes('❯'))
  expect(entry).toContain(wordsIn('en').home.quit)
  for (const size of [
    [60, 18],
    [80, 24],
    [60, 18],
    [120, 40],
  ] as const) {
    window.drag(size)
    await window.drawn()
    expect(window.rows().filter(row => row.includes('❯'))).toEqual([entry])
  }
})
