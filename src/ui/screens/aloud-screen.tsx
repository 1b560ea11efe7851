import { useEffect } from 'react'
import type { OpenItem } from '../../core/item.ts'
import { type Asked, AskedFrame } from '../components/asked-frame.tsx'
import { Lines } from '../components/lines.tsx'
import { askedBindings, useAskedKeys } from '../hooks/use-asked-keys.ts'
import { useScroll } from '../hooks/use-scroll.ts'
import { bodyHeight, textWidth } from '../layout.ts'
import { BLANK, span } from '../text/line.ts'
import { wrap } from '../text/wrap.ts'
import { useUi } from '../ui-context.tsx'
import { interviewerLine } from '../views/interviewer-line.ts'
import { openQuestionLines } from '../views/question-view.ts'

/** An answer in one's own words, spoken: the question, and the clock. */
export const AloudScreen = ({ session, round, item, planned }: Asked<OpenItem>) => {
  const { game, words, lang, glyphs, columns, rows } = useUi()
  const width = textWidth(columns)
  const height = bodyHeight(rows)
  const lines = [
    ...openQuestionLines(
      { item, said: interviewerLine(round, game.bank, { words, lang }) },
      { words, lang, glyphs, width },
    ),
    BLANK,
    ...wrap([span(words.interview.writing.aloud, 'dim')], width),
  ]
  const scroll = useScroll({ length: lines.length, height, subject: planned.itemId })
  useEffect(() => session.speak(), [session])
  useAskedKeys('aloud', session, action => {
    switch (action) {
      case 'hand-in':
        return session.answer({ kind: 'aloud' })
      case 'write':
        return game.change({ answers: 'typed' })
      case 'page-up':
        return scroll.scrollBy(-Math.ceil(height / 2))
      case 'page-down':
        return scroll.scrollBy(Math.ceil(height / 2))
    }
  })
  return (
    <AskedFrame
      session={session}
      round={round}
      item={item}
      planned={planned}
      bindings={askedBindings('aloud', session)}
      more={scroll}
    >
      <Lines lines={lines.slice(scroll.offset, scroll.offset + height)} />
    </AskedFrame>
  )
}
