import { Box, useInput, useIsScreenReaderEnabled, useWindowSize } from 'ink'
import { useCallback, useRef, useState, useSyncExternalStore } from 'react'
import type { Game } from '../app/game.ts'
import type { Problem } from '../bank/problem.ts'
import type { Item } from '../core/item.ts'
import { wordsIn } from '../i18n/words.ts'
import { type Job, useJob } from './hooks/use-job.ts'
import { type ThemeSources, useTheme } from './hooks/use-theme.ts'
import type { Context } from './keymap.ts'
import { LEAST_COLUMNS, LEAST_ROWS } from './layout.ts'
import type { Route } from './route.ts'
import { BrowseScreen } from './screens/browse-screen.tsx'
import { DailyScreen } from './screens/daily-screen.tsx'
import { DoubtScreen } from './screens/doubt-screen.tsx'
import { DrillSetupScreen } from './screens/drill-setup-screen.tsx'
import { GoalScreen } from './screens/goal-screen.tsx'
import { GoalSetupScreen } from './screens/goal-setup-screen.tsx'
import { HelpScreen } from './screens/help-screen.tsx'
import { HomeScreen } from './screens/home-screen.tsx'
import { InterviewsScreen } from './screens/interviews-screen.tsx'
import { ItemScreen } from './screens/item-screen.tsx'
import { LookScreen } from './screens/look-screen.tsx'
import { MockSetupScreen } from './screens/mock-setup-screen.tsx'
import { PlacementScreen } from './screens/placement-screen.tsx'
import { ProblemsScreen } from './screens/problems-screen.tsx'
import { RoundScreen } from './screens/round-screen.tsx'
import { ScorecardScreen } from './screens/scorecard-screen.tsx'
import { SettingsScreen } from './screens/settings-screen.tsx'
import { StatsScreen } from './screens/stats-screen.tsx'
import { MistakesScreen, ReviewSetupScreen } from './screens/study-setup-screen.tsx'
import type { Charset } from './text/glyphs.ts'
import { GLYPHS, spokenGlyphs } from './text/glyphs.ts'
import type { Ui } from './ui-context.tsx'
import { UiProvider } from './ui-context.tsx'

export interface AppProps extends ThemeSources {
  readonly game: Game
  readonly problems: readonly Problem[]
  readonly start: Route
  readonly charset: Charset
  /** Where the way home leads: to the menu, or out, when the game was started for one thing. */
  readonly home: 'menu' | 'out'
  readonly onRoute: (route: Route) => void
  readonly onQuit: () => void
  readonly onInterrupt: () => void
  readonly job: Job
}

/** What lies over a screen, which keeps its state meanwhile. */
type Overlay =
  | { readonly name: 'help'; readonly from: Context; readonly onClose: (() => void) | undefined }
  | { readonly name: 'doubt'; readonly item: Item }

/** Nobody hears a colour. */
const UNCOLOURED: ThemeSources = { forcedTheme: 'mono' }

export const App = (props: AppProps) => {
  const { game, problems, charset, home, onRoute, onQuit, onInterrupt, job } = props
  const [route, setRoute] = useState(props.start)
  const [overlay, setOverlay] = useState<Overlay | null>(null)
  const { columns, rows } = useWindowSize()
  const quiet = useIsScreenReaderEnabled()
  const lang = useSyncExternalStore(game.subscribe, game.lang)
  const settings = useSyncExternalStore(game.subscribe, game.settings)
  const theme = useTheme(quiet ? UNCOLOURED : props, settings.theme)
  /** Back home the pointer is where it was; after a round it is on the next best thing, which comes first. */
  const chosen = useRef<string>(undefined)
  const leaveHome = (choice: string) => {
    chosen.current = choice
  }
  const go = useCallback(
    (next: Route) => {
      if (next.name === 'home' && home === 'out') return onQuit()
      if (next.name === 'round') chosen.current = undefined
      onRoute(next)
      setRoute(next)
    },
    [onRoute, onQuit, home],
  )
  const { suspend } = useJob(job, route)
  useInput((input, key) => {
    if (!key.ctrl) return
    if (input === 'c') onInterrupt()
    if (input === 'z') suspend()
  })
  /** Nobody reads the keys on the clock; a round that was paused before stays paused after. */
  const openHelp = (from: Context) => {
    const session = route.name === 'round' ? route.session : undefined
    const isPaused = session?.round().phase.name === 'paused'
    session?.pause()
    setOverlay({ name: 'help', from, onClose: isPaused ? undefined : session?.resume })
  }
  const closeOverlay = () => {
    if (overlay?.name === 'help') overlay.onClose?.()
    setOverlay(null)
  }
  const screen = () => {
    switch (route.name) {
      case 'home':
        return <HomeScreen go={go} at={chosen.current} onLeave={leaveHome} onQuit={onQuit} />
      case 'drill-setup':
        return <DrillSetupScreen go={go} />
      case 'mock-setup':
        return <MockSetupScreen go={go} role={route.role} setting={route.setting} />
      case 'interviews':
        return <InterviewsScreen go={go} />
      case 'scorecard':
        return <ScorecardScreen key={route.round} round={route.round} go={go} />
      case 'review-setup':
        return <ReviewSetupScreen go={go} />
      case 'mistakes':
        return <MistakesScreen go={go} />
      case 'daily':
        return <DailyScreen go={go} />
      case 'placement':
        return <PlacementScreen go={go} />
      case 'stats':
        return <StatsScreen go={go} />
      case 'goal':
        return <GoalScreen go={go} />
      case 'goal-setup':
        return <GoalSetupScreen go={go} />
      case 'round':
        return <RoundScreen key={route.session.id} session={route.session} go={go} />
      case 'look':
        return <LookScreen session={route.session} go={go} />
      case 'browse':
        return <BrowseScreen go={go} query={route.query} />
      case 'item':
        return <ItemScreen item={route.item} title={route.item.id} onBack={() => go({ name: 'home' })} />
      case 'settings':
        return <SettingsScreen go={go} />
      case 'problems':
        return <ProblemsScreen go={go} />
    }
  }
  const fits = columns >= LEAST_COLUMNS && rows >= LEAST_ROWS
  const words = wordsIn(lang)
  const ui: Ui = {
    game,
    problems,
    words,
    lang,
    theme,
    glyphs: quiet ? spokenGlyphs(words) : GLYPHS[charset],
    columns,
    rows,
    fits,
    hears: fits && overlay === null,
    quiet,
    keeps: home === 'menu',
    openHelp,
    openDoubt: item => setOverlay({ name: 'doubt', item }),
  }
  return (
    <UiProvider value={ui}>
      <Box flexDirection="column" display={overlay ? 'none' : 'flex'}>
        {screen()}
      </Box>
      {overlay ? (
        <UiProvider value={{ ...ui, hears: fits }}>
          {overlay.name === 'help' ? (
            <HelpScreen from={overlay.from} onClose={closeOverlay} />
          ) : (
            <DoubtScreen item={overlay.item} onClose={closeOverlay} />
          )}
        </UiProvider>
      ) : null}
    </UiProvider>
  )
}
