import { statSync } from 'node:fs'

/** Tells one content of a file from the next without reading it; empty where there is no file to be seen. */
export const fileVersion = (path: string): string => {
  try {
    const { ino, size, mtimeMs, ctimeMs } = statSync(path)
    return [ino, size, mtimeMs, ctimeMs].join(' ')
  } catch {
    return ''
  }
}
