import type { Statistics } from './statistics.ts'

/** Whether memory is predicted well for this person, as far as the answers tell. */
export type MemoryCheck = 'few' | 'fits' | 'careful' | 'optimistic'

/** With fewer answers almost any prediction fits. */
export const LEAST_RECALLS = 50

/** `careful`: more is recalled than predicted; `optimistic`: less. `null` where nothing was predicted yet. */
export const memoryCheck = ({
  n,
  share,
  predicted,
  low,
  high,
}: Pick<Statistics['retention'], 'n' | 'share' | 'predicted' | 'low' | 'high'>): MemoryCheck | null => {
  if (share === null || predicted === null) return null
  if (n < LEAST_RECALLS) return 'few'
  if (predicted < low) return 'careful'
  return predicted > high ? 'optimistic' : 'fits'
}
