import { afterEach, describe, expect, test } from 'vitest'
import { LANGS } from '../../src/core/text.ts'
import { wordsIn } from '../../src/i18n/words.ts'
import { shippedBank } from '../support/player.ts'
import { EVERY_SCREEN } from '../support/screens.ts'
import { openWindow, type Window } from '../support/window.tsx'

const bank = shippedBank()

/** Lines, bars, ticks and pointers: what is seen and says nothing when it is read out. */
const DRAWN = /[\u2500-\u27bf]/

let open: Window | undefined

afterEach(async () => {
  await open?.close()
  open = undefined
})

describe.each(LANGS)('heard through a screen reader (%s)', lang => {
  test.each(EVERY_SCREEN)(
    '%s is words only, from its title to its keys, and silent while time passes',
    async (_, route) => {
      open = await openWindow({ bank, lang, size: [100, 50], route, way: 'heard' })
      const { rows, ports, writes, drawn } = open
      const said = rows().join('\n')
      expect(said).not.toMatch(DRAWN)
      expect(said.trim().split('\n').length).toBeGreaterThan(2)
      expect(said.trimEnd().split('\n').at(-1)).toMatch(/\?|Esc|Ctrl-G/)
      const before = writes()
      for (let second = 0; second < 5; second++) ports.clock.advance(1000)
      await drawn()
      expect(writes()).toBe(before)
    },
  )

  test('of a list one entry is said to be selected', async () => {
    for (const name of ['home', 'settings', 'drill-setup', 'goal-setup', 'browse'] as const) {
      const route = name === 'browse' ? ({ name, query: '' } as const) : ({ name } as const)
      open = await openWindow({ bank, lang, size: [100, 50], route: () => route, way: 'heard' })
      expect(open.rows().join(' ').split(wordsIn(lang).spoken.selected), name).toHaveLength(2)
      await open.close()
      open = undefined
    }
  })

  test('what is seen and changes with the clock is still drawn for those who see', async () => {
    const asked = EVERY_SCREEN.find(([name]) => name === 'a question')
    if (!asked) throw new Error('no such screen')
    open = await openWindow({ bank, lang, size: [100, 50], route: asked[1] })
    const before = open.writes()
    open.ports.clock.advance(5000)
    await open.drawn()
    expect(open.writes()).toBeGreaterThan(before)
  })
})
