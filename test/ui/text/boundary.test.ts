import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  boundaryFrom,
  boundaryUpTo,
  characterEnd,
  characterStart,
  lineEnd,
  lineStart,
  wordEnd,
  wordStart,
} from '../../../src/ui/text/boundary.ts'
import { boundariesOf, written } from '../../support/written.ts'

/** Lines end with a line feed alone: a carriage return before it would belong to it. */
const someText = written(30).map(text => text.replaceAll('\r', ''))

test('characters found one at a time are those of the whole text read', () => {
  fc.assert(
    fc.property(someText, text => {
      const boundaries = boundariesOf(text)
      boundaries.forEach((at, i) => {
        expect(characterEnd(text, at)).toBe(boundaries[i + 1] ?? text.length)
        expect(characterStart(text, at)).toBe(boundaries[i - 1] ?? 0)
      })
      for (let at = 0; at <= text.length; at++) {
        expect(boundaryFrom(text, at)).toBe(boundaries.find(boundary => boundary >= at))
        expect(boundaryUpTo(text, at)).toBe(boundaries.findLast(boundary => boundary <= at))
      }
    }),
    { numRuns: 500 },
  )
})

test('a line begins behind a line feed and ends before one', () => {
  const text = '\nab\n\nc'
  const places = [0, 1, 2, 3, 4, 5, 6]
  expect(places.map(at => lineStart(text, at))).toEqual([0, 1, 1, 1, 4, 5, 5])
  expect(places.map(at => lineEnd(text, at))).toEqual([0, 3, 3, 3, 4, 6, 6])
})

/** The text with a bar at every stop of one walk. */
const stops = (text: string, step: (text: string, at: number) => number, from: number): string => {
  const found = new Set<number>()
  for (let at = step(text, from); !found.has(at) && at !== from; at = step(text, at)) found.add(at)
  return [...text, ''].map((character, at) => (found.has(at) ? `|${character}` : character)).join('')
}

describe('words', () => {
  test.each([
    ['kubectl get pods -n kube_system', 'kubectl| get| pods| -n| kube_system|'],
    ['a.b  c', 'a|.b|  c|'],
    ['one\n two', 'one|\n two|'],
    ['查询日志', '查询|日志|'],
    ['用kubectl看日志，查询', '用|kubectl|看|日志|，查询|'],
    ['cafe\u0301 x', 'cafe\u0301| x|'],
    ['x --', 'x| --|'],
  ])('to the right through %j', (text, expected) => {
    expect(stops(text, wordEnd, 0)).toBe(expected)
  })

  test.each([
    ['kubectl get pods -n kube_system', '|kubectl |get |pods -|n |kube_system'],
    ['one\n two ', '|one\n |two '],
    ['查询日志。', '|查询|日志。'],
    ['用kubectl看日志', '|用|kubectl|看|日志'],
    ['-- x', '|-- |x'],
  ])('to the left through %j', (text, expected) => {
    expect(stops(text, wordStart, text.length)).toBe(expected)
  })

  test('from inside a Chinese word to its ends', () => {
    const text = '看日志了'
    expect([wordStart(text, 2), wordEnd(text, 2)]).toEqual([1, 3])
  })

  test('a step leads on to a place between characters, until the end', () => {
    fc.assert(
      fc.property(someText, text => {
        const boundaries = boundariesOf(text)
        for (const at of boundaries) {
          const end = wordEnd(text, at)
          const start = wordStart(text, at)
          expect(boundaries).toContain(end)
          expect(boundaries).toContain(start)
          if (at < text.length) expect(end).toBeGreaterThan(at)
          if (at > 0) expect(start).toBeLessThan(at)
        }
      }),
    )
  })
})
