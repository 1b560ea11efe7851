import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DraftFiles } from '../app/ports.ts'
import { makeDirectory } from './make-directory.ts'

/** A round's id comes from a log that anybody can edit: one that is no plain name has no file. */
const PLAIN_NAME = /^[\w-]+$/

const SUFFIX = '.json'

/** Answers in the making, one file for each round, replaced as a whole. */
export const openDraftFiles = (directory: string): DraftFiles => {
  const pathOf = (round: string) => (PLAIN_NAME.test(round) ? join(directory, round + SUFFIX) : undefined)
  return {
    read: round => {
      const path = pathOf(round)
      try {
        return path === undefined ? undefined : JSON.parse(readFileSync(path, 'utf8'))
      } catch {
        return undefined
      }
    },
    write: (round, draft) => {
      const path = pathOf(round)
      if (path === undefined) return
      makeDirectory(directory)
      writeFileSync(`${path}.new`, JSON.stringify(draft))
      renameSync(`${path}.new`, path)
    },
    remove: round => {
      const path = pathOf(round)
      if (path === undefined) return
      rmSync(path, { force: true })
      /** Left by a process that was killed while it wrote. */
      rmSync(`${path}.new`, { force: true })
    },
    rounds: () => {
      try {
        return readdirSync(directory)
          .filter(name => name.endsWith(SUFFIX))
          .map(name => name.slice(0, -SUFFIX.length))
          .filter(name => PLAIN_NAME.test(name))
          .sort()
      } catch {
        return []
      }
    },
  }
}
