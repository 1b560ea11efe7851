import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMarked, type Mark, NO_MARKS, withMark } from '../../src/core/mark.ts'

const mark = (given: Partial<Mark> = {}): Mark => ({ on: true, at: 1, rev: 1, comment: '', ...given })

const ITEM = { id: 'redis.aof.one', rev: 1 }

describe('marks', () => {
  test('an item is marked as one thing and not as the other', () => {
    const marks = withMark(NO_MARKS, 'cold', ITEM.id, mark())
    expect(isMarked(marks, 'cold', ITEM)).toBe(true)
    expect(isMarked(marks, 'doubtful', ITEM)).toBe(false)
    expect(isMarked(marks, 'cold', { ...ITEM, id: 'redis.aof.two' })).toBe(false)
  })

  test('a mark that was taken off is gone', () => {
    const marks = withMark(
      withMark(NO_MARKS, 'cold', ITEM.id, mark()),
      'cold',
      ITEM.id,
      mark({ on: false, at: 2 }),
    )
    expect(isMarked(marks, 'cold', ITEM)).toBe(false)
  })

  test('a mark says nothing of an item that means something else by now', () => {
    const marks = withMark(NO_MARKS, 'cold', ITEM.id, mark())
    expect(isMarked(marks, 'cold', { ...ITEM, rev: 2 })).toBe(false)
  })

  test('the latest word stands, in whichever order two machines are read', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(100), { minLength: 1, maxLength: 6 }), times => {
        const fold = (order: readonly number[]) =>
          order.reduce(
            (marks, at) => withMark(marks, 'cold', ITEM.id, mark({ at, on: at % 2 === 0 })),
            NO_MARKS,
          )
        expect(fold(times)).toEqual(fold([...times].sort((a, b) => a - b)))
      }),
    )
  })
})
