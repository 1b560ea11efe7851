import { bestNext, NEXT_ROUND } from '../../core/readiness.ts'
import { ReadingScreen } from '../components/reading-screen.tsx'
import { textWidth } from '../layout.ts'
import type { Go } from '../route.ts'
import { useUi } from '../ui-context.tsx'
import { goalView } from '../views/goal-view.ts'
import { GoalSetupScreen } from './goal-setup-screen.tsx'

/** How ready the person is for what they prepare for, and one key to get readier. */
export const GoalScreen = ({ go }: { readonly go: Go }) => {
  const { game, words, lang, glyphs, columns } = useUi()
  const goal = game.goal()
  if (!goal) return <GoalSetupScreen go={go} />
  const readiness = game.readiness()
  const next = bestNext(readiness)
  const drill = () => {
    const choice = next && { scope: { skill: next.skill }, count: NEXT_ROUND, timing: game.timing() }
    const session = choice && game.startDrill(choice)
    if (session) go({ name: 'round', session })
  }
  return (
    <ReadingScreen
      title={words.interview.goal.title}
      lines={goalView(
        { goal, readiness, bank: game.bank, today: game.today() },
        { words, lang, glyphs, width: textWidth(columns) },
      )}
      subject="goal"
      context="goal"
      onAction={action => {
        if (action === 'next') drill()
        if (action === 'again') go({ name: 'goal-setup' })
        if (action === 'back') go({ name: 'home' })
      }}
    />
  )
}
