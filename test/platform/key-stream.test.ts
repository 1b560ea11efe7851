import { EventEmitter, once } from 'node:events'
import type { ReadStream } from 'node:tty'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { KeyStream, splitKeys } from '../../src/platform/key-stream.ts'

const ESC = '\u001b'
const paste = (text: string): string => `${ESC}[200~${text}${ESC}[201~`

/** Sequences that terminals send for one key. */
const SEQUENCES = [
  `${ESC}[A`,
  `${ESC}[1;5C`,
  `${ESC}[3~`,
  `${ESC}[15~`,
  `${ESC}[27;5;106~`,
  `${ESC}[97;5u`,
  `${ESC}[<0;10;20M`,
  `${ESC}[Z`,
  `${ESC}OA`,
  `${ESC}OP`,
  `${ESC}O5P`,
  `${ESC}b`,
  `${ESC}\u007f`,
  `${ESC}😀`,
  `${ESC}]11;rgb:1e1e/1e1e/1e1e${ESC}\\`,
  `${ESC}]11;rgb:ffff/ffff/ffff\u0007`,
]

/** Feeds chunks as they arrive; gives the keys and what still waits for its rest. */
const feed = (chunks: readonly string[]): { readonly keys: readonly string[]; readonly rest: string } =>
  chunks.reduce<{ keys: readonly string[]; rest: string }>(
    ({ keys, rest }, chunk) => {
      const split = splitKeys(rest + chunk)
      return { keys: [...keys, ...split.keys], rest: split.rest }
    },
    { keys: [], rest: '' },
  )

const plain = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter(character => character !== ESC)
const pasted = fc
  .array(fc.oneof(plain, fc.constantFrom('\n', '\u001b[A', '\u001b')), { maxLength: 6 })
  .map(parts => parts.join(''))
  .filter(text => !`${text}${ESC}[201~`.slice(0, -1).includes(`${ESC}[201~`))
  .map(paste)
const key = fc.oneof(plain, fc.constantFrom(...SEQUENCES), pasted)

/** What an input method may commit: beyond the characters that keys are bound to. */
const COMMITTED = /^[^\u0000-\u009f]+$/u

/** Keys with what may have been committed in one go put together: where it was cut says nothing. */
const together = (keys: readonly string[]): readonly string[] => {
  const joined: string[] = []
  for (const key of keys) {
    const last = joined.at(-1)
    if (last !== undefined && COMMITTED.test(last) && COMMITTED.test(key))
      joined[joined.length - 1] = last + key
    else joined.push(key)
  }
  return joined
}

describe('splitting terminal input into keys', () => {
  test('gives the same keys in the same order, however the input is cut into chunks', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 12 }), fc.array(fc.nat(8), { maxLength: 30 }), (keys, sizes) => {
        const characters = [...keys.join('')]
        const chunks = sizes.map(size => characters.splice(0, size).join(''))
        const fed = feed([...chunks, characters.join('')])
        expect(together(fed.keys)).toEqual(together(keys))
        expect(fed.rest).toBe('')
      }),
      { numRuns: 500 },
    )
  })

  test.each(SEQUENCES.map(sequence => [JSON.stringify(sequence), sequence] as const))(
    '%s is one key wherever it is cut, and nothing of it comes early',
    (_, sequence) => {
      const characters = [...sequence]
      for (let cut = 1; cut < characters.length; cut++) {
        const [head, tail] = [characters.slice(0, cut).join(''), characters.slice(cut).join('')]
        expect(splitKeys(head)).toEqual({ keys: [], rest: head })
        expect(splitKeys(head + tail)).toEqual({ keys: [sequence], rest: '' })
      }
    },
  )

  test('a pasted text is one key, escape sequences and line ends included', () => {
    const text = paste(`kubectl get pods\n${ESC}[A${ESC}`)
    expect(splitKeys(`x${text}y`)).toEqual({ keys: ['x', text, 'y'], rest: '' })
  })

  test('a paste without its end waits', () => {
    const torn = `${ESC}[200~kubectl get ${ESC}[A pods`
    expect(splitKeys(`x${torn}`)).toEqual({ keys: ['x'], rest: torn })
  })

  test('what an input method commits is one key, what is typed is a key each', () => {
    expect(splitKeys('a先止血，😀𠮷bc')).toEqual({ keys: ['a', '先止血，😀𠮷', 'b', 'c'], rest: '' })
  })

  test('a character outside the basic plane is never cut', () => {
    expect(splitKeys('😀')).toEqual({ keys: ['😀'], rest: '' })
    expect(splitKeys('\r𠮷\t')).toEqual({ keys: ['\r', '𠮷', '\t'], rest: '' })
  })

  test('of Esc pressed twice the first is a key at once, the second waits', () => {
    expect(splitKeys(ESC + ESC)).toEqual({ keys: [ESC], rest: ESC })
    expect(splitKeys(`${ESC}${ESC}[A`)).toEqual({ keys: [ESC, `${ESC}[A`], rest: '' })
  })

  test('the function keys of the Linux console are one key each', () => {
    expect(splitKeys(`${ESC}[[A${ESC}[[E1`)).toEqual({ keys: [`${ESC}[[A`, `${ESC}[[E`, '1'], rest: '' })
  })
})

/** The part of a terminal's input that a key stream uses. */
class FakeInput extends EventEmitter {
  readonly modes: string[] = []
  setEncoding(encoding: string): this {
    this.modes.push(encoding)
    return this
  }
  setRawMode(isRaw: boolean): this {
    this.modes.push(isRaw ? 'raw' : 'cooked')
    return this
  }
  resume(): this {
    this.modes.push('resumed')
    return this
  }
  pause(): this {
    this.modes.push('paused')
    return this
  }
}

describe('the stream of keys', () => {
  const stream = () => {
    const input = new FakeInput()
    return { input, keys: new KeyStream(input as unknown as ReadStream) }
  }

  /** Reads so many keys, each at its own event. */
  const read = async (keys: KeyStream, count: number): Promise<readonly (string | null)[]> => {
    const heard: (string | null)[] = []
    while (heard.length < count) {
      await once(keys, 'readable')
      heard.push(keys.read(), keys.read())
    }
    return heard
  }

  test('hands over one key per event, whatever came in one chunk', async () => {
    const { input, keys } = stream()
    input.emit('data', `1${ESC}[B`)
    input.emit('data', 'é\r')
    expect(await read(keys, 8)).toEqual(['1', null, `${ESC}[B`, null, 'é', null, '\r', null])
  })

  test('Enter is Enter in what was typed before the terminal was raw, and Ctrl-J is Ctrl-J afterwards', async () => {
    const { input, keys } = stream()
    input.emit('data', 'j\n')
    input.emit('data', '\n')
    expect(await read(keys, 6)).toEqual(['j', null, '\r', null, '\n', null])
  })

  test('a sequence that comes in pieces is one key', async () => {
    const { input, keys } = stream()
    for (const piece of [ESC, '[', 'A', 'x']) input.emit('data', piece)
    expect(await read(keys, 4)).toEqual([`${ESC}[A`, null, 'x', null])
  })

  test('a lone Esc is the Esc key once nothing follows', async () => {
    const { input, keys } = stream()
    input.emit('data', ESC)
    expect(await read(keys, 2)).toEqual([ESC, null])
  })

  test('what the terminal replies is heard as such and is never typed', async () => {
    const { input, keys } = stream()
    const replies: string[] = []
    keys.on('reply', (reply: string) => replies.push(reply))
    input.emit('data', `a${ESC}]11;rgb:1e1e/`)
    input.emit('data', `1e1e/1e1e${ESC}\\b`)
    expect(await read(keys, 4)).toEqual(['a', null, 'b', null])
    expect(replies).toEqual([`${ESC}]11;rgb:1e1e/1e1e/1e1e${ESC}\\`])
  })

  test('half a reply that is never finished is dropped; Alt and a bracket are one key', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const { input, keys } = stream()
    input.emit('data', `${ESC}]11;rgb:1`)
    vi.advanceTimersByTime(1000)
    input.emit('data', `${ESC}]`)
    vi.advanceTimersByTime(50)
    expect(await read(keys, 2)).toEqual([`${ESC}]`, null])
  })

  test('keeps what is typed before anybody reads', async () => {
    const { input, keys } = stream()
    input.emit('data', 'ab')
    expect(await read(keys, 4)).toEqual(['a', null, 'b', null])
  })

  test('listens from the first moment, once, until raw mode ends', () => {
    const { input, keys } = stream()
    expect(input.listenerCount('data')).toBe(1)
    keys.setRawMode(true)
    expect(input.listenerCount('data')).toBe(1)
    keys.setRawMode(false)
    expect(input.listenerCount('data')).toBe(0)
    expect(input.modes.at(-1)).toBe('paused')
    expect(input.modes.filter(mode => mode === 'raw' || mode === 'cooked').at(-1)).toBe('cooked')
  })
})

test.each([
  ['\u001b[', '\u001b[A', ['\u001b', '\u001b[A']],
  ['\u001b[[', 'A', ['\u001b[[A']],
  ['\u001b', '\u001b[B', ['\u001b', '\u001b[B']],
])('%j followed by %j loses no key', (first, second, expected) => {
  const early = splitKeys(first)
  expect([...early.keys, ...splitKeys(early.rest + second).keys]).toEqual(expected)
})
