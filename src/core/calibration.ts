import type { Confidence } from './attempt.ts'
import { CONFIDENCES } from './attempt.ts'
import type { Statistics } from './statistics.ts'
import { CONFIDENCE_POINTS } from './tallies.ts'

/** The chance of being right from which a confidence earns more than the one below it. */
const paysFrom = (level: Confidence): number => {
  const below = CONFIDENCES[CONFIDENCES.indexOf(level) - 1]
  if (below === undefined) return 0
  const lost = CONFIDENCE_POINTS[below].wrong - CONFIDENCE_POINTS[level].wrong
  const won = CONFIDENCE_POINTS[level].right - CONFIDENCE_POINTS[below].right
  return lost / (lost + won)
}

/** Chances of being right at which a confidence earns most. */
export const paysBetween = (level: Confidence): readonly [from: number, to: number] => {
  const above = CONFIDENCES[CONFIDENCES.indexOf(level) + 1]
  return [paysFrom(level), above === undefined ? 1 : paysFrom(above)]
}

type Level = Statistics['calibration']['levels'][number]

/** Whether more or less was right than a confidence is meant for; `null` while the answers don't tell. */
export const calibrationCheck = ({ confidence, n, low, high }: Level): 'over' | 'under' | null => {
  const [from, to] = paysBetween(confidence)
  if (n === 0) return null
  return high < from ? 'over' : low > to ? 'under' : null
}
