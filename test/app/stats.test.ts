import { expect, test } from 'vitest'
import { statsOf } from '../../src/app/stats.ts'
import { memoryPorts } from '../support/ports.ts'
import { attemptedRecord, finishedRecord, openedRecord } from '../support/records.ts'

test('nothing played is all noughts', () => {
  expect(statsOf(memoryPorts())).toEqual({
    version: 1,
    attempts: 0,
    correct: 0,
    ms: 0,
    rounds: 0,
    bestCombo: 0,
    skills: {},
    bests: {},
    recent: [],
    interviews: [],
    itemsSeen: 0,
    activeDays: 0,
    streak: { days: 0, freezes: 2, activeToday: false },
  })
})

test('finished and unfinished rounds count, and a day of five items begins a streak', () => {
  const five = [0, 1, 2, 3, 4].map(n => attemptedRecord('r', n))
  const log = [openedRecord('r', 5), ...five, finishedRecord('r'), openedRecord('s'), attemptedRecord('s', 0)]
  const stats = statsOf(memoryPorts({ log }))
  expect(stats).toMatchObject({
    attempts: 6,
    correct: 6,
    ms: 18_000,
    rounds: 1,
    bestCombo: 5,
    skills: { databases: { asked: 6, credit: 6, guess: 3 } },
    itemsSeen: 5,
    activeDays: 1,
    streak: { days: 1, freezes: 2, activeToday: true },
  })
  expect(stats.recent.map(round => round.round)).toEqual(['r'])
})
