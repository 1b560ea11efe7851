import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { reasonOf } from '../../app/failure.ts'
import { isObject } from '../../app/json.ts'
import { leavingLog } from '../../app/reset.ts'
import { readSettings } from '../../app/settings.ts'
import { NO_SNAPSHOT } from '../../app/snapshot.ts'
import { systemClock } from '../../platform/clock.ts'
import { DRAFTS, dataDirectory, LOG, SNAPSHOT } from '../../platform/directories.ts'
import { systemProcesses } from '../../platform/processes.ts'
import { setAsideIn } from '../../platform/set-aside.ts'
import { filesIn } from '../open-store.ts'
import type { GlobalOptions } from '../options.ts'
import { print } from '../output.ts'
import { wordsFor } from '../session-context.ts'
import { UserError } from '../user-error.ts'

const WORD = 'reset'

/** What is typed on the terminal; empty when it is closed instead. */
const typedAfter = async (prompt: string): Promise<string> => {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const closed = new Promise<string>(resolve => terminal.once('close', () => resolve('')))
  const typed = await Promise.race([terminal.question(prompt), closed])
  terminal.close()
  return typed.trim()
}

/** Sets the history aside, so that it can be had back by hand. Settings and own banks stay. */
export const dataReset = async (options: GlobalOptions & { readonly yes?: boolean }): Promise<void> => {
  const words = wordsFor(options)
  const { reset } = words.data
  const directory = dataDirectory(options.dataDir, process.env)
  if (![LOG, DRAFTS].some(name => existsSync(join(directory, name)))) return print(reset.nothing)
  const { log, snapshots } = filesIn(directory, systemClock.now)
  const refusePlaying = (): number => {
    const { lines, player } = leavingLog(log, { clock: systemClock, processes: systemProcesses })
    if (player) throw new UserError(reset.playing(player.host, player.pid))
    return lines
  }
  const lines = refusePlaying()
  if (!options.yes) {
    if (!process.stdin.isTTY || !process.stdout.isTTY) throw new UserError(reset.needsYes)
    print(reset.ask(directory, lines))
    if ((await typedAfter(reset.prompt(WORD))) !== WORD) throw new UserError(reset.kept)
    refusePlaying()
  }
  const stored = snapshots.read()
  const stamp = new Date(systemClock.now()).toISOString().replace(/[:.]/g, '-')
  try {
    const folder = setAsideIn(directory, `reset-${stamp}`, { moved: [LOG, DRAFTS], copied: [SNAPSHOT] })
    print(reset.moved(folder))
    print(reset.undo)
  } catch (error) {
    throw new UserError(reset.failed(directory, reasonOf(error)))
  }
  if (stored === undefined) return
  try {
    snapshots.write({
      ...NO_SNAPSHOT,
      settings: readSettings(isObject(stored) ? stored['settings'] : undefined),
    })
  } catch (error) {
    /** It belongs to a log that is gone: the next game sets it aside by itself. */
    throw new UserError(words.notice({ type: 'unsaved', reason: reasonOf(error) }))
  }
}
