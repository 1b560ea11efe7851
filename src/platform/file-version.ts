import { statSync } from 'node:fs'

/** Tells one content of a file from the next without reading it; empty where there is no file. */
export const fileVersion = (path: string): string => {
  const status = statSync(path, { throwIfNoEntry: false })
  return status ? [status.ino, status.size, status.mtimeMs, status.ctimeMs].join(' ') : ''
}
