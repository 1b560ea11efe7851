import type { RoundSession } from '../../app/round-session.ts'
import { MenuScreen } from '../components/menu-screen.tsx'
import { BLANK, span } from '../text/line.ts'
import { useUi } from '../ui-context.tsx'

type Choice = 'resume' | 'leave' | 'end'

interface Props {
  readonly session: RoundSession
  readonly onLeave: () => void
}

/** The clock stands still; the question is out of sight. */
export const PauseScreen = ({ session, onLeave }: Props) => {
  const { words } = useUi()
  const { plan } = session.round()
  const isKept = plan.mode === 'mock' || plan.source !== 'preview'
  const choose = (choice: Choice) => {
    if (choice === 'resume') session.resume()
    if (choice === 'leave') onLeave()
    if (choice === 'end') session.end()
  }
  return (
    <MenuScreen<Choice>
      id="pause"
      title={words.pause.title}
      above={[[span(words.pause.text)], BLANK]}
      items={[
        { value: 'resume', label: words.pause.resume },
        ...(isKept ? [{ value: 'leave' as const, label: words.pause.leave }] : []),
        { value: 'end', label: words.pause.end },
      ]}
      onChoose={choose}
      onBack={() => session.resume()}
    />
  )
}
