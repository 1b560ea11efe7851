import type { WriteStream } from 'node:tty'

/** To the first cell, and everything gone: what was shown was not what is meant. */
const BEGIN_ANEW = '\u001b[H\u001b[J'

/**
 * A terminal that already shows what a renderer is about to draw: what it writes is held back as long as that says what is
 * there, and drawn anew from the start as soon as it says anything else.
 */
export const takeOver = (terminal: WriteStream, shown: string): WriteStream => {
  let held = ''
  let isHolding = true
  const write = (chunk: unknown, ...rest: unknown[]): boolean => {
    const pass = (output: unknown) => (terminal.write as (...all: unknown[]) => boolean)(output, ...rest)
    if (!isHolding) return pass(chunk)
    held += String(chunk)
    if (!shown.startsWith(held)) {
      isHolding = false
      return pass(BEGIN_ANEW + held)
    }
    isHolding = held.length < shown.length
    return pass('')
  }
  return new Proxy(terminal, {
    get: (target, name) => {
      if (name === 'write') return write
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
