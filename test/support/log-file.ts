import type { LogFile } from '../../src/app/ports.ts'

export interface MemoryLog extends LogFile {
  text(): string
  /** Another file is put in its place. */
  replace(text: string): void
  /** The disk has room for so many bytes more; `undefined`: for any number. What doesn't fit is cut off. */
  limit(room: number | undefined): void
  /** Nothing can be written for this reason; `undefined`: it can again. */
  forbid(reason: string | undefined): void
  /** How often somebody waited for the disk. */
  syncs(): number
}

/** A log that a test can look into, tear, replace and fill up. */
export const memoryLog = (text = ''): MemoryLog => {
  let bytes = Buffer.from(text)
  let room: number | undefined
  let forbidden: string | undefined
  let syncs = 0
  return {
    text: () => bytes.toString(),
    replace: other => {
      bytes = Buffer.from(other)
    },
    limit: left => {
      room = left
    },
    forbid: reason => {
      forbidden = reason
    },
    append: lines => {
      if (forbidden !== undefined) throw new Error(forbidden)
      const torn = bytes.length > 0 && bytes.at(-1) !== 0x0a
      const all = Buffer.from(torn ? `\n${lines}` : lines)
      const fitting = all.subarray(0, room ?? all.length)
      bytes = Buffer.concat([bytes, fitting])
      if (room !== undefined) room -= fitting.length
      if (fitting.length < all.length) throw new Error('ENOSPC: no space left on device, write')
    },
    readFrom: offset => {
      const tail = bytes.subarray(offset)
      const length = tail.lastIndexOf(0x0a) + 1
      const lines = length === 0 ? [] : tail.toString('utf8', 0, length - 1).split('\n')
      const rest = tail.toString('utf8', length)
      return { lines, end: offset + length, torn: rest !== '', rest }
    },
    markAt: offset => (bytes.length < offset ? undefined : bytes.toString('base64', 0, offset)),
    sync: () => {
      syncs += 1
    },
    syncs: () => syncs,
  }
}
