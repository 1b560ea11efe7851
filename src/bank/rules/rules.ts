import { backtickUnpaired } from './backtick-unpaired.ts'
import { distractorAccepted } from './distractor-accepted.ts'
import { exhibitSize } from './exhibit-size.ts'
import { fillEmpty } from './fill-empty.ts'
import { keyUnknown } from './key-unknown.ts'
import { languageMissing } from './language-missing.ts'
import { pairAmbiguous } from './pair-ambiguous.ts'
import { partDuplicate } from './part-duplicate.ts'
import type { Rule } from './rule.ts'

export const RULES: readonly Rule[] = [
  keyUnknown,
  partDuplicate,
  pairAmbiguous,
  fillEmpty,
  distractorAccepted,
  languageMissing,
  exhibitSize,
  backtickUnpaired,
]
