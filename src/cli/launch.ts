import { readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf } from '../core/day.ts'
import { loadProgram } from '../platform/code-cache.ts'
import { cacheDirectory } from '../platform/directories.ts'
import type { KeptFrame } from '../platform/launch-frame.ts'
import { frameKey, keptFrame } from '../platform/launch-frame.ts'
import { GIVE_BACK, SIGNALS } from './ending.ts'
import { frameSettingOf } from './frame-setting.ts'
import { langIn } from './lang-of-args.ts'
import type { Launch } from './launched.ts'
import type { main } from './main.ts'
import { commandIn, willPlay } from './will-play.ts'

/** Of this build, set by it. */
declare const BUILD: { readonly version: string; readonly id: string }

const STDOUT = 1

/** Shows a frame until the game takes over. Whatever ends the program before that gives the terminal back. */
const show = ({ output }: KeptFrame): Pick<Launch, 'handOver' | 'giveBack'> => {
  const handOver = () => process.off('exit', giveBack)
  const giveBack = () => {
    handOver()
    try {
      writeSync(STDOUT, GIVE_BACK)
    } catch {
      /** The terminal is gone. */
    }
  }
  process.on('exit', giveBack)
  writeSync(STDOUT, output)
  return { handOver, giveBack }
}

const nothingShown = { handOver: () => {}, giveBack: () => {} }

const cache = cacheDirectory(process.env)

/**
 * What is typed from now on is for the game: neither echoed nor lost. Shows what the game will show first, where that is
 * known.
 */
const prepareTerminal = (args: readonly string[]): Omit<Launch, 'build' | 'keepCode'> => {
  const { stdin, stdout, env } = process
  if (!stdin.isTTY || !stdout.isTTY || env['TERM'] === 'dumb') return nothingShown
  stdin.setRawMode(true)
  /** Node itself sets the terminal back when it exits, but not when a signal kills it. */
  for (const [signal, exitCode] of Object.entries(SIGNALS)) process.on(signal, () => process.exit(exitCode))
  const setting = frameSettingOf(args, BUILD.id)
  const now = new Date()
  const day = dayOf(now.getTime(), -now.getTimezoneOffset())
  const frame = setting && keptFrame(cache, frameKey(setting, day))
  return { setting, frame, ...(frame ? show(frame) : nothingShown) }
}

/** The build keeps what `--help` prints where nobody tells how wide the terminal is. */
const HELP_COLUMNS = 80
const HELP = ['-h', '--help']

/** What is printed without the program: its version, and in most terminals its help. */
const answerTo = (args: readonly string[], directory: string): string | undefined => {
  const [first = '', ...rest] = args
  if (first === '--version' && rest.length === 0) return `${BUILD.version}\n`
  if (!HELP.includes(first) || (rest.length > 0 && rest[0] !== '--lang')) return undefined
  if ((process.stdout.columns ?? HELP_COLUMNS) !== HELP_COLUMNS || rest.length > 2) return undefined
  try {
    return readFileSync(join(directory, `help.${langIn(args)}.txt`), 'utf8')
  } catch {
    return undefined
  }
}

/**
 * What runs first. Everything that the person waits for before the program proper is loaded is done here, so that little
 * has to be loaded for it.
 */
export const launch = async (args: readonly string[], directory: string): Promise<void> => {
  const answer = answerTo(args, directory)
  if (answer !== undefined) {
    /** Whoever asked has seen enough. */
    process.stdout.on('error', () => process.exit())
    process.stdout.write(answer)
    return
  }
  const isGame = willPlay(args)
  const prepared = isGame ? prepareTerminal(args) : nothingShown
  /** What V8 has compiled for one command is of little use to another, and the game's is too much for any. */
  const use = isGame ? 'game' : (commandIn(args) ?? 'none')
  const code = join(cache, `${BUILD.id}-${process.versions.node}-${process.arch}-${use}.code`)
  const program = loadProgram<{ readonly main: typeof main }>(join(directory, 'program.js'), code)
  await program.exports.main(args, { build: BUILD.id, keepCode: program.keep, ...prepared })
  if (!isGame && !process.exitCode) program.keep()
}
