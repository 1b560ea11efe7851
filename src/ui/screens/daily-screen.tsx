import { useState } from 'react'
import { dailyNumber } from '../../core/plan-daily.ts'
import { ReadingScreen } from '../components/reading-screen.tsx'
import { textWidth } from '../layout.ts'
import type { Go } from '../route.ts'
import { BLANK, span } from '../text/line.ts'
import { wrap } from '../text/wrap.ts'
import { useUi } from '../ui-context.tsx'
import { shareCard } from '../views/share-card.ts'

/** Today's five, once they were played: what to share, and when the next ones come. */
export const DailyScreen = ({ go }: { readonly go: Go }) => {
  const { game, words, glyphs, columns } = useUi()
  const [isCopied, setCopied] = useState(false)
  const width = textWidth(columns)
  const today = game.today()
  const result = game.study.dailyResult(today)
  const { daily } = words.study
  const card = result ? shareCard(today, result, { words, glyphs }) : []
  return (
    <ReadingScreen
      title={daily.title(dailyNumber(today))}
      lines={[
        ...card.map(line => [span(line, 'strong')]),
        BLANK,
        ...(result ? wrap([span(isCopied ? daily.copied : daily.share, 'dim')], width) : []),
        ...wrap([span(daily.next, 'dim')], width),
      ]}
      subject="daily"
      context="daily"
      without={result ? [] : ['copy', 'practise']}
      onAction={action => {
        if (action === 'back') go({ name: 'home' })
        if (action === 'copy' && result) {
          game.ports.clipboard.copy(card.join('\n'))
          setCopied(true)
        }
        if (action === 'again' && result) {
          const session = game.startDaily()
          if (session) go({ name: 'round', session })
        }
      }}
    />
  )
}
