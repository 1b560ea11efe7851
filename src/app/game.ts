import type { Attempt } from '../core/attempt.ts'
import { isMissed } from '../core/attempt.ts'
import type { Bank, Role, Scope } from '../core/bank.ts'
import { findPlayable, itemsIn } from '../core/bank.ts'
import { dayOf } from '../core/day.ts'
import type { Fact } from '../core/fact.ts'
import type { Item, PlayableItem } from '../core/item.ts'
import { isMarked, type MarkName } from '../core/mark.ts'
import type { OpenRound } from '../core/open-round.ts'
import type { RoundPlan, Timing } from '../core/plan.ts'
import { planDrill, planMissed } from '../core/plan-drill.ts'
import { planMock } from '../core/plan-mock.ts'
import { totalsOf, unfinished } from '../core/progress.ts'
import { startRound } from '../core/round.ts'
import type { Streak } from '../core/streak.ts'
import { streakOn } from '../core/streak.ts'
import type { Lang } from '../core/text.ts'
import type { Ports } from './ports.ts'
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
  pool(scope: Scope): readonly PlayableItem[]
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
  /** The same choice once more: drawn anew, or with the seed of the command line. */
  again(session: RoundSession): RoundSession | undefined
  /** Unfinished rounds that no other game is playing, the one touched last first. */
  resumables(): readonly OpenRound[]
  /** Takes a round up again; `undefined` when another game was quicker. */
  resume(round: string): RoundSession | undefined
  streak(): Streak
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

  const finish = ({ round, plan, attempts }: OpenRound) => {
    const at = clock.now()
    const cause = attempts.length === plan.items.length ? 'completed' : 'ended'
    store.append({ type: 'finished', round, at, cause, day: dayOf(at, clock.utcOffsetMinutes(at)) })
  }

  const isFree = ({ owner, touchedAt }: OpenRound) =>
    clock.now() - touchedAt > OWNER_TRUSTED_MS || !processes.isAlive(owner)

  /** A round of a bank that isn't loaded now waits for it; of one that lost some items the others are asked. */
  const isLoaded = ({ plan, attempts }: OpenRound) => {
    const left = plan.items.slice(attempts.length)
    return left.length === 0 || left.some(({ itemId, rev }) => findPlayable(bank, itemId)?.rev === rev)
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
  const startMock: Game['startMock'] = ({ role, minutes }) =>
    open(planMock(bank, { role, lengthMs: minutes * 60_000, ...draw() }))

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
    startMissed: ({ round }) => {
      const { plan, attempts } = round()
      const timing = plan.mode === 'drill' ? plan.timing : 'off'
      const scope = plan.mode === 'drill' ? plan.scope : {}
      return open(planMissed(bank, { itemIds: missedIds(attempts), scope, timing, seed: draw().seed }))
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
      return role && startMock({ role, minutes: plan.lengthMs / 60_000 })
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
        .filter(({ itemId, rev }) => !asked.has(itemId) && findPlayable(bank, itemId)?.rev !== rev)
        .map(item => item.itemId)
      const { self } = processes
      store.append({ type: 'resumed', round: id, at: clock.now(), owner: self, from: saved.owner, dropped })
      const taken = unfinished(store.progress()).find(({ round }) => round === id)
      if (!taken || taken.owner.pid !== self.pid || taken.owner.host !== self.host) return undefined
      const resumed = session(id, taken.plan, taken)
      if (resumed.round().phase.name === 'finished') finish(taken)
      return resumed
    },
    streak: () => {
      const now = clock.now()
      return streakOn(dayOf(now, clock.utcOffsetMinutes(now)), totalsOf(store.progress()).activeDays)
    },
  }
}
