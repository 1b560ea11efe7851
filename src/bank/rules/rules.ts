import { answerTall } from './answer-tall.ts'
import { backtickUnpaired } from './backtick-unpaired.ts'
import { distractorAccepted } from './distractor-accepted.ts'
import { duplicateId } from './duplicate-id.ts'
import { exhibitSize } from './exhibit-size.ts'
import { factMissing } from './fact-missing.ts'
import { factUnknown } from './fact-unknown.ts'
import { fillDuplicate } from './fill-duplicate.ts'
import { fillEmpty } from './fill-empty.ts'
import { followUpCycle } from './follow-up-cycle.ts'
import { followUpUnknown } from './follow-up-unknown.ts'
import { idPrefix } from './id-prefix.ts'
import { keyLength } from './key-length.ts'
import { keyUnknown } from './key-unknown.ts'
import { languageMissing } from './language-missing.ts'
import { latinSpacing } from './latin-spacing.ts'
import { optionAll } from './option-all.ts'
import { optionEcho } from './option-echo.ts'
import { optionOverlap } from './option-overlap.ts'
import { partAmbiguous } from './part-ambiguous.ts'
import { partDuplicate } from './part-duplicate.ts'
import { patternSlow } from './pattern-slow.ts'
import { placeholder } from './placeholder.ts'
import { punctuationWidth } from './punctuation-width.ts'
import { rubricPattern } from './rubric-pattern.ts'
import { rubricWeight } from './rubric-weight.ts'
import type { BankRule, Described, ItemRule } from './rule.ts'
import { stemNegative } from './stem-negative.ts'
import { stemSimilar } from './stem-similar.ts'
import { textLong } from './text-long.ts'
import { textWide } from './text-wide.ts'
import { timeShort } from './time-short.ts'
import { unitMissing } from './unit-missing.ts'
import { unprintable } from './unprintable.ts'

export const ITEM_RULES: readonly ItemRule[] = [
  unprintable,
  keyUnknown,
  partDuplicate,
  partAmbiguous,
  fillEmpty,
  distractorAccepted,
  patternSlow,
  languageMissing,
  factMissing,
  placeholder,
  idPrefix,
  backtickUnpaired,
  stemNegative,
  optionAll,
  optionOverlap,
  optionEcho,
  unitMissing,
  fillDuplicate,
  rubricPattern,
  rubricWeight,
  timeShort,
  exhibitSize,
  textLong,
  textWide,
  answerTall,
  punctuationWidth,
  latinSpacing,
]

export const BANK_RULES: readonly BankRule[] = [
  factUnknown,
  followUpUnknown,
  followUpCycle,
  stemSimilar,
  keyLength,
]

/** Every rule beyond the schema, for the authors' guide. */
export const RULES: readonly Described[] = [duplicateId, ...ITEM_RULES, ...BANK_RULES]
