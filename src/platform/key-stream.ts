import { EventEmitter } from 'node:events'
import type { ReadStream } from 'node:tty'

const ESCAPE = '\u001b'
const PASTE_START = `${ESCAPE}[200~`
const PASTE_END = `${ESCAPE}[201~`

/** A whole key that begins with ESC: CSI, the old function keys, SS3, or a letter with Alt. */
const ESCAPE_KEY = /^\u001b(?:\[\[[A-E]|\[(?!\[)[0-?]*[ -/]*[@-~]|O[0-9;]*[@-~]|[^[O\u001b])/u

/** What an input method commits comes at once and is one text: no key is bound to any of its characters. */
const COMMITTED = /^[^\u0000-\u009f]+/u

/** What the terminal says of itself when it is asked (OSC): no key, and never typed. */
const REPLY = /^\u001b\][0-9]+;[^\u0007\u001b]*(?:\u0007|\u001b\\)/u

/** Such a reply, not all of which has arrived; before its first digit it may still be Alt and a bracket. */
const REPLY_BEGUN = /^\u001b\][0-9]+(?:;[^\u0007\u001b]{0,64}\u001b?)?$/u
const ALT_BRACKET = `${ESCAPE}]`

/** How long the rest of a sequence may take to arrive before a lone ESC is the Esc key. */
const ESCAPE_WAIT_MS = 50

/** How long a paste or a reply may stall before what has arrived is taken for the whole of it. */
const STALL_WAIT_MS = 1000

const mayStall = (rest: string): boolean => rest.startsWith(PASTE_START) || REPLY_BEGUN.test(rest)

/** Ink, too, waits after a lone ESC; the next key must not arrive in that window and be taken for its rest. */
const AFTER_ESCAPE_MS = 30

/**
 * Splits terminal input into keys: one escape sequence, one pasted text, one text of an input method or one character each. What may still become
 * a longer sequence stays in `rest`.
 */
export const splitKeys = (input: string): { readonly keys: readonly string[]; readonly rest: string } => {
  const keys: string[] = []
  let rest = input
  while (rest !== '') {
    if (!rest.startsWith(ESCAPE)) {
      const key = COMMITTED.exec(rest)?.[0] ?? rest.slice(0, 1)
      keys.push(key)
      rest = rest.slice(key.length)
      continue
    }
    if (rest.startsWith(PASTE_START)) {
      const end = rest.indexOf(PASTE_END)
      if (end === -1) break
      keys.push(rest.slice(0, end + PASTE_END.length))
      rest = rest.slice(end + PASTE_END.length)
      continue
    }
    const reply = REPLY.exec(rest)?.[0]
    if (reply !== undefined) {
      keys.push(reply)
      rest = rest.slice(reply.length)
      continue
    }
    if (rest === ALT_BRACKET || REPLY_BEGUN.test(rest)) break
    /** A sequence that another one cuts short is given up: the Esc key, and the next sequence whole. */
    const cutAt = rest.indexOf(ESCAPE, 1)
    const key = ESCAPE_KEY.exec(rest)?.[0]
    if (key === undefined && cutAt === -1) break
    keys.push(key ?? ESCAPE)
    rest = rest.slice(key?.length ?? cutAt)
  }
  return { keys, rest }
}

/**
 * The terminal's input, one key per `readable` event. A terminal hands over several keys in one chunk, and a component
 * that looks at a chunk as one key drops the others; here each gets a turn of the event loop, so every component has
 * seen the one before. Raw from the first moment, if it wasn't before: what is typed while the game loads waits.
 */
export class KeyStream extends EventEmitter {
  readonly isTTY = true
  readonly #source: ReadStream
  #rest = ''
  #queue: string[] = []
  #ready: string | null = null
  #delivering = false
  /** What was typed before the terminal was raw comes first, and a terminal that isn't raw makes a line feed of Enter. */
  #isEarly = true
  #restTimer: NodeJS.Timeout | undefined
  #lastCall: NodeJS.Immediate | undefined

  constructor(source: ReadStream) {
    super()
    this.#source = source
    source.setEncoding('utf8')
    this.on('newListener', event => {
      if (event === 'readable') setImmediate(() => this.#schedule())
    })
    this.setRawMode(true)
  }

  readonly #receive = (chunk: string): void => {
    clearTimeout(this.#restTimer)
    clearImmediate(this.#lastCall)
    const typed = this.#isEarly ? chunk.replaceAll('\n', '\r') : chunk
    this.#isEarly = false
    const { keys, rest } = splitKeys(this.#rest + typed)
    this.#rest = rest
    this.#queue.push(...keys.filter(key => !REPLY.test(key)))
    for (const key of keys) if (REPLY.test(key)) this.emit('reply', key)
    if (rest !== '') {
      const waitMs = mayStall(rest) ? STALL_WAIT_MS : ESCAPE_WAIT_MS
      /** A busy machine runs the timer late: what has arrived by then is read first. */
      this.#restTimer = setTimeout(() => {
        this.#lastCall = setImmediate(() => this.#flushRest())
      }, waitMs)
    }
    this.#schedule()
  }

  /**
   * The rest never came: a paste ends here, half a reply is nothing, a sequence was the Esc key and what was typed
   * after it.
   */
  #flushRest(): void {
    const rest = this.#rest
    this.#rest = ''
    if (rest.startsWith(PASTE_START)) this.#queue.push(rest + PASTE_END)
    else if (rest === ALT_BRACKET) this.#queue.push(rest)
    else if (!REPLY_BEGUN.test(rest)) this.#queue.push(...rest)
    this.#schedule()
  }

  #schedule(delayMs = 0): void {
    if (this.#delivering || this.#queue.length === 0 || this.listenerCount('readable') === 0) return
    this.#delivering = true
    const deliver = () => {
      this.#delivering = false
      if (this.listenerCount('readable') === 0) return
      const key = this.#queue.shift()
      if (key === undefined) return
      this.#ready = key
      this.emit('readable')
      this.#schedule(key === ESCAPE ? AFTER_ESCAPE_MS : 0)
    }
    if (delayMs > 0) setTimeout(deliver, delayMs)
    else setImmediate(deliver)
  }

  read(): string | null {
    const key = this.#ready
    this.#ready = null
    return key
  }

  setRawMode(isRaw: boolean): this {
    this.#source.setRawMode(isRaw)
    if (isRaw) {
      if (!this.#source.listeners('data').includes(this.#receive)) this.#source.on('data', this.#receive)
      this.#source.resume()
    } else {
      this.#source.off('data', this.#receive)
      this.#source.pause()
    }
    return this
  }

  setEncoding(): this {
    return this
  }

  ref(): this {
    this.#source.ref()
    return this
  }

  unref(): this {
    this.#source.unref()
    return this
  }
}
