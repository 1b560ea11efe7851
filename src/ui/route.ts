import type { RoundSession } from '../app/round-session.ts'
import type { Role } from '../core/bank.ts'
import type { Item } from '../core/item.ts'
import type { MockPlan } from '../core/plan.ts'

/** Where the person is. */
export type Route =
  | { readonly name: 'home' }
  | { readonly name: 'drill-setup' }
  | { readonly name: 'mock-setup'; readonly role?: Role; readonly setting?: MockPlan['setting'] }
  | { readonly name: 'interviews' }
  /** Of an interview held earlier, by its round. */
  | { readonly name: 'scorecard'; readonly round: string }
  | { readonly name: 'review-setup' }
  | { readonly name: 'mistakes' }
  /** Today's five, once they were played. */
  | { readonly name: 'daily' }
  | { readonly name: 'placement' }
  | { readonly name: 'stats' }
  | { readonly name: 'goal' }
  | { readonly name: 'goal-setup' }
  | { readonly name: 'round'; readonly session: RoundSession }
  | { readonly name: 'look'; readonly session: RoundSession }
  | { readonly name: 'browse'; readonly query: string }
  /** One item to read. */
  | { readonly name: 'item'; readonly item: Item }
  | { readonly name: 'settings' }
  | { readonly name: 'problems' }

export type Go = (route: Route) => void
