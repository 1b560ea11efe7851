import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { agreementOf, type MarkedAnswer } from '../../scripts/agreement/measure.ts'
import { loadBanks } from '../../src/bank/load.ts'
import { findItem } from '../../src/core/bank.ts'
import type { OpenItem } from '../../src/core/item.ts'
import { openItem, text } from '../support/items.ts'
import { shippedSources } from '../support/questions.ts'

const point = (id: string, weight: number) => ({
  id,
  text: text(id),
  weight,
  patterns: { en: [id], zh: [] },
})
const item = openItem({ rubric: [point('fence', 3), point('promote', 1)] })
const answer = (given: Partial<MarkedAnswer>): MarkedAnswer => ({
  item: item.id,
  lang: 'en',
  quality: 'good',
  text: '',
  hits: [],
  criticalMiss: false,
  ...given,
})

describe('agreement', () => {
  test('is counted point by point, with the credit that a disagreement costs', () => {
    const answers = [
      answer({ text: 'First I fence it.', hits: ['fence'] }),
      answer({ text: 'I promote it.', hits: [] }),
      answer({ text: 'Shut the old one out.', hits: ['fence'] }),
    ]
    expect(agreementOf(answers, () => item)).toEqual({
      answers: 3,
      points: 6,
      agreed: 4,
      wrongHits: 1,
      missedHits: 1,
      creditDifference: (0 + 1 / 4 + 3 / 4) / 3,
    })
  })
})

describe('the shipped rubrics', () => {
  const { bank } = loadBanks(shippedSources(), 'shipped')
  const rubricOf = (id: string): OpenItem => {
    const found = findItem(bank, id)
    if (found?.kind !== 'open') throw new Error(`${id} is no open item`)
    return found
  }
  const answersIn = (set: string): readonly MarkedAnswer[] => {
    const folder = resolve('test/fixtures/answers', set)
    return readdirSync(folder).flatMap(
      name => parse(readFileSync(join(folder, name), 'utf8')) as readonly MarkedAnswer[],
    )
  }

  /** A little below what `npm run agreement` prints: a change that costs this much should be noticed. */
  test.each([
    ['tuning', 60, 0.97],
    ['unseen', 60, 0.84],
  ])('agree with the marks of the %s answers', (set, least, share) => {
    const answers = answersIn(set)
    expect(answers.length).toBeGreaterThanOrEqual(least)
    const { agreed, points } = agreementOf(answers, rubricOf)
    expect(agreed / points).toBeGreaterThanOrEqual(share)
  })

  test('every marked answer names points that there are', () => {
    for (const { item: id, hits } of [...answersIn('tuning'), ...answersIn('unseen')]) {
      const known = rubricOf(id).rubric.map(each => each.id)
      expect(known).toEqual(expect.arrayContaining([...hits]))
    }
  })
})
