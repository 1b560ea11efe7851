import type { Bank } from '../core/bank.ts'
import { findItem } from '../core/bank.ts'
import { dayOf } from '../core/day.ts'
import type { OpenRound } from '../core/open-round.ts'
import type { RoundPlan } from '../core/plan.ts'
import { unfinished } from '../core/progress.ts'
import { startRound } from '../core/round.ts'
import type { Lang } from '../core/text.ts'
import { isPlayedElsewhere } from './playing.ts'
import type { Ports } from './ports.ts'
import type { RoundSession } from './round-session.ts'
import { createRoundSession } from './round-session.ts'

/** Rounds begun and taken up again. */
export interface Rounds {
  /** An empty plan starts nothing: `undefined`. */
  open(plan: RoundPlan): RoundSession | undefined
  /** Unfinished rounds that no other game is playing, the one touched last first. */
  resumables(): readonly OpenRound[]
  /** Takes a round up again; `undefined` when another game was quicker. */
  resume(round: string): RoundSession | undefined
}

interface Setup {
  readonly bank: Bank
  readonly lang: () => Lang
  /** How many items are due now. */
  readonly dueNow: () => number
}

export const createRounds = (
  ports: Pick<Ports, 'clock' | 'entropy' | 'store' | 'processes'>,
  { bank, lang, dueNow }: Setup,
): Rounds => {
  const { clock, entropy, store, processes } = ports

  const isFree = (round: OpenRound) => !isPlayedElsewhere(round, ports)

  /** A round of a bank that isn't loaded now waits for it; of one that lost some items the others are asked. */
  const isLoaded = ({ plan, attempts }: OpenRound) => {
    const asked = new Set(attempts.map(({ itemId }) => itemId))
    const left = plan.items.filter(({ itemId }) => !asked.has(itemId))
    return left.length === 0 || left.some(({ itemId, rev }) => findItem(bank, itemId)?.rev === rev)
  }

  const session = (id: string, plan: RoundPlan, saved?: Parameters<typeof startRound>[1]) =>
    createRoundSession(ports, { id, round: startRound(plan, saved), bank, lang, dueNow })

  return {
    open: plan => {
      if (plan.items.length === 0) return undefined
      const id = entropy.id()
      store.refresh()
      store.append({ type: 'opened', round: id, at: clock.now(), plan, owner: processes.self })
      return session(id, plan)
    },
    resumables: () => {
      store.refresh()
      return unfinished(store.progress()).filter(round => isFree(round) && isLoaded(round))
    },
    resume: id => {
      store.refresh()
      const saved = unfinished(store.progress()).find(({ round }) => round === id)
      if (!saved || !isFree(saved) || !isLoaded(saved)) return undefined
      const dropped = saved.plan.items
        .filter(({ itemId, rev }) => findItem(bank, itemId)?.rev !== rev)
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
        const at = clock.now()
        const day = dayOf(at, clock.utcOffsetMinutes(at))
        store.append({ type: 'finished', round: id, at, cause: over, day, due: dueNow() })
      }
      return resumed
    },
  }
}
