import { expect, test } from 'vitest'
import { nearest } from '../../src/cli/nearest.ts'

const NAMES = ['kubernetes', 'mysql', 'redis', 'web', 'systems', 'network']

test.each([
  ['a letter too few', 'kubernets', 'kubernetes'],
  ['a letter too many', 'rediss', 'redis'],
  ['two letters swapped', 'msyql', 'mysql'],
  ['a wrong letter', 'retwork', 'network'],
  ['only the beginning', 'ku', 'kubernetes'],
  ['three slips in a long name', 'cubernettis', 'kubernetes'],
  ['another letter case', 'REDIS', 'redis'],
])('%s still finds the name', (_, given, name) => {
  expect(nearest(given, NAMES)).toBe(name)
})

test.each([['postgres'], ['x'], ['zzzzzz']])('%s is like none of them', given => {
  expect(nearest(given, NAMES)).toBeUndefined()
})

test('among no names there is none', () => {
  expect(nearest('redis', [])).toBeUndefined()
})
