import { expect, test } from 'vitest'
import { kept } from '../../src/app/kept.ts'

test('what is kept is made again when one of its parts is another, and only then', () => {
  let made = 0
  const pair = kept((left: object, right: object) => {
    made += 1
    return [left, right]
  })
  const [a, b] = [{}, {}]
  const first = pair(a, b)
  expect(pair(a, b)).toBe(first)
  expect(pair(a, a)).toEqual([a, a])
  expect(pair(a, b)).toEqual([a, b])
  expect(made).toBe(3)
})
