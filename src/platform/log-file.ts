import { createHash } from 'node:crypto'
import { appendFileSync, closeSync, fsyncSync, openSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { LogFile } from '../app/ports.ts'
import { makeDirectory } from './make-directory.ts'
import { readBytes } from './read-bytes.ts'

const LINE_FEED = 0x0a

/** Enough to tell two logs apart, little enough to read at every start. */
const MARK_BYTES = 1024

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

const bytesOf = (path: string, from: number, to: number): Buffer => {
  if (to <= from) return Buffer.alloc(0)
  const descriptor = openSync(path, 'r')
  try {
    return readBytes(descriptor, from, to - from)
  } finally {
    closeSync(descriptor)
  }
}

export const openLogFile = (path: string): LogFile => {
  const endsTorn = (size: number): boolean => size > 0 && bytesOf(path, size - 1, size)[0] !== LINE_FEED
  return {
    append: lines => {
      makeDirectory(dirname(path))
      appendFileSync(path, endsTorn(sizeOf(path)) ? `\n${lines}` : lines)
    },
    readFrom: offset => {
      const size = sizeOf(path)
      const bytes = bytesOf(path, offset, size)
      const length = bytes.lastIndexOf(LINE_FEED) + 1
      const lines = length === 0 ? [] : bytes.toString('utf8', 0, length - 1).split('\n')
      const rest = bytes.toString('utf8', length)
      return { lines, end: offset + length, torn: rest !== '', rest }
    },
    markAt: offset => {
      if (sizeOf(path) < offset) return undefined
      if (offset === 0) return ''
      return createHash('sha1')
        .update(bytesOf(path, Math.max(0, offset - MARK_BYTES), offset))
        .digest('base64')
    },
    sync: () => {
      if (sizeOf(path) === 0) return
      const descriptor = openSync(path, 'r+')
      try {
        fsyncSync(descriptor)
      } finally {
        closeSync(descriptor)
      }
    },
  }
}
