import { expect, test } from 'vitest'
import { playInCompany } from '../kill/company.ts'
import { runKillLoop } from '../kill/kill-loop.ts'
import { shippedBank } from '../support/player.ts'

/** The short form of `npm run kill-loop`. */

const bank = shippedBank()

const LIMIT = { timeout: 400_000 }

test(
  'a game that is killed 30 times loses no answer, and its round goes on where it was',
  LIMIT,
  async () => {
    const report = await runKillLoop({ bank, kills: 30, seed: 'short' })
    expect(report.faults).toEqual([])
    expect(report).toMatchObject({ kills: 30 })
    expect(report.answers).toBeGreaterThan(0)
  },
)

test.each([2, 4])('%i games at once lose and double nothing, killed or not', LIMIT, async players => {
  const report = await playInCompany({ bank, players, games: 3, seed: 'short' })
  expect(report.faults).toEqual([])
  expect(report.games).toBe(3 * players)
})
