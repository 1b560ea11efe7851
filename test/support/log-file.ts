import type { LogFile } from '../../src/app/ports.ts'

export interface MemoryLog extends LogFile {
  text(): string
  /** Another file is put in its place. */
  replace(text: string): void
}

/** A log that a test can look into, tear and replace. */
export const memoryLog = (text = ''): MemoryLog => {
  let bytes = Buffer.from(text)
  return {
    text: () => bytes.toString(),
    replace: other => {
      bytes = Buffer.from(other)
    },
    append: lines => {
      const torn = bytes.length > 0 && bytes.at(-1) !== 0x0a
      bytes = Buffer.concat([bytes, Buffer.from(torn ? `\n${lines}` : lines)])
    },
    readFrom: offset => {
      const tail = bytes.subarray(offset)
      const length = tail.lastIndexOf(0x0a) + 1
      const lines = length === 0 ? [] : tail.toString('utf8', 0, length - 1).split('\n')
      const rest = tail.toString('utf8', length)
      return { lines, end: offset + length, torn: rest !== '', rest }
    },
    markAt: offset => (bytes.length < offset ? undefined : bytes.toString('base64', 0, offset)),
  }
}
