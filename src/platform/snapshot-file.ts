import { readFileSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import Conf from 'conf'
import { readSettings } from '../app/settings.ts'
import { NO_SNAPSHOT, readSnapshot, type Snapshot } from '../app/snapshot.ts'

/** The snapshot as `conf` keeps it: one JSON file, replaced atomically. */
export interface SnapshotFile {
  /** Read once at the start. A file that can't be used is set aside under a dated name, its settings kept. */
  read(): { readonly snapshot: Snapshot; readonly setAside?: string }
  /** Sets the file aside by hand, when the log turns out to be another one. */
  setAside(): string | undefined
  write(snapshot: Snapshot): void
}

const NAME = 'progress'

export const openSnapshotFile = (directory: string, now: () => number): SnapshotFile => {
  const path = join(directory, `${NAME}.json`)

  const setAside = (): string | undefined => {
    const stamp = new Date(now()).toISOString().replace(/[:.]/g, '-')
    const kept = join(directory, `${NAME}-set-aside-${stamp}.json`)
    try {
      renameSync(path, kept)
      return basename(kept)
    } catch {
      return undefined
    }
  }

  const readJson = (): unknown => {
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
  }

  let conf: Conf<Record<string, unknown>> | undefined

  return {
    read: () => {
      const json = readJson()
      if (json === undefined) return { snapshot: NO_SNAPSHOT }
      const snapshot = readSnapshot(json)
      if (snapshot) return { snapshot }
      const settings = readSettings((json as { settings?: unknown } | null)?.settings)
      return { snapshot: { ...NO_SNAPSHOT, settings }, setAside: setAside() ?? `${NAME}.json` }
    },
    setAside,
    write: snapshot => {
      conf ??= new Conf<Record<string, unknown>>({
        cwd: directory,
        configName: NAME,
        clearInvalidConfig: true,
      })
      conf.store = { ...snapshot }
    },
  }
}
