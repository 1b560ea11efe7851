import type { Attempt } from '../core/attempt.ts'
import { firstTries, isMissed } from '../core/attempt.ts'
import type { Bank, Scope } from '../core/bank.ts'
import { itemsIn } from '../core/bank.ts'
import type { Day } from '../core/day.ts'
import { dayOf } from '../core/day.ts'
import type { Fact } from '../core/fact.ts'
import type { Goal } from '../core/goal.ts'
import type { Item } from '../core/item.ts'
import { isMarked, type MarkName } from '../core/mark.ts'
import type { DrillPlan, RoundPlan, Timing } from '../core/plan.ts'
import { planDrill, planMissed } from '../core/plan-drill.ts'
import { totalsOf } from '../core/progress.ts'
import type { SkillReadiness } from '../core/readiness.ts'
import { readinessOf } from '../core/readiness.ts'
import type { Streak } from '../core/streak.ts'
import { streakOn } from '../core/streak.ts'
import type { Lang } from '../core/text.ts'
import type { Interviews, MockChoice } from './interviews.ts'
import { createInterviews } from './interviews.ts'
import type { Ports } from './ports.ts'
import type { RoundSession } from './round-session.ts'
import type { Rounds } from './rounds.ts'
import { createRounds } from './rounds.ts'
import type { Settings } from './settings.ts'
import type { ReviewChoice, Study } from './study.ts'
import { createStudy } from './study.ts'

export interface DrillChoice {
  readonly scope: Scope
  readonly count: number
  readonly timing: Timing
}

/** What a person can do, over ports: the use cases behind every screen and command. */
export interface Game extends Omit<Rounds, 'open'>, Interviews {
  readonly bank: Bank
  readonly ports: Ports
  /** Of the program. */
  readonly version: string
  lang(): Lang
  /** For this and, kept as a setting, for later games. */
  switchLang(): void
  settings(): Settings
  /** Time in drills: the command line's, or the setting. */
  timing(): Timing
  change(settings: Partial<Settings>): void
  subscribe(listener: () => void): () => void
  /** The syllabus, read when it is first asked for. */
  facts(): readonly Fact[]
  /** What a drill of a scope draws from: all of it but what is marked as known cold. */
  pool(scope: Scope): readonly Item[]
  isMarked(item: Item, mark: MarkName): boolean
  /** What the person wrote when marking an item, or what it was before it changed, as doubtful; empty where nothing. */
  commentOn(item: Item): string
  /** Sets or takes off a mark, with a comment where there is one. */
  mark(item: Item, mark: MarkName, on: boolean, comment?: string): void
  /** An empty plan starts nothing: `undefined`. */
  startDrill(choice: DrillChoice): RoundSession | undefined
  startMock(choice: MockChoice): RoundSession | undefined
  /** One item, on trial. */
  previewItem(itemId: string): RoundSession | undefined
  /** A drill of what was missed in a round. */
  startMissed(session: RoundSession): RoundSession | undefined
  /**
   * The same choice once more: drawn anew, or with the seed of the command line. Nothing for a review or mistakes, whose
   * choice depends on what is left.
   */
  again(session: RoundSession): RoundSession | undefined
  /** What memory asks for. */
  readonly study: Study
  startReview(choice: ReviewChoice): RoundSession | undefined
  startMistakes(choice: Omit<ReviewChoice, 'withNew'>): RoundSession | undefined
  /** Today's five items: begun, or taken up again. */
  startDaily(): RoundSession | undefined
  startPlacement(): RoundSession | undefined
  streak(): Streak
  /** A drill of what was missed in an interview. */
  startMissedIn(round: string): RoundSession | undefined
  goal(): Goal | null
  setGoal(goal: Goal | null): void
  today(): Day
  /** Readiness for the goal's role, or the first, on its day, or today. */
  readiness(): readonly SkillReadiness[]
}

interface Setup {
  readonly bank: Bank
  /** What everybody has, without the person's own items; left out where there are none. */
  readonly shipped?: Bank
  readonly facts: () => readonly Fact[]
  readonly version: string
  /** Language of the locale or the command line, where the settings name none. */
  readonly locale: Lang
  /** `--lang`: stands above the settings until the person switches. */
  readonly forcedLang?: Lang | undefined
  /** `--seed`: every plan is drawn from it, and history has no say. */
  readonly seed?: string | undefined
  /** `--time`: stands above the setting. */
  readonly forcedTiming?: Timing | undefined
}

export const createGame = (
  ports: Ports,
  { bank, shipped = bank, facts, version, locale, forcedLang, seed, forcedTiming }: Setup,
): Game => {
  const { clock, entropy, store } = ports
  const listeners = new Set<() => void>()
  let override = forcedLang
  const lang = (): Lang => {
    const { language } = store.settings()
    return override ?? (language === 'auto' ? locale : language)
  }
  const tell = () => {
    for (const listener of listeners) listener()
  }

  /** With a seed of the person's the draw is theirs to repeat; otherwise the least asked items come first. */
  const draw = (): { seed: string; timesAsked?: (itemId: string) => number } => {
    if (seed !== undefined) return { seed }
    const { items } = totalsOf(store.progress())
    return { seed: entropy.seed(), timesAsked: id => items[id]?.asked ?? 0 }
  }

  const today = (): Day => {
    const at = clock.now()
    return dayOf(at, clock.utcOffsetMinutes(at))
  }

  const { takePlan, held, ...interviews } = createInterviews(ports, { bank, lang, draw })
  const study = createStudy(ports, { bank, shipped, today, interviews: interviews.interviews })
  const { open: openRound, ...rounds } = createRounds(ports, {
    bank,
    lang,
    dueNow: () => study.reviewQueue().due,
  })

  /** Everything that gives feedback at once asks for confidence where the person wants that. */
  const open = (plan: RoundPlan): RoundSession | undefined => {
    const asksConfidence = plan.mode === 'drill' && store.settings().confidence === 'asked'
    return openRound(asksConfidence ? { ...plan, confidence: true } : plan)
  }

  const pool: Game['pool'] = scope => {
    const { marks } = store.progress()
    return itemsIn(bank, scope).filter(item => !isMarked(marks, 'cold', item))
  }

  const startDrill: Game['startDrill'] = ({ scope, ...choice }) =>
    open(planDrill(pool(scope), { scope, ...choice, ...draw() }))
  const startMock: Game['startMock'] = choice => open(takePlan(choice))

  const startMissedOf = (plan: RoundPlan, attempts: readonly Attempt[]) => {
    const timing = plan.mode === 'drill' ? plan.timing : 'off'
    const scope = plan.mode === 'drill' ? plan.scope : {}
    const itemIds = firstTries(attempts)
      .filter(isMissed)
      .map(attempt => attempt.itemId)
    return open(planMissed(bank, { itemIds, scope, timing, seed: draw().seed }))
  }

  const againDrill = (plan: DrillPlan): RoundSession | undefined => {
    const { source, items, timing, scope } = plan
    const { seed } = draw()
    switch (source) {
      case 'drawn':
        return startDrill({ scope, count: items.length, timing })
      case 'review':
      case 'mistakes':
        return undefined
      case 'daily':
        return open(study.planDaily())
      case 'placement':
        return open(study.planPlacement(seed))
      case 'missed':
      case 'preview':
        return open({
          ...planMissed(bank, { ...plan, itemIds: items.map(({ itemId }) => itemId), seed }),
          source,
        })
    }
  }

  return {
    bank,
    ports,
    version,
    lang,
    switchLang: () => {
      const language = lang() === 'en' ? 'zh' : 'en'
      override = undefined
      store.saveSettings({ ...store.settings(), language })
      tell()
    },
    settings: () => store.settings(),
    timing: () => forcedTiming ?? store.settings().timing,
    change: settings => {
      if (settings.language !== undefined) override = undefined
      store.saveSettings({ ...store.settings(), ...settings })
      tell()
    },
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    facts,
    pool,
    isMarked: (item, mark) => isMarked(store.progress().marks, mark, item),
    commentOn: ({ id }) => {
      const mark = store.progress().marks.doubtful[id]
      return mark?.on ? mark.comment : ''
    },
    mark: ({ id, rev }, mark, on, comment = '') => {
      store.append({ type: 'marked', at: clock.now(), itemId: id, rev, mark, on, comment })
      tell()
    },
    startDrill,
    startMock,
    previewItem: id => {
      const plan = planMissed(bank, { itemIds: [id], scope: {}, timing: 'off', seed: draw().seed })
      return open({ ...plan, source: 'preview' })
    },
    ...interviews,
    ...rounds,
    startMissed: ({ round }) => startMissedOf(round().plan, round().attempts),
    startMissedIn: id => {
      const round = held(id)
      return round && startMissedOf(round.plan, round.attempts)
    },
    again: ({ round }) => {
      const { plan } = round()
      if (plan.mode === 'drill') return againDrill(plan)
      const role = bank.roles.find(candidate => candidate.id === plan.role)
      const minutes = plan.lengthMs / 60_000
      const isOffered = role?.blueprints.some(blueprint => blueprint.minutes === minutes)
      return role && isOffered ? startMock({ role, minutes, setting: plan.setting }) : undefined
    },
    study,
    startReview: choice => open(study.planReview(choice, draw().seed)),
    startMistakes: choice => open(study.planMistakes(choice, draw().seed)),
    startDaily: () => {
      const begun = study.dailyBegun()
      /** One that can't go on here is begun anew: the first that is finished counts. */
      return (begun === undefined ? undefined : rounds.resume(begun)) ?? open(study.planDaily())
    },
    startPlacement: () => open(study.planPlacement(draw().seed)),
    streak: () => streakOn(today(), totalsOf(store.progress())),
    goal: () => store.progress().goal.goal,
    setGoal: goal => {
      store.append({ type: 'goal-set', at: clock.now(), goal })
      tell()
    },
    today,
    readiness: () => {
      const { goal } = store.progress().goal
      const role = bank.roles.find(({ id }) => id === goal?.role) ?? bank.roles[0]
      const day = goal?.day && goal.day > today() ? goal.day : today()
      return role ? readinessOf(bank, totalsOf(store.progress()), { role, day }) : []
    },
  }
}
