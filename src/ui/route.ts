import type { RoundSession } from '../app/round-session.ts'
import type { Role } from '../core/bank.ts'

/** Where the person is. */
export type Route =
  | { readonly name: 'home' }
  | { readonly name: 'drill-setup' }
  | { readonly name: 'mock-setup'; readonly role?: Role }
  | { readonly name: 'round'; readonly session: RoundSession }
  | { readonly name: 'look'; readonly session: RoundSession }
  /** The bank to read; with an item, that one first. */
  | { readonly name: 'browse'; readonly query: string; readonly itemId?: string }
  | { readonly name: 'settings' }
  | { readonly name: 'problems' }

export type Go = (route: Route) => void
