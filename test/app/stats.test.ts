import { expect, test } from 'vitest'
import { statsDocument } from '../../src/app/stats.ts'
import { newGame } from '../support/game.ts'
import { attemptedRecord, finishedRecord, openedRecord } from '../support/records.ts'

test('nothing played is all noughts', () => {
  const { game } = newGame()
  expect(statsDocument(game)).toMatchObject({
    version: 2,
    today: '2026-03-02',
    interview: null,
    attempts: 0,
    correct: 0,
    ms: 0,
    rounds: 0,
    bestCombo: 0,
    itemsSeen: 0,
    items: game.bank.items.length,
    bests: [],
    bestInterviews: [],
    missed: [],
    pace: [],
    retention: { n: 0, share: null, predicted: null, buckets: [] },
    calibration: { n: 0, points: 0 },
    memory: { due: 0, owed: 0, leeches: 0, cold: 0 },
    placement: null,
    streak: { days: 0, longest: 0, freezes: 2, activeToday: false },
  })
})

test('finished and unfinished rounds count, and a day of five items begins a streak', () => {
  const five = [1, 2, 3, 4, 5].map(n => attemptedRecord('r', n))
  const log = [openedRecord('r', 6), ...five, finishedRecord('r'), openedRecord('s'), attemptedRecord('s', 1)]
  expect(statsDocument(newGame({ log }).game)).toMatchObject({
    attempts: 6,
    correct: 6,
    ms: 18_000,
    rounds: 1,
    bestCombo: 5,
    skills: [
      { skill: 'systems', n: 0 },
      { skill: 'databases', n: 6 },
    ],
    itemsSeen: 5,
    streak: { days: 1, longest: 1, freezes: 2, activeToday: true },
  })
})

test('is plain JSON: what a script reads is what was told', () => {
  const log = [openedRecord('r', 6), attemptedRecord('r', 1), finishedRecord('r')]
  const document = statsDocument(newGame({ log }).game)
  expect(JSON.parse(JSON.stringify(document))).toEqual(document)
})
