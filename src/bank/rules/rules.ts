import { backtickUnpaired } from './backtick-unpaired.ts'
import { distractorAccepted } from './distractor-accepted.ts'
import { exhibitSize } from './exhibit-size.ts'
import { fillEmpty } from './fill-empty.ts'
import { idPrefix } from './id-prefix.ts'
import { keyUnknown } from './key-unknown.ts'
import { languageMissing } from './language-missing.ts'
import { partAmbiguous } from './part-ambiguous.ts'
import { partDuplicate } from './part-duplicate.ts'
import type { Rule } from './rule.ts'
import { unprintable } from './unprintable.ts'

export const RULES: readonly Rule[] = [
  unprintable,
  keyUnknown,
  partDuplicate,
  partAmbiguous,
  fillEmpty,
  distractorAccepted,
  languageMissing,
  exhibitSize,
  backtickUnpaired,
  idPrefix,
]
