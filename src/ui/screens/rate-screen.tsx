import type { RoundSession } from '../../app/round-session.ts'
import { RATINGS } from '../../core/rating.ts'
import { MenuScreen } from '../components/menu-screen.tsx'
import { textWidth } from '../layout.ts'
import { BLANK, span } from '../text/line.ts'
import { wrap } from '../text/wrap.ts'
import { useUi } from '../ui-context.tsx'

interface Props {
  readonly session: RoundSession
  readonly onLeave: () => void
}

/** What the person thinks of the interview, before anything of the result is shown. */
export const RateScreen = ({ session, onLeave }: Props) => {
  const { words, columns } = useUi()
  const { title, ask, choices } = words.interview.rating
  const { over } = session.round()
  const how = over === 'clock' ? words.summary.clock : over === 'ended' ? words.summary.ended : ''
  const width = textWidth(columns)
  return (
    <MenuScreen
      id="rating"
      title={title}
      above={[
        ...(how === '' ? [] : [...wrap([span(how, 'strong')], width), BLANK]),
        ...wrap([span(ask)], width),
        BLANK,
      ]}
      items={RATINGS.map(rating => ({ value: String(rating), label: choices[rating - 1] ?? '' }))}
      onChoose={value => {
        const rating = RATINGS.find(each => String(each) === value)
        if (rating && !session.isHeld()) session.rate(rating)
      }}
      onBack={onLeave}
    />
  )
}
