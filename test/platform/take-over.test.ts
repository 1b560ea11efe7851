import type { WriteStream } from 'node:tty'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { takeOver } from '../../src/platform/take-over.ts'

const terminal = () => {
  let written = ''
  const stdout = {
    columns: 80,
    write: (chunk: string, done?: () => void) => {
      written += chunk
      done?.()
      return true
    },
  } as unknown as WriteStream
  return { stdout, written: () => written }
}

/** A text cut into chunks at any places. */
const inChunks = (text: string, cuts: readonly number[]): readonly string[] => {
  const places = [...new Set([0, ...cuts.map(cut => cut % (text.length + 1)), text.length])].sort(
    (a, b) => a - b,
  )
  return places.slice(1).map((end, i) => text.slice(places[i], end))
}

test('what is on the screen already is not written again, however it is cut', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.array(fc.nat()), (shown, more, cuts) => {
      const { stdout, written } = terminal()
      const output = takeOver(stdout, shown)
      for (const chunk of inChunks(shown, cuts)) output.write(chunk)
      expect(written()).toBe('')
      /** From here on it is a terminal like any other. */
      if (shown !== '') output.write(more)
      expect(written()).toBe(shown === '' ? '' : more)
    }),
  )
})

test('what differs is drawn anew from the start', () => {
  const { stdout, written } = terminal()
  const output = takeOver(stdout, 'menu of yesterday')
  for (const chunk of ['menu ', 'of to', 'day']) output.write(chunk)
  expect(written()).toBe('\u001b[H\u001b[Jmenu of today')
})

test('whoever waits for a write is called back, written or not', () => {
  const { stdout } = terminal()
  const output = takeOver(stdout, 'menu')
  let calls = 0
  for (const chunk of ['me', 'nu', 'more']) output.write(chunk, () => calls++)
  expect(calls).toBe(3)
  expect(output.columns).toBe(80)
})
