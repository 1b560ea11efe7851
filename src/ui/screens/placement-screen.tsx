import { ReadingScreen } from '../components/reading-screen.tsx'
import { textWidth } from '../layout.ts'
import type { Go } from '../route.ts'
import { BLANK, span } from '../text/line.ts'
import { wrap } from '../text/wrap.ts'
import { useUi } from '../ui-context.tsx'

/** What finding one's level means, before the clock runs. */
export const PlacementScreen = ({ go }: { readonly go: Go }) => {
  const { game, words, columns } = useUi()
  const width = textWidth(columns)
  const { title, intro, result, resultNone } = words.study.placement
  const known = game.study.placement()
  const found = known && (known.level ? result(known.level, known.n) : resultNone(known.n))
  return (
    <ReadingScreen
      title={title}
      lines={[
        ...(found ? [...wrap([span(found, 'strong')], width), BLANK] : []),
        ...intro.flatMap(text => [...wrap([span(text)], width), BLANK]),
      ]}
      subject="placement"
      context="placement"
      onAction={action => {
        if (action === 'back') return go({ name: 'home' })
        const session = action === 'next' ? game.startPlacement() : undefined
        if (session) go({ name: 'round', session })
      }}
    />
  )
}
