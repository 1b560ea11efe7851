import { randomBytes, randomUUID } from 'node:crypto'
import type { Entropy } from '../app/ports.ts'

export const systemEntropy: Entropy = {
  id: () => randomUUID(),
  seed: () => randomBytes(3).toString('hex'),
}
