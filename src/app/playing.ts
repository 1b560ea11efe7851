import type { OpenRound } from '../core/open-round.ts'
import type { Ports } from './ports.ts'

/** A process id may have been handed to a stranger by then. */
const OWNER_TRUSTED_MS = 12 * 3_600_000

/** Whether another game is at a round now. */
export const isPlayedElsewhere = (
  { owner, touchedAt }: Pick<OpenRound, 'owner' | 'touchedAt'>,
  { clock, processes }: Pick<Ports, 'processes'> & { readonly clock: Pick<Ports['clock'], 'now'> },
): boolean => clock.now() - touchedAt <= OWNER_TRUSTED_MS && processes.isAlive(owner)
