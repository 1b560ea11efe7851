import type { Attempt } from '../core/attempt.ts'
import { isMissed } from '../core/attempt.ts'
import type { Bank, Role, Scope } from '../core/bank.ts'
import { findItem, itemsIn } from '../core/bank.ts'
import type { Day } from '../core/day.ts'
import { dayOf } from '../core/day.ts'
import type { Fact } from '../core/fact.ts'
import type { Goal } from '../core/goal.ts'
import type { Item, Skill } from '../core/item.ts'
import { isMarked, type MarkName } from '../core/mark.ts'
import type { OpenRound } from '../core/open-round.ts'
import type { MockPlan, RoundPlan, Timing } from '../core/plan.ts'
import { planDrill, planMissed } from '../core/plan-drill.ts'
import { emptySkills, planMock } from '../core/plan-mock.ts'
import { totalsOf, unfinished } from '../core/progress.ts'
import type { SkillReadiness } from '../core/readiness.ts'
import { readinessOf } from '../core/readiness.ts'
import { startRound } from '../core/round.ts'
import type { Streak } from '../core/streak.ts'
import { streakOn } from '../core/streak.ts'
import type { Lang } from '../core/text.ts'
import type { InterviewSummary } from '../core/totals.ts'
import type { Ports } from './ports.ts'
import type { InterviewReport } from './report/interview-report.ts'
import { interviewReport } from './report/interview-report.ts'
import type { RoundSession } from './round-session.ts'
import { createRoundSession } from './round-session.ts'
import type { Settings } from './settings.ts'

export interface DrillChoice {
  readonly scope: Scope
  readonly count: number
  readonly timing: Timing
}

export interface MockChoice {
  readonly role: Role
  readonly minutes: number
  readonly setting: MockPlan['setting']
}

/** What a person can do, over ports: the use cases behind every screen and command. */
export interface Game {
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
  /** The interview that `startMock` would hold with its seed, to be told before it starts; empty where nothing can be asked. */
  mockPlan(choice: MockChoice): MockPlan
  /** Skills that a role asks for and the bank holds nothing of. */
  emptySkills(role: Role): readonly Skill[]
  /** One item, on trial. */
  previewItem(itemId: string): RoundSession | undefined
  /** A drill of what was missed in a round. */
  startMissed(session: RoundSession): RoundSession | undefined
  /** The same choice once more: drawn anew, or with the seed of the command line. */
  again(session: RoundSession): RoundSession | undefined
  /** Unfinished rounds that no other game is playing, the one touched last first. */
  resumables(): readonly OpenRound[]
  /** Takes a round up again; `undefined` when another game was quicker. */
  resume(round: string): RoundSession | undefined
  streak(): Streak
  /** Finished interviews, oldest first, but for those that wait for the person's own rating. */
  interviews(): readonly InterviewSummary[]
  /**
   * The report of an interview, in the language of the moment; `undefined` where there is none of that id.
   *
   * @param categories names of categories by id.
   */
  report(round: string, categories: Readonly<Record<string, string>>): InterviewReport | undefined
  /** A drill of what was missed in an interview. */
  startMissedIn(round: string): RoundSession | undefined
  goal(): Goal | null
  setGoal(goal: Goal | null): void
  today(): Day
  /** Readiness for the goal's role, or the first, on its day, or today. */
  readiness(): readonly SkillReadiness[]
}

/** A process id may have been handed to a stranger by then. */
const OWNER_TRUSTED_MS = 12 * 3_600_000

interface Setup {
  readonly bank: Bank
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
  { bank, facts, version, locale, forcedLang, seed, forcedTiming }: Setup,
): Game => {
  const { clock, entropy, store, processes } = ports
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

  const isFree = ({ owner, touchedAt }: OpenRound) =>
    clock.now() - touchedAt > OWNER_TRUSTED_MS || !processes.isAlive(owner)

  /** A round of a bank that isn't loaded now waits for it; of one that lost some items the others are asked. */
  const isLoaded = ({ plan, attempts }: OpenRound) => {
    const asked = new Set(attempts.map(({ itemId }) => itemId))
    const left = plan.items.filter(({ itemId }) => !asked.has(itemId))
    return left.length === 0 || left.some(({ itemId, rev }) => findItem(bank, itemId)?.rev === rev)
  }

  const session = (id: string, plan: RoundPlan, saved?: Parameters<typeof startRound>[1]) =>
    createRoundSession(ports, { id, round: startRound(plan, saved), bank, lang })

  const open = (plan: RoundPlan): RoundSession | undefined => {
    if (plan.items.length === 0) return undefined
    const id = entropy.id()
    store.refresh()
    store.append({ type: 'opened', round: id, at: clock.now(), plan, owner: processes.self })
    return session(id, plan)
  }

  const missedIds = (attempts: readonly Attempt[]) => attempts.filter(isMissed).map(attempt => attempt.itemId)

  const pool: Game['pool'] = scope => {
    const { marks } = store.progress()
    return itemsIn(bank, scope).filter(item => !isMarked(marks, 'cold', item))
  }

  const startDrill: Game['startDrill'] = ({ scope, ...choice }) =>
    open(planDrill(pool(scope), { scope, ...choice, ...draw() }))
  /** Told before it is held: the same choice means the same interview until one was started. */
  let drawn: { readonly choice: MockChoice; readonly plan: MockPlan } | undefined
  const mockPlan: Game['mockPlan'] = choice => {
    const { role, minutes, setting } = choice
    const isSame =
      drawn?.choice.role === role && drawn.choice.minutes === minutes && drawn.choice.setting === setting
    if (!drawn || !isSame) drawn = { choice, plan: planMock(bank, { role, minutes, setting, ...draw() }) }
    return drawn.plan
  }
  const startMock: Game['startMock'] = choice => {
    const plan = mockPlan(choice)
    drawn = undefined
    return open(plan)
  }

  const startMissedOf = (plan: RoundPlan, attempts: readonly Attempt[]) => {
    const timing = plan.mode === 'drill' ? plan.timing : 'off'
    const scope = plan.mode === 'drill' ? plan.scope : {}
    return open(planMissed(bank, { itemIds: missedIds(attempts), scope, timing, seed: draw().seed }))
  }

  /** Nothing of a result is shown before the person has rated themselves. */
  const interviews = (): readonly InterviewSummary[] => {
    const waiting = new Set(unfinished(store.progress()).map(({ round }) => round))
    return totalsOf(store.progress()).interviews.filter(
      ({ round, selfRating }) => selfRating !== null || !waiting.has(round),
    )
  }

  const mockRound = (id: string) => {
    const round = store.round(id)
    return round?.plan.mode === 'mock' ? { ...round, plan: round.plan } : undefined
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
    mockPlan,
    emptySkills: role => emptySkills(bank, role),
    startMissed: ({ round }) => startMissedOf(round().plan, round().attempts),
    startMissedIn: id => {
      const round = mockRound(id)
      return round && startMissedOf(round.plan, round.attempts)
    },
    again: ({ round }) => {
      const { plan } = round()
      if (plan.mode === 'drill') {
        return plan.source !== 'drawn'
          ? open(
              planMissed(bank, { ...plan, itemIds: plan.items.map(item => item.itemId), seed: draw().seed }),
            )
          : startDrill({ scope: plan.scope, count: plan.items.length, timing: plan.timing })
      }
      const role = bank.roles.find(candidate => candidate.id === plan.role)
      const minutes = plan.lengthMs / 60_000
      const isOffered = role?.blueprints.some(blueprint => blueprint.minutes === minutes)
      return role && isOffered ? startMock({ role, minutes, setting: plan.setting }) : undefined
    },
    resumables: () => {
      store.refresh()
      return unfinished(store.progress()).filter(round => isFree(round) && isLoaded(round))
    },
    resume: id => {
      store.refresh()
      const saved = unfinished(store.progress()).find(({ round }) => round === id)
      if (!saved || !isFree(saved) || !isLoaded(saved)) return undefined
      const asked = new Set(saved.attempts.map(attempt => attempt.itemId))
      const dropped = saved.plan.items
        .filter(({ itemId, rev }) => !asked.has(itemId) && findItem(bank, itemId)?.rev !== rev)
        .map(item => item.itemId)
      const { self } = processes
      store.append({ type: 'resumed', round: id, at: clock.now(), owner: self, from: saved.owner, dropped })
      const taken = unfinished(store.progress()).find(({ round }) => round === id)
      if (!taken || taken.owner.pid !== self.pid || taken.owner.host !== self.host) return undefined
      const resumed = session(id, taken.plan, { ...taken, over: taken.finished?.cause ?? null })
      const known = store.progress().open.find(({ round }) => round === id)
      const { over } = resumed.round()
      /** The bank lost everything that was left of it. */
      if (over !== null && known?.finished === null) {
        store.append({ type: 'finished', round: id, at: clock.now(), cause: over, day: today() })
      }
      return resumed
    },
    streak: () => streakOn(today(), totalsOf(store.progress()).activeDays),
    interviews,
    report: (id, categories) => {
      const round = mockRound(id)
      return (
        round &&
        interviewReport({
          round,
          bank,
          interviews: interviews(),
          lang: lang(),
          categories,
        })
      )
    },
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
