import type { Game } from '../../app/game.ts'
import { createGame } from '../../app/game.ts'
import type { RoundSession } from '../../app/round-session.ts'
import type { Bank } from '../../core/bank.ts'
import type { Catalog } from '../../i18n/catalog.ts'
import { langOfLocale } from '../../i18n/words.ts'
import { dataDirectory } from '../../platform/directories.ts'
import { KeyStream } from '../../platform/key-stream.ts'
import { packageVersion, readShippedFacts } from '../../platform/shipped-bank.ts'
import { temporaryDirectory } from '../../platform/temporary-directory.ts'
import type { AppProps } from '../../ui/app.tsx'
import type { Route } from '../../ui/route.ts'
import type { RunningGame } from '../../ui/run-game.tsx'
import { nearest } from '../nearest.ts'
import { openStoreIn } from '../open-store.ts'
import type { GlobalOptions } from '../options.ts'
import { forcedLang, forcedTiming } from '../options.ts'
import { print } from '../output.ts'
import type { DrillOptions, MockOptions } from '../play-request.ts'
import { drillRequest, mockRequest } from '../play-request.ts'
import { openBank, openPorts, wordsFor } from '../session-context.ts'
import { chooseLook } from '../terminal-look.ts'
import { UserError } from '../user-error.ts'

/** Checks what the command asks for, and gives back how to begin it. */
type Prepare = (asked: { readonly bank: Bank; readonly words: Catalog }) => (game: Game) => Route

/**
 * Suspends the whole job, as Ctrl-Z does in any program, and comes back with it. Where no shell controls jobs the signal
 * does nothing, and the game goes on at once.
 */
const suspendProcess = (): Promise<void> =>
  new Promise(resolve => {
    process.kill(0, 'SIGTSTP')
    setTimeout(resolve, 50)
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

export const play = async (
  options: GlobalOptions,
  prepare: Prepare,
  home: AppProps['home'] = 'menu',
  ports = openPorts(options),
): Promise<void> => {
  const words = wordsFor(options)
  const { bank, shipped, problems } = await openBank(
    options,
    dataDirectory(options.dataDir, process.env),
    words,
  )
  const begin = prepare({ bank, words })
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    throw new UserError(`${words.cli.noTerminal} ${words.cli.noTerminalHelp}`)
  }
  ports.store.prepare()
  const game = createGame(ports, {
    bank,
    shipped,
    facts: readShippedFacts,
    version: packageVersion(),
    locale: langOfLocale(process.env),
    forcedLang: forcedLang(options, words),
    seed: options.seed,
    forcedTiming: forcedTiming(options, words),
  })
  const start = begin(game)
  const look = chooseLook(options, process.env)
  const keys = new KeyStream(process.stdin)
  try {
    const { runGame } = await import('../../ui/run-game.tsx')
    const interrupt = { onInterrupt: () => {} }
    const running = runGame(
      { game, problems, start, home, ...look, suspendProcess, onInterrupt: () => interrupt.onInterrupt() },
      { stdin: keys as unknown as NodeJS.ReadStream, stdout: process.stdout },
    )
    await untilOver(running, interrupt)
  } finally {
    keys.setRawMode(false)
  }
}

const roundOf = (session: RoundSession | undefined, words: Catalog): Route => {
  if (!session) throw new UserError(words.cli.scopeEmpty)
  return { name: 'round', session }
}

export const playMenu = (options: GlobalOptions): Promise<void> =>
  play(options, () => () => ({ name: 'home' }))

/** With a category or any of its own options a drill begins at once; otherwise it is set up on screen. */
export const playDrill = (name: string | undefined, options: GlobalOptions & DrillOptions): Promise<void> =>
  play(options, asked => {
    const request = drillRequest(name, options, asked)
    return game =>
      request
        ? roundOf(game.startDrill({ ...request, timing: game.timing() }), asked.words)
        : { name: 'drill-setup' }
  })

/** With a length the interview begins at once; otherwise it is set up on screen. */
export const playMock = (options: GlobalOptions & MockOptions): Promise<void> =>
  play(options, asked => {
    const { role, setting, choice } = mockRequest(options, asked)
    return game => {
      if (!choice) return { name: 'mock-setup', setting, ...(role ? { role } : {}) }
      const session = game.startMock(choice)
      const { words } = asked
      if (!session)
        throw new UserError(
          words.interview.setup.emptySkills(game.emptySkills(choice.role).map(skill => words.skill[skill])),
        )
      return { name: 'round', session }
    }
  })

/** Reads the bank, beginning with a search. */
export const playBrowse = (query: string, options: GlobalOptions): Promise<void> =>
  play(options, () => () => ({ name: 'browse', query }))

/** Plays one item as the person's settings have it. What happens is kept nowhere. */
export const playPreview = async (id: string, options: GlobalOptions): Promise<void> => {
  const ports = openPorts(options)
  const temporary = temporaryDirectory()
  const store = openStoreIn(temporary.path, ports.clock.now)
  store.saveSettings(ports.store.settings())
  const prepare: Prepare = ({ bank, words }) => {
    const item = bank.items.find(candidate => candidate.id === id)
    if (!item) {
      const close = nearest(
        id,
        bank.items.map(candidate => candidate.id),
      )
      throw new UserError(words.cli.unknownItem(id, close))
    }
    return game => roundOf(game.previewItem(id), words)
  }
  try {
    await play(options, prepare, 'out', { ...ports, store })
  } finally {
    temporary.remove()
  }
}
