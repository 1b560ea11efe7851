import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EditOutcome, TextEditor } from '../app/ports.ts'
import { reasonOf } from './reason.ts'
import { temporaryDirectory } from './temporary-directory.ts'
import { keepTerminalSettings } from './terminal-settings.ts'

/** What only a shell can run: settings for one command, several commands. */
const NEEDS_SHELL = /^\w+=|[;&|]/

/** How often to look whether a version was saved. */
const LOOK_MS = 500

/** What a shell ends with when there is no such command: POSIX shells, and the one of Windows. */
const NOT_FOUND = [127, 9009]

/** A shell whose command was killed ends with this and the number of the signal. */
const KILLED = 128

type Ending = { readonly code: number } | { readonly signal: string }

const wasKilled = (ending: Ending): boolean =>
  'signal' in ending || (ending.code > KILLED && ending.code < 2 * KILLED)

/** Runs a command on the terminal, and no longer than the program. Ctrl-C is for the command alone meanwhile. */
const run = (command: string, env: NodeJS.ProcessEnv): Promise<Ending> => {
  const interrupts = process.listeners('SIGINT')
  const ignore = () => {}
  process.removeAllListeners('SIGINT').on('SIGINT', ignore)
  const putBack = keepTerminalSettings(process.stdout)
  const child = spawn(command, { shell: true, stdio: 'inherit', env })
  const end = () => child.kill()
  process.once('exit', end)
  return new Promise<Ending>(resolve => {
    child.once('error', () => resolve({ code: NOT_FOUND[0] ?? 127 }))
    child.once('close', (code, signal) => resolve(code === null ? { signal: signal ?? '?' } : { code }))
  })
    .then(ending => {
      if (wasKilled(ending)) putBack()
      return ending
    })
    .finally(() => {
      process.off('exit', end)
      process.off('SIGINT', ignore)
      for (const listener of interrupts) process.on('SIGINT', listener)
    })
}

/** Editors end a file with a line feed; an answer has none. */
const textIn = (file: string): string => readFileSync(file, 'utf8').replace(/\s+$/, '')

/** The editor that `$VISUAL` or `$EDITOR` names, as git and crontab understand them: a command, with options. */
export const systemTextEditor = (environment: NodeJS.ProcessEnv): TextEditor => ({
  edit: async (text, onSaved): Promise<EditOutcome> => {
    const command = environment['VISUAL']?.trim() || environment['EDITOR']?.trim()
    if (!command) return { type: 'unset' }
    let temporary: ReturnType<typeof temporaryDirectory> | undefined
    let watch: NodeJS.Timeout | undefined
    try {
      temporary = temporaryDirectory()
      const file = join(temporary.path, 'answer.md')
      writeFileSync(file, text === '' ? '' : `${text}\n`)
      watch = setInterval(() => {
        try {
          onSaved(textIn(file))
        } catch {
          /** Between two versions there may be no file. */
        }
      }, LOOK_MS)
      /** A shell that stays would be in the way of signals. */
      const isAlone = process.platform !== 'win32' && !NEEDS_SHELL.test(command)
      const ending = await run(`${isAlone ? 'exec ' : ''}${command} "${file}"`, environment)
      if ('signal' in ending) return { type: 'failed', command, ending: ending.signal }
      if (NOT_FOUND.includes(ending.code)) return { type: 'missing', command }
      if (ending.code !== 0) return { type: 'failed', command, ending: String(ending.code) }
      const edited = textIn(file)
      return edited === text.trimEnd() ? { type: 'unchanged' } : { type: 'changed', text: edited }
    } catch (error) {
      return { type: 'failed', command, ending: reasonOf(error) }
    } finally {
      clearInterval(watch)
      temporary?.remove()
    }
  },
})
