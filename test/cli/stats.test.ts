import { describe, expect, test } from 'vitest'
import { dayOf } from '../../src/core/day.ts'
import { LANGS } from '../../src/core/text.ts'
import type { Section } from '../../src/i18n/stats-catalog.ts'
import { wordsIn } from '../../src/i18n/words.ts'
import { widthOf } from '../../src/ui/text/width.ts'
import { run, runOnTerminal } from '../support/command-line.ts'
import { writeProfile } from '../support/held.ts'
import { historyOf } from '../support/history.ts'
import { shippedBank } from '../support/player.ts'
import { tempDirectories } from '../support/temp-directory.ts'

const tempDirectory = tempDirectories()

/** Of the machine: what the built program tells is as of its day. */
const today = dayOf(Date.now(), -new Date().getTimezoneOffset())

const played = (): string => writeProfile(tempDirectory(), historyOf(shippedBank(), today, 60))

const linesOf = (text: string): readonly string[] => text.replaceAll('\r', '').split('\n')

describe.concurrent.each(LANGS)('stats (%s)', lang => {
  const { cli, stats: names } = wordsIn(lang)
  const speaking = ['stats', '--lang', lang]

  test('print every section once, as plain text of 80 columns in a pipe', async () => {
    const { code, stdout, stderr } = await run(played(), speaking)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const lines = linesOf(stdout)
    for (const section of Object.keys(names.sections) as Section[]) {
      expect(
        lines.filter(line => line === names.sections[section]),
        section,
      ).toHaveLength(1)
    }
    for (const line of lines) {
      expect(widthOf(line), line).toBeLessThanOrEqual(80)
      expect(line).not.toMatch(/\u001b| $/)
    }
  })

  test('draw with ASCII where asked to, or where the locale knows no more', async () => {
    const home = played()
    const { stdout } = await run(home, [...speaking, '--ascii'])
    expect(stdout).toMatch(/#+=*\.+ /)
    expect(stdout).not.toMatch(/[█▓▒░│└─·…✓✗]/)
    expect((await run(home, speaking, { LC_ALL: 'C' })).stdout).toBe(stdout)
  })

  test('of nothing played say how to begin', async () => {
    const { code, stdout } = await run(tempDirectory(), speaking)
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${cli.statsNone}\n` })
  })
})

test('on a wide terminal lines stay short enough to read, and the map has the streak beside it', async () => {
  const { code, screen } = await runOnTerminal(played(), ['stats', '--lang', 'en'])
  expect(code).toBe(0)
  const { sections } = wordsIn('en').stats
  const lines = linesOf(screen)
  expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(100)
  expect(lines.some(line => line.includes(sections.activity) && line.includes(sections.streak))).toBe(true)
})

test('--json has the same numbers that are printed', async () => {
  const home = played()
  const stats = JSON.parse((await run(home, ['stats', '--json'])).stdout)
  const { stdout } = await run(home, ['stats', '--lang', 'en'])
  const { totals } = wordsIn('en').stats
  expect(stdout).toContain(
    totals.rightOf(Math.round((stats.correct / stats.attempts) * 100), stats.correct, stats.attempts),
  )
  expect(stdout).toContain(totals.seenOf(stats.itemsSeen, stats.items))
})
