import { reportWordsIn } from '../../i18n/report-words.ts'
import { MenuScreen } from '../components/menu-screen.tsx'
import type { Go } from '../route.ts'
import { useUi } from '../ui-context.tsx'

/** Every interview that was held, the latest first. */
export const InterviewsScreen = ({ go }: { readonly go: Go }) => {
  const { game, words, lang } = useUi()
  const { interviews } = words.interview
  const held = [...game.interviews()].reverse()
  const roleName = (id: string) => game.bank.roles.find(role => role.id === id)?.title[lang] ?? id
  const { recommendation: names } = reportWordsIn(lang)
  return (
    <MenuScreen
      id="interviews"
      title={interviews.title(held.length)}
      items={held.map(({ round, day, role, lengthMs, recommendation }) => ({
        value: round,
        label: interviews.row(day, roleName(role), lengthMs / 60_000, names[recommendation]),
      }))}
      onChoose={round => go({ name: 'scorecard', round })}
      onBack={() => go({ name: 'home' })}
    />
  )
}
