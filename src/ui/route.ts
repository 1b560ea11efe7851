import type { DrillChoice, MockChoice } from '../app/game.ts'
import type { RoundSession } from '../app/round-session.ts'

/** Where the person is. */
export type Route =
  | { readonly name: 'home' }
  | { readonly name: 'drill-setup'; readonly choice?: Partial<DrillChoice> }
  | { readonly name: 'mock-setup'; readonly choice?: Partial<MockChoice> }
  | { readonly name: 'round'; readonly session: RoundSession }
  | { readonly name: 'look'; readonly session: RoundSession }
  | { readonly name: 'settings' }
  | { readonly name: 'problems' }

export type Go = (route: Route) => void
