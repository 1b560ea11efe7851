import type { Game } from '../../app/game.ts'
import { createGame } from '../../app/game.ts'
import type { Scope } from '../../core/bank.ts'
import { type Bank, categoriesOf } from '../../core/bank.ts'
import { LEVELS } from '../../core/item.ts'
import { TIMINGS, type Timing } from '../../core/plan.ts'
import { MOCK_MINUTES } from '../../core/plan-mock.ts'
import type { Catalog } from '../../i18n/catalog.ts'
import { langOfLocale, wordsIn } from '../../i18n/words.ts'
import { KeyStream } from '../../platform/key-stream.ts'
import type { Route } from '../../ui/route.ts'
import type { RunningGame } from '../../ui/run-game.tsx'
import { nearest } from '../nearest.ts'
import { print } from '../output.ts'
import type { GlobalOptions } from '../session-context.ts'
import { forcedLang, openBank, openPorts, wordsFor } from '../session-context.ts'
import { chooseLook } from '../terminal-look.ts'
import { UserError } from '../user-error.ts'

export interface DrillOptions extends GlobalOptions {
  readonly items?: string
  readonly level?: string
}

export interface MockOptions extends GlobalOptions {
  readonly role?: string
  readonly length?: string
}

const MOST_ITEMS = 500
const USUAL_ITEMS = 10

const oneOf = <T extends string>(given: string, all: readonly T[], words: Catalog): T => {
  const known = all.find(value => value === given)
  if (known === undefined) throw new UserError(words.cli.notOneOf(given, all))
  return known
}

const timingOf = (options: GlobalOptions, words: Catalog): Timing | undefined =>
  options.time === undefined ? undefined : oneOf(options.time, TIMINGS, words)

const scopeOf = (name: string | undefined, level: string | undefined, bank: Bank, words: Catalog): Scope => {
  const slash = name?.indexOf('/') ?? -1
  const category = slash === -1 ? name : name?.slice(0, slash)
  const topic = slash === -1 ? undefined : name?.slice(slash + 1)
  const categories = categoriesOf(bank)
  if (category !== undefined && !categories.includes(category)) {
    throw new UserError(words.cli.unknownCategory(category, nearest(category, categories), categories))
  }
  const topics = bank.topics.filter(t => t.category === category).map(t => t.topic)
  if (topic !== undefined && !topics.includes(topic)) {
    throw new UserError(words.cli.unknownTopic(topic, nearest(topic, topics), topics))
  }
  return {
    ...(category === undefined ? {} : { category }),
    ...(topic === undefined ? {} : { topic }),
    ...(level === undefined ? {} : { level: oneOf(level, LEVELS, words) }),
  }
}

const countOf = (given: string | undefined, words: Catalog): number => {
  if (given === undefined) return USUAL_ITEMS
  const count = Number(given)
  if (!Number.isInteger(count) || count < 1 || count > MOST_ITEMS)
    throw new UserError(words.cli.notACount(given))
  return count
}

/** The screen a command begins with; a round when the command says all there is to say. */
type Start = (game: Game, words: Catalog) => Route

/** Suspends the whole job, as Ctrl-Z does in any program, and comes back with it. */
const suspendProcess = (): Promise<void> =>
  new Promise(resolve => {
    process.once('SIGCONT', () => resolve())
    process.kill(0, 'SIGTSTP')
  })

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** Quits cleanly, round saved, whatever ends the game; afterwards nothing of it is left on the terminal. */
const untilOver = async (
  { quit, done }: RunningGame,
  interrupt: { onInterrupt: () => void },
): Promise<void> => {
  const leave = (exitCode: number) => {
    process.exitCode = exitCode
    quit()
  }
  interrupt.onInterrupt = () => leave(SIGNALS.SIGINT)
  for (const [signal, exitCode] of Object.entries(SIGNALS)) process.on(signal, () => leave(exitCode))
  const crashed = new Promise<never>((_, reject) => {
    for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
      process.once(event, (error: unknown) => {
        quit()
        reject(error)
      })
    }
  })
  const farewell = await Promise.race([done, crashed])
  for (const line of farewell) print(line)
}

const play = async (options: GlobalOptions, start: Start): Promise<void> => {
  const words = wordsFor(options)
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    throw new UserError(`${words.cli.noTerminal} ${words.cli.noTerminalHelp}`)
  }
  const keys = new KeyStream(process.stdin)
  try {
    await playOn(keys, options, { words, start })
  } finally {
    keys.setRawMode(false)
  }
}

const playOn = async (
  keys: KeyStream,
  options: GlobalOptions,
  { words, start }: { readonly words: Catalog; readonly start: Start },
): Promise<void> => {
  const timing = timingOf(options, words)
  const ports = openPorts(options)
  const { bank, problems } = await openBank(options, ports.store.directory, words)
  const game = createGame(ports, {
    bank,
    locale: langOfLocale(process.env),
    forcedLang: forcedLang(options, words),
    seed: options.seed,
    forcedTiming: timing,
  })
  const look = chooseLook(options, process.env)
  const route = start(game, wordsIn(game.lang()))
  const { runGame } = await import('../../ui/run-game.tsx')
  const interrupt = { onInterrupt: () => {} }
  const running = runGame(
    { game, problems, start: route, ...look, suspendProcess, onInterrupt: () => interrupt.onInterrupt() },
    { stdin: keys as unknown as NodeJS.ReadStream, stdout: process.stdout },
  )
  await untilOver(running, interrupt)
}

export const playMenu = (options: GlobalOptions): Promise<void> => play(options, () => ({ name: 'home' }))

/** With a category or any of its own options a drill begins at once; otherwise it is set up on screen. */
export const playDrill = (name: string | undefined, options: DrillOptions): Promise<void> =>
  play(options, (game, words) => {
    if (name === undefined && options.items === undefined && options.level === undefined) {
      return { name: 'drill-setup' }
    }
    const session = game.startDrill({
      scope: scopeOf(name, options.level, game.bank, words),
      count: countOf(options.items, words),
      timing: game.timing(),
    })
    if (!session) throw new UserError(words.cli.scopeEmpty)
    return { name: 'round', session }
  })

/** With a length the interview begins at once; otherwise it is set up on screen. */
export const playMock = (options: MockOptions): Promise<void> =>
  play(options, (game, words) => {
    const ids = game.bank.roles.map(role => role.id)
    const role = game.bank.roles.find(({ id }) => id === (options.role ?? ids[0]))
    if (!role) {
      const given = options.role ?? ''
      throw new UserError(words.cli.unknownRole(given, nearest(given, ids), ids))
    }
    if (options.length === undefined) return { name: 'mock-setup', choice: { role } }
    const minutes = Number(oneOf(options.length, MOCK_MINUTES.map(String), words))
    const session = game.startMock({ role, minutes })
    if (!session) throw new UserError(words.cli.scopeEmpty)
    return { name: 'round', session }
  })
