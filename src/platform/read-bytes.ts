import { readSync } from 'node:fs'

/** As many bytes of an open file from a place on as there are, up to `length`. */
export const readBytes = (descriptor: number, from: number, length: number): Buffer => {
  const bytes = Buffer.allocUnsafe(length)
  let read = 0
  while (read < length) {
    const got = readSync(descriptor, bytes, read, length - read, from + read)
    if (got === 0) break
    read += got
  }
  return bytes.subarray(0, read)
}
