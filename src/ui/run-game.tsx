import { render } from 'ink'
import type { RoundSession } from '../app/round-session.ts'
import type { Day } from '../core/day.ts'
import { bestBefore } from '../core/progress.ts'
import { currentItem } from '../core/round.ts'
import { wordsIn } from '../i18n/words.ts'
import type { AppProps } from './app.tsx'
import { App } from './app.tsx'
import { textWidth } from './layout.ts'
import type { Route } from './route.ts'
import { GLYPHS } from './text/glyphs.ts'
import { plainText } from './text/line.ts'
import { scorecardHead } from './views/scorecard-view.ts'
import { dailyDay, shareCard } from './views/share-card.ts'
import { summaryView } from './views/summary-view.ts'
import type { ViewContext } from './views/view.ts'

/** Frames are drawn when something changes; this only bounds a burst. */
const MOST_FRAMES_PER_SECOND = 120

/** Where a terminal doesn't tell how wide it is. */
const USUAL_COLUMNS = 80

interface Terminal {
  readonly stdin: NodeJS.ReadableStream
  readonly stdout: NodeJS.WritableStream & { readonly columns?: number }
}

/** What a person does to end the game. */
export type Ways = Pick<AppProps, 'onQuit' | 'onInterrupt'>

/** Draws the game on a terminal. */
const mount = (props: AppProps, { stdin, stdout }: Terminal) =>
  render(<App {...props} />, {
    stdin,
    stdout,
    exitOnCtrlC: false,
    patchConsole: false,
    interactive: true,
    alternateScreen: true,
    incrementalRendering: true,
    maxFps: MOST_FRAMES_PER_SECOND,
  })

/** Draws the first frame of a game, and calls back when all of it is written. */
export const drawFirst = async (props: AppProps, terminal: Terminal, onDrawn: () => void): Promise<void> => {
  const instance = mount(props, terminal)
  /** A screen that can't be drawn is told where it is drawn for the person. */
  instance.waitUntilExit().catch(() => {})
  await instance.waitUntilRenderFlush()
  onDrawn()
  instance.unmount()
}

export interface RunningGame {
  /** Saves the round: what to leave on the main screen. */
  save(): readonly string[]
  /** Rejects when a screen crashed. */
  readonly crashed: Promise<unknown>
}

const sessionOf = (route: Route): RoundSession | undefined => ('session' in route ? route.session : undefined)

/** Starts the game on a terminal. */
export const runGame = (props: AppProps, { stdin, stdout }: Terminal): RunningGame => {
  const { game, start, charset } = props
  let playing = sessionOf(start)
  let last = playing
  let here = start.name

  const farewell = (): readonly string[] => {
    const { store } = game.ports
    const lang = game.lang()
    const words = wordsIn(lang)
    const unsaved = store
      .notices()
      .filter(notice => notice.type === 'unsaved')
      .map(words.notice)
    const round = last?.round()
    if (!last || !round) {
      const day = here === 'daily' ? game.today() : undefined
      return [...cardLines(day, { words, glyphs: GLYPHS[charset] }), ...unsaved]
    }
    const isOver = round.phase.name === 'finished' || currentItem(round) === undefined
    if (props.home === 'out') return unsaved
    if (!isOver) return unsaved.length > 0 ? unsaved : [words.leftOpen]
    if (round.attempts.length === 0) return unsaved
    const view = { words, lang, glyphs: GLYPHS[charset], width: textWidth(stdout.columns || USUAL_COLUMNS) }
    if (round.plan.mode === 'mock') {
      /** Nothing of the result before the person has rated themselves. */
      if (round.phase.name !== 'finished') return unsaved.length > 0 ? unsaved : [words.leftOpen]
      const report = game.report(last.id, words.category)
      return [...(report ? scorecardHead(report, view).map(plainText) : []), ...unsaved]
    }
    const day = dailyDay(round.plan)
    if (day !== undefined) return [...cardLines(day, view), ...unsaved]
    const before = bestBefore(store.progress(), last.id, round.plan)
    const after = game.study.after(last)
    return [...summaryView({ round, bank: game.bank, before, after }, view).map(plainText), ...unsaved]
  }

  /** The result of a daily is left to be copied, whichever way it was looked at. */
  const cardLines = (
    day: Day | undefined,
    view: Pick<ViewContext, 'words' | 'glyphs'>,
  ): readonly string[] => {
    const result = day === undefined ? undefined : game.study.dailyResult(day)
    return day === undefined || !result ? [] : shareCard(day, result, view)
  }

  const onRoute = (route: Route) => {
    here = route.name
    playing = sessionOf(route)
    last = playing ?? last
    props.onRoute(route)
  }
  const instance = mount({ ...props, onRoute }, { stdin, stdout })
  const save = () => {
    playing?.leave()
    playing = undefined
    return farewell()
  }
  return { save, crashed: instance.waitUntilExit() }
}
