import { readFileSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import Conf from 'conf'
import type { SnapshotFile } from '../app/ports.ts'
import { makeDirectory } from './make-directory.ts'

const NAME = 'progress'

/** The snapshot as `conf` keeps it, replaced atomically. Read without conf, which would read it at every access. */
export const openSnapshotFile = (directory: string, now: () => number): SnapshotFile => {
  const path = join(directory, `${NAME}.json`)
  let conf: Conf<Record<string, unknown>> | undefined
  return {
    read: () => {
      let text: string
      try {
        text = readFileSync(path, 'utf8')
      } catch {
        return undefined
      }
      try {
        return JSON.parse(text)
      } catch {
        return null
      }
    },
    setAside: () => {
      const stamp = new Date(now()).toISOString().replace(/[:.]/g, '-')
      const kept = join(directory, `${NAME}-set-aside-${stamp}.json`)
      try {
        renameSync(path, kept)
        return basename(kept)
      } catch {
        return undefined
      }
    },
    write: snapshot => {
      makeDirectory(directory)
      conf ??= new Conf<Record<string, unknown>>({
        cwd: directory,
        configName: NAME,
        clearInvalidConfig: true,
      })
      conf.store = { ...snapshot }
    },
  }
}
