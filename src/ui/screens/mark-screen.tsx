import { useState } from 'react'
import type { RoundSession } from '../../app/round-session.ts'
import type { Attempt } from '../../core/attempt.ts'
import type { OpenItem } from '../../core/item.ts'
import { creditOf } from '../../core/judge/open.ts'
import { NO_HITS } from '../../core/response.ts'
import type { Round } from '../../core/round-state.ts'
import { ReadingScreen } from '../components/reading-screen.tsx'
import { bindingsOf } from '../keymap.ts'
import { textWidth } from '../layout.ts'
import { BLANK, marked, span } from '../text/line.ts'
import { wrap } from '../text/wrap.ts'
import { useUi } from '../ui-context.tsx'
import { rubricLines, withPoint } from '../views/rubric-lines.ts'
import { textLines } from '../views/text-lines.ts'

interface Props {
  readonly session: RoundSession
  readonly round: Round
  readonly attempt: Attempt
  readonly item: OpenItem
  readonly onLeave: () => void
}

/** What an answer in one's own words holds: the program proposes, the person confirms. */
export const MarkScreen = ({ session, round, attempt, item, onLeave }: Props) => {
  const { words, lang, glyphs, columns } = useUi()
  const { marking } = words.interview
  const [hits, setHits] = useState(attempt.hits ?? NO_HITS)
  const width = textWidth(columns)
  const view = { words, lang, glyphs, width }
  const { response } = attempt
  const waiting = round.attempts.filter(each => each.unconfirmed)
  const confirmed = round.attempts.filter(
    each => each.hits && !each.unconfirmed && each.response?.kind === 'open',
  )
  const written = response?.kind === 'open' ? response.text : ''
  const credit = Math.round(creditOf(item, hits) * 100)
  const lines = [
    ...wrap(marked(item.stem[lang], 'strong'), width),
    BLANK,
    ...wrap([span(written === '' ? marking.spoken : marking.proposed, 'dim')], width),
    ...rubricLines({ item, hits, criticalKey: 'c' }, view),
    BLANK,
    ...(written === '' ? [] : [[span(marking.yourAnswer, 'accent')], ...textLines(written, width)]),
  ]
  const without = [
    ...(item.criticalMiss ? [] : ['critical']),
    ...(round.plan.mode === 'drill' ? [] : ['undo']),
  ]
  return (
    <ReadingScreen
      title={marking.title(confirmed.length + 1, confirmed.length + waiting.length)}
      note={marking.credit(credit)}
      lines={lines}
      subject={`${attempt.seq}`}
      context="marking"
      bindings={bindingsOf('marking')
        .filter(({ label }) => !without.includes(label))
        .map(binding => ({
          ...binding,
          keys: binding.keys.map(key => (key === 'digits' ? `1-${item.rubric.length}` : key)),
        }))}
      onAction={(action, key) => {
        if (session.isHeld()) return
        switch (action) {
          case 'tick-point':
            return setHits(current => withPoint(item, current, key))
          case 'tick-critical':
            return item.criticalMiss && setHits(current => ({ ...current, critical: !current.critical }))
          case 'submit':
            return session.confirm(hits)
          case 'undo':
            return session.undo()
          case 'back':
            return onLeave()
        }
      }}
    />
  )
}
