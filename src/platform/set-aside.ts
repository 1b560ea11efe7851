import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

interface Names {
  /** Files and folders that go. */
  readonly moved: readonly string[]
  /** Files that stay as well. */
  readonly copied: readonly string[]
}

/**
 * Takes what is there of these names out of a folder, into a new folder within it. Gives back that folder. When something
 * can't be moved, everything is where it was, and the error is thrown.
 */
export const setAsideIn = (directory: string, name: string, { moved, copied }: Names): string => {
  const isThere = (each: string) => existsSync(join(directory, each))
  const folder = join(directory, name)
  const gone: string[] = []
  mkdirSync(folder)
  try {
    for (const each of copied.filter(isThere)) copyFileSync(join(directory, each), join(folder, each))
    for (const each of moved.filter(isThere)) {
      renameSync(join(directory, each), join(folder, each))
      gone.push(each)
    }
    return folder
  } catch (error) {
    for (const each of gone) renameSync(join(folder, each), join(directory, each))
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}
