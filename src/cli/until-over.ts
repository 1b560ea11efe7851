import { isatty } from 'node:tty'
import type { Catalog } from '../i18n/catalog.ts'
import type { RunningGame, Ways } from '../ui/run-game.tsx'
import { keepCrash } from './crash-file.ts'
import { GIVE_BACK, SIGNALS } from './ending.ts'
import { print, printError } from './output.ts'

const CRASHED = 1

/** What writing to or reading from a terminal says that isn't there any more. */
const GONE = ['EIO', 'EPIPE', 'ENXIO', 'EBADF']

const isTerminalGone = (error: unknown): boolean => {
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException
  return GONE.includes(code ?? '') && ['read', 'write', 'setRawMode'].includes(syscall ?? '')
}

const errorsOf = (steps: readonly (() => void)[]): readonly unknown[] =>
  steps.flatMap(step => {
    try {
      step()
      return []
    } catch (error) {
      return [error]
    }
  })

interface Setting {
  readonly keys: { setRawMode(isRaw: boolean): unknown }
  /** A first frame is on the terminal already. */
  readonly isShown: boolean
  /** The shell has the terminal, and the game is stopped. */
  readonly isLent: () => boolean
  readonly words: () => Catalog
  /** Where the details of a crash may be kept. */
  readonly directory: string
}

/**
 * Node aborts where it can't set a terminal that is gone as it was before. To die of the hang-up is what is expected then.
 */
const endProcess = () => {
  if (isatty(process.stdin.fd)) process.exit()
  process.emit('exit', SIGNALS.SIGHUP)
  process.removeAllListeners('SIGHUP')
  process.kill(process.pid, 'SIGHUP')
}

/**
 * Runs the game until something ends it, and the process with it, all in one go: first the terminal is given back, and
 * Ctrl-C is the shell's again, which ends even a program that hangs; then the round is saved.
 */
export const untilOver = (
  begin: (ways: Ways) => Promise<RunningGame>,
  { keys, isShown, isLent, words, directory }: Setting,
): Promise<never> =>
  new Promise(() => {
    let running: RunningGame | undefined
    let isLeaving = false

    const giveBack = () => {
      keys.setRawMode(false)
      process.removeAllListeners('SIGINT')
      if ((running || isShown) && !isLent()) process.stdout.write(GIVE_BACK)
    }
    const sayFarewell = () => {
      for (const line of running?.save() ?? []) print(line)
    }
    /** Whatever goes wrong with one step, the other is taken. */
    const leave = (exitCode: number, crashes: readonly unknown[] = []) => {
      isLeaving = true
      process.exitCode = exitCode
      const [error] = [...crashes, ...errorsOf([giveBack, sayFarewell])]
      if (error === undefined) return
      process.exitCode = CRASHED
      printError(keepCrash(error, directory, words()))
    }
    const end = (exitCode: number, crashes: readonly unknown[] = []) => {
      if (isLeaving) return
      leave(exitCode, crashes)
      endProcess()
    }
    const crash = (error: unknown) => {
      if (isTerminalGone(error)) end(SIGNALS.SIGHUP)
      else end(CRASHED, [error ?? new Error(String(error))])
    }

    for (const [signal, exitCode] of Object.entries(SIGNALS)) {
      const earlier = process.listeners(signal as NodeJS.Signals)
      process.on(signal, () => end(exitCode))
      /** In this order: a signal that waits to be heard is lost where nobody listens. */
      for (const listener of earlier) process.off(signal, listener)
    }
    for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, crash)
    for (const event of ['end', 'close', 'error']) process.stdin.on(event, () => end(SIGNALS.SIGHUP))
    process.once('exit', exitCode => {
      if (!isLeaving) leave(exitCode)
    })
    begin({ onQuit: () => end(0), onInterrupt: () => end(SIGNALS.SIGINT) })
      .then(begun => {
        running = begun
        return begun.crashed
      })
      .catch(crash)
  })
