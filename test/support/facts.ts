import type { Fact } from '../../src/core/fact.ts'
import { text } from './items.ts'

/** A follow-up that holds; name in a test only what the test is about. */
export const fact = (given: Partial<Fact> = {}): Fact => ({
  id: 'redis-p-1',
  category: 'redis',
  topic: 'rdb',
  level: 'mid',
  truth: text('It is so.', '就是这样。'),
  sources: ['redis.conf 7.0'],
  checked: '2026-11-22',
  provenOn: [],
  ...given,
})
