import { createHash } from 'node:crypto'
import { appendFileSync, closeSync, fstatSync, fsyncSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { LogFile } from '../app/ports.ts'
import { makeDirectory } from './make-directory.ts'

const LINE_FEED = 0x0a

/** Enough to tell two logs apart, little enough to read at every start. */
const MARK_BYTES = 1024

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

const readBytes = (path: string, from: number, to: number): Buffer => {
  const bytes = Buffer.alloc(Math.max(0, to - from))
  if (bytes.length === 0) return bytes
  const descriptor = openSync(path, 'r')
  try {
    const length = Math.min(bytes.length, fstatSync(descriptor).size - from)
    let read = 0
    while (read < length) {
      const got = readSync(descriptor, bytes, read, length - read, from + read)
      if (got === 0) break
      read += got
    }
    return bytes.subarray(0, read)
  } finally {
    closeSync(descriptor)
  }
}

export const openLogFile = (path: string): LogFile => {
  const endsTorn = (size: number): boolean => size > 0 && readBytes(path, size - 1, size)[0] !== LINE_FEED
  return {
    append: lines => {
      makeDirectory(dirname(path))
      appendFileSync(path, endsTorn(sizeOf(path)) ? `\n${lines}` : lines)
    },
    readFrom: offset => {
      const size = sizeOf(path)
      const bytes = readBytes(path, offset, size)
      const length = bytes.lastIndexOf(LINE_FEED) + 1
      const lines = length === 0 ? [] : bytes.toString('utf8', 0, length - 1).split('\n')
      const rest = bytes.toString('utf8', length)
      return { lines, end: offset + length, torn: rest !== '', rest }
    },
    markAt: offset => {
      if (sizeOf(path) < offset) return undefined
      if (offset === 0) return ''
      return createHash('sha1')
        .update(readBytes(path, Math.max(0, offset - MARK_BYTES), offset))
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
