import type { Game } from '../app/game.ts'
import { createGame } from '../app/game.ts'
import type { Ports } from '../app/ports.ts'
import type { Bank } from '../core/bank.ts'
import type { Catalog } from '../i18n/catalog.ts'
import { wordsIn } from '../i18n/words.ts'
import { dataDirectory } from '../platform/directories.ts'
import { shellJobControl } from '../platform/job-control.ts'
import { KeyStream } from '../platform/key-stream.ts'
import { takeOver } from '../platform/take-over.ts'
import type { AppProps } from '../ui/app.tsx'
import type { Route } from '../ui/route.ts'
import { gameSetup } from './game-setup.ts'
import { whenIdle } from './idle.ts'
import { type NextStart, prepareNextStart } from './next-start.ts'
import { openBank } from './open-bank.ts'
import type { GlobalOptions } from './options.ts'
import { openPorts, wordsFor } from './session-context.ts'
import { chooseLook } from './terminal-look.ts'
import { untilOver } from './until-over.ts'
import { UserError } from './user-error.ts'

/** Checks what the command asks for, and gives back how to begin it. */
export type Prepare = (asked: { readonly bank: Bank; readonly words: Catalog }) => (game: Game) => Route

/** Asks the terminal about itself, and remembers what it said last. */
const questionsTo = (keys: KeyStream) => {
  let last: string | undefined
  return {
    ask: (question: string, hear: (reply: string) => void) => {
      keys.on('reply', reply => {
        last = reply
        hear(reply)
      })
      process.stdout.write(question)
    },
    lastReply: () => last,
  }
}

const nothing = () => {}

/** Opens the game on the terminal. The process ends with it. */
export const play = async (
  options: GlobalOptions,
  prepare: Prepare,
  home: AppProps['home'] = 'menu',
  ports = openPorts(options),
): Promise<void> => {
  const { launch } = options
  const words = wordsFor(options)
  const directory = dataDirectory(options.dataDir, process.env)
  const { problems, ...banks } = await openBank(options, words)
  const begin = prepare({ bank: banks.bank, words })
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    throw new UserError(`${words.cli.noTerminal} ${words.cli.noTerminalHelp}`)
  }
  if (process.env['TERM'] === 'dumb') throw new UserError(words.cli.dumbTerminal)
  ports.store.prepare()
  const setup = gameSetup(banks, options, words)
  const gameOver = (given: Ports) => createGame(given, setup)
  const game = gameOver(ports)
  const start = begin(game)
  const { isAsked, background: guessed, ...look } = chooseLook(options, process.env)
  const keys = new KeyStream(process.stdin)
  const { ask, lastReply } = questionsTo(keys)
  const idle = whenIdle(keys)
  const job = shellJobControl()
  const setUp = { problems, start, home, ...look, job, askTerminal: isAsked ? ask : undefined }

  const begun = async (ways: Pick<AppProps, 'onQuit' | 'onInterrupt'>) => {
    const [{ runGame, drawFirst }, { backgroundIn }] = await Promise.all([
      import('../ui/run-game.tsx'),
      import('../ui/terminal-background.ts'),
    ])
    const { frame } = launch ?? {}
    const background = frame ? (frame.background ?? undefined) : guessed
    const toldBackground = () => {
      const reply = lastReply()
      return reply === undefined ? background : backgroundIn(reply)
    }

    /** The next start is quick because of what is done while nobody types in this one. */
    const prepareNext = (isAtHome: boolean) => {
      const { setting, keepCode = nothing } = launch ?? {}
      const draw: NextStart['draw'] = (later, terminal, onDrawn) =>
        drawFirst(
          {
            ...setUp,
            game: gameOver(later),
            background: toldBackground(),
            askTerminal: undefined,
            ...unheard,
          },
          terminal,
          onDrawn,
        )
      const frames = isAtHome && setting ? prepareNextStart({ setting, ports, draw, toldBackground }) : []
      idle.use([ports.store.keepUp, keepCode, ...frames])
    }
    let isAtHome = start.name === 'home'
    const onRoute = ({ name }: Route) => {
      isAtHome = name === 'home'
      prepareNext(isAtHome)
    }
    game.subscribe(() => prepareNext(isAtHome))
    process.stdout.on('resize', () => prepareNext(isAtHome))
    prepareNext(isAtHome)

    const shown = frame?.output
    const stdout = shown === undefined ? process.stdout : takeOver(process.stdout, shown)
    return runGame(
      { ...setUp, game, background, ...ways, onRoute },
      { stdin: keys as unknown as NodeJS.ReadStream, stdout },
    )
  }
  launch?.handOver()
  await untilOver(begun, {
    keys,
    isShown: launch?.frame !== undefined,
    isLent: job.isStopped,
    words: () => wordsIn(game.lang()),
    directory,
  })
}

/** Of a game that is only drawn. */
const unheard = { onRoute: nothing, onQuit: nothing, onInterrupt: nothing }
