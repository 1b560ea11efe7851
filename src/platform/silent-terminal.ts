import { EventEmitter } from 'node:events'

/** A terminal that nobody sees: it remembers what is written to it, and nothing is typed. */
export interface SilentTerminal {
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
  /** All that was written. */
  output(): string
}

export const silentTerminal = (columns: number, rows: number): SilentTerminal => {
  let output = ''
  const write = (chunk: string, ...rest: unknown[]): boolean => {
    output += chunk
    const written = rest.at(-1)
    if (typeof written === 'function') queueMicrotask(() => written())
    return true
  }
  const nothing = () => {}
  const stdout = Object.assign(new EventEmitter(), { isTTY: true, columns, rows, write })
  const stdin = Object.assign(new EventEmitter(), {
    isTTY: true,
    read: () => null,
    setRawMode: nothing,
    setEncoding: nothing,
    ref: nothing,
    unref: nothing,
  })
  return {
    stdin: stdin as unknown as NodeJS.ReadStream,
    stdout: stdout as unknown as NodeJS.WriteStream,
    output: () => output,
  }
}
