import type { Statistics } from '../core/statistics.ts'
import type { Game } from './game.ts'

/** What `stats --json` prints. Its fields are described in docs/data.md; `version` grows when one changes or goes. */
export interface StatsDocument extends Statistics {
  readonly version: 2
}

export const statsDocument = ({ study }: Pick<Game, 'study'>): StatsDocument => ({
  version: 2,
  ...study.statistics(),
})
