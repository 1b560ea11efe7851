import { afterEach, describe, expect, test } from 'vitest'
import { LANGS } from '../../src/core/text.ts'
import { wordsIn } from '../../src/i18n/words.ts'
import type { Frames } from '../support/frames.tsx'
import { showApp } from '../support/frames.tsx'
import { BANK, must } from '../support/game.ts'

const [UP, DOWN, ESC, ENTER] = ['\u001b[A', '\u001b[B', '\u001b[27u', '\r']

let shown: Frames | undefined

afterEach(() => {
  shown?.close()
  shown = undefined
})

/** The entry that the pointer is on, without the pointer. */
const here = (rows: readonly string[]): string | undefined =>
  rows
    .find(row => row.includes('❯'))
    ?.replace('❯', '')
    .trim()

const goTo = async ({ rows, press }: Frames, label: string) => {
  for (let i = 0; i < 20 && here(rows()) !== label; i++) await press(DOWN)
}

describe.each(LANGS)('the pointer of the menu (%s)', lang => {
  const words = wordsIn(lang)

  test.each([
    words.home.settings,
    words.home.drill,
    words.home.mock,
    words.home.browse,
    words.study.home.statistics,
  ])('is back on "%s" when one comes back from there', async label => {
    shown = await showApp({ bank: BANK, lang })
    await goTo(shown, label)
    await shown.press(ENTER)
    expect(here(shown.rows())).not.toBe(label)
    await shown.press(ESC)
    expect(shown.rows()[0]).toContain(words.home.title)
    expect(here(shown.rows())).toBe(label)
  })

  test('is on the next best thing after a round', async () => {
    shown = await showApp({ bank: BANK, lang })
    const first = here(shown.rows())
    await goTo(shown, words.home.drill)
    await shown.press(ENTER, ENTER)
    expect(shown.rows()[0]).toContain('1/10')
    await shown.press(ESC, DOWN, DOWN, ENTER)
    await shown.press(ENTER)
    expect(shown.rows()[0]).toContain(words.home.title)
    expect(here(shown.rows())).toBe(first)
  })

  test('in a window that can’t hold the menu its place is told, whichever way it goes', async () => {
    shown = await showApp({ bank: BANK, lang, columns: 60, screenRows: 18 })
    const { rows, press } = shown
    const note = () => must(rows().at(-2))
    const [, count] = /(\d+)\D*$/.exec(note().replaceAll('─', '')) ?? []
    const all = Number(count)
    expect(note()).toContain(words.position(1, all))
    for (let at = 2; at <= all; at++) {
      await press(DOWN)
      expect(note()).toContain(words.position(at, all))
    }
    expect(here(rows())).toBe(words.home.quit)
    await press(DOWN)
    expect(note()).toContain(words.position(1, all))
    await press(UP)
    expect(note()).toContain(words.position(all, all))
  })
})
