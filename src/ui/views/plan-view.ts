import type { Bank } from '../../core/bank.ts'
import { PHASES } from '../../core/bank.ts'
import type { MockPlan } from '../../core/plan.ts'
import { reportWordsIn } from '../../i18n/report-words.ts'
import type { Line } from '../text/line.ts'
import { span } from '../text/line.ts'
import { hang } from '../text/wrap.ts'
import { topicTitle } from './round-name.ts'
import type { ViewContext } from './view.ts'

/** What an interview will be like, in words: its phases, how long each takes and what it is about. */
export const planLines = (plan: MockPlan, bank: Bank, view: ViewContext): readonly Line[] => {
  const { words, lang, width } = view
  const { setup } = words.interview
  const names = reportWordsIn(lang).phase
  let from = 0
  return PHASES.flatMap(phase => {
    const segments = plan.segments.filter(segment => segment.phase === phase)
    const until = segments.at(-1)?.untilMs ?? from
    const minutes = Math.round((until - from) / 60_000)
    from = until
    if (segments.every(({ itemIds }) => itemIds.length === 0)) return []
    const topics = segments.flatMap(({ topic }) => (topic ? [topicTitle(topic, bank, lang)] : []))
    const what = phase === 'core' ? setup.core(topics) : setup.what[phase]
    return hang(
      [span(setup.stretch(minutes), 'strong'), span('  ')],
      [span(setup.phase(names[phase], what))],
      width,
    )
  })
}
