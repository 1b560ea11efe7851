import { useState } from 'react'
import type { Attempt } from '../../core/attempt.ts'
import { itemCount } from '../../core/bank.ts'
import { reviewPlace } from '../../core/drill-turns.ts'
import type { DrillPlan, RoundPlan } from '../../core/plan.ts'
import { dailyNumber } from '../../core/plan-daily.ts'
import { totalsOf } from '../../core/progress.ts'
import { ITEMS_FOR_A_DAY } from '../../core/streak.ts'
import type { Catalog } from '../../i18n/catalog.ts'
import type { MenuItem } from '../components/menu.tsx'
import { MenuScreen } from '../components/menu-screen.tsx'
import { labelWidth, textWidth } from '../layout.ts'
import type { Go } from '../route.ts'
import type { Line } from '../text/line.ts'
import { BLANK, span } from '../text/line.ts'
import { truncate, widthOf } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'
import { useUi } from '../ui-context.tsx'
import { goalText } from '../views/goal-view.ts'
import { roundName } from '../views/round-name.ts'

/** `resume:` and the round's id, or where to go. */
type Choice =
  | `resume:${string}`
  | 'review'
  | 'daily'
  | 'mistakes'
  | 'placement'
  | 'stats'
  | 'drill'
  | 'mock'
  | 'goal'
  | 'interviews'
  | 'browse'
  | 'problems'
  | 'settings'
  | 'help'
  | 'quit'

const RESUME = 'resume:'

/** Somebody with more answers than this has shown what they know. */
const PLACED_BY = 40

/** More unfinished rounds than this would crowd out everything else. */
const MOST_RESUMABLE = 3

/** Where the answers or the clock decide how many questions there are, nobody can count them beforehand. */
const isCounted = (plan: RoundPlan): plan is DrillPlan =>
  plan.mode === 'drill' && plan.source !== 'placement' && plan.untilMs === undefined

interface Shown {
  readonly words: Catalog
  readonly room: number
  readonly ellipsis: string
}

/** A round to take up again. How far it got is always said: a long name gives way. */
const resumeLabel = (
  plan: RoundPlan,
  attempts: readonly Attempt[],
  name: string,
  { words: { home }, room, ellipsis }: Shown,
): string => {
  const say = (what: string) =>
    isCounted(plan)
      ? home.resume(what, reviewPlace(plan, attempts).met, plan.items.length)
      : home.resumeMock(what, attempts.length)
  return say(truncate(name, room - widthOf(say('')), ellipsis))
}

interface Props {
  readonly go: Go
  /** What was chosen here last. */
  readonly at: string | undefined
  readonly onLeave: (choice: string) => void
  readonly onQuit: () => void
}

/** What can I do, where do I stand. */
export const HomeScreen = ({ go, at, onLeave, onQuit }: Props) => {
  const { game, problems, words, lang, glyphs, columns, openHelp } = useUi()
  const width = textWidth(columns)
  const [resumables, setResumables] = useState(game.resumables)
  const { store } = game.ports
  const streak = game.streak()
  const begun = totalsOf(store.progress()).activeDays.length > 0
  const today = streak.activeToday ? words.home.today : words.home.notToday(ITEMS_FOR_A_DAY)
  const streakText = begun ? words.home.streak(streak.days, streak.freezes, today) : words.home.streakStart

  const goal = game.goal()
  const interviews = game.interviews().length
  const view = { words, lang }

  const above: readonly Line[] = [
    ...wrap(
      [span(goal ? goalText({ goal, bank: game.bank, today: game.today() }, view) : words.tagline, 'strong')],
      width,
    ),
    ...wrap([span(streakText)], width),
    ...store.notices().flatMap(notice => wrap([span(words.notice(notice), 'warn')], width)),
    BLANK,
  ]
  const { study } = words
  const { attempts: answers } = totalsOf(store.progress())
  const { due, isCram } = game.study.reviewQueue()
  const owed = game.study.mistakeCount()
  const number = dailyNumber(game.today())
  const result = game.study.dailyResult(game.today())
  const dailyBegun = game.study.dailyBegun()
  const right = result?.verdicts.filter(verdict => verdict === 'correct').length ?? 0
  const review: MenuItem<Choice> = {
    value: 'review',
    label: due === 0 ? study.home.reviewNew : isCram ? study.home.cram(due) : study.home.review(due),
  }
  const daily: MenuItem<Choice> = {
    value: 'daily',
    label: result
      ? study.home.dailyDone(number, right, result.verdicts.length)
      : dailyBegun === undefined
        ? study.home.daily(number)
        : study.home.dailyBegun(number),
  }
  const isNew = answers < PLACED_BY && game.study.placement() === null

  /** The next best thing comes first, what is done for today last. */
  const items: readonly MenuItem<Choice>[] = [
    ...resumables
      .filter(({ round }) => round !== dailyBegun)
      .slice(0, MOST_RESUMABLE)
      .map(({ round, plan, attempts }) => ({
        value: `resume:${round}` as const,
        label: resumeLabel(plan, attempts, roundName(plan, game.bank, view), {
          words,
          room: labelWidth(columns),
          ellipsis: glyphs.ellipsis,
        }),
      })),
    ...(goal ? [] : [{ value: 'goal' as const, label: words.interview.goal.menuNone }]),
    ...(isNew ? [{ value: 'placement' as const, label: study.home.placement }] : []),
    ...(due > 0 ? [review] : []),
    ...(result ? [] : [daily]),
    { value: 'drill', label: words.home.drill },
    { value: 'mock', label: words.home.mock },
    ...(owed > 0 ? [{ value: 'mistakes' as const, label: study.home.mistakes(owed) }] : []),
    ...(due === 0 ? [review] : []),
    ...(result ? [daily] : []),
    ...(goal ? [{ value: 'goal' as const, label: words.interview.goal.menu }] : []),
    ...(interviews > 0
      ? [{ value: 'interviews' as const, label: words.interview.interviews.menu(interviews) }]
      : []),
    { value: 'stats', label: study.home.statistics },
    { value: 'browse', label: words.home.browse },
    ...(problems.length > 0
      ? [{ value: 'problems' as const, label: words.home.problems(problems.length) }]
      : []),
    { value: 'settings', label: words.home.settings },
    { value: 'help', label: words.home.help },
    { value: 'quit', label: words.home.quit },
  ]
  const resume = (id: string) => {
    const session = game.resume(id)
    if (session) go({ name: 'round', session })
    else setResumables(game.resumables())
  }
  const startDaily = () => {
    const session = result ? undefined : game.startDaily()
    go(session ? { name: 'round', session } : { name: 'daily' })
  }
  const choose = (choice: Choice) => {
    onLeave(choice)
    if (choice.startsWith(RESUME)) return resume(choice.slice(RESUME.length))
    switch (choice) {
      case 'review':
        return go({ name: 'review-setup' })
      case 'daily':
        return startDaily()
      case 'mistakes':
        return go({ name: 'mistakes' })
      case 'placement':
        return go({ name: 'placement' })
      case 'stats':
        return go({ name: 'stats' })
      case 'drill':
        return go({ name: 'drill-setup' })
      case 'mock':
        return go({ name: 'mock-setup' })
      case 'goal':
        return go({ name: 'goal' })
      case 'interviews':
        return go({ name: 'interviews' })
      case 'browse':
        return go({ name: 'browse', query: '' })
      case 'problems':
        return go({ name: 'problems' })
      case 'settings':
        return go({ name: 'settings' })
      case 'help':
        return openHelp('home')
      case 'quit':
        return onQuit()
    }
  }
  const below = [
    BLANK,
    ...wrap([span(words.home.bank(itemCount(game.bank), game.bank.topics.length), 'dim')], width),
  ]
  return (
    <MenuScreen
      id="home"
      title={words.home.title}
      context="home"
      above={above}
      below={below}
      items={items}
      at={items.find(({ value }) => value === at)?.value}
      onChoose={choose}
      onBack={onQuit}
    />
  )
}
