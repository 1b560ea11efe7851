import { chmodSync, existsSync, mkdirSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { reasonOf } from './reason.ts'

/**
 * Replaces a file as a whole: a crash leaves the old one or the new one. A link stays one, a mode stays as it is; the
 * folder is made where there is none. Gives back why it could not, for a person to read.
 */
export const replaceFile = (file: string, text: string): string | undefined => {
  try {
    const isThere = existsSync(file)
    /** A device or a pipe is written to, not replaced. */
    if (isThere && !statSync(file).isFile()) {
      writeFileSync(file, text)
      return undefined
    }
    const target = isThere ? realpathSync(file) : file
    mkdirSync(dirname(target), { recursive: true })
    const draft = `${target}.${process.pid}.tmp`
    writeFileSync(draft, text)
    if (isThere) chmodSync(draft, statSync(target).mode)
    renameSync(draft, target)
    return undefined
  } catch (error) {
    return reasonOf(error)
  }
}
