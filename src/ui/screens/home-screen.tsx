import { useState } from 'react'
import { totalsOf } from '../../core/progress.ts'
import { ITEMS_FOR_A_DAY } from '../../core/streak.ts'
import type { MenuItem } from '../components/menu.tsx'
import { MenuScreen } from '../components/menu-screen.tsx'
import { textWidth } from '../layout.ts'
import type { Go } from '../route.ts'
import type { Line } from '../text/line.ts'
import { BLANK, span } from '../text/line.ts'
import { wrap } from '../text/wrap.ts'
import { useUi } from '../ui-context.tsx'
import { roundName } from '../views/round-name.ts'

/** `resume:` and the round's id, or where to go. */
type Choice = `resume:${string}` | 'drill' | 'mock' | 'browse' | 'problems' | 'settings' | 'help' | 'quit'

const RESUME = 'resume:'

/** More unfinished rounds than this would crowd out everything else. */
const MOST_RESUMABLE = 3

/** What can I do, where do I stand. */
export const HomeScreen = ({ go, onQuit }: { readonly go: Go; readonly onQuit: () => void }) => {
  const { game, problems, words, lang, columns, openHelp } = useUi()
  const width = textWidth(columns)
  const [resumables, setResumables] = useState(game.resumables)
  const { store } = game.ports
  const streak = game.streak()
  const begun = totalsOf(store.progress()).activeDays.length > 0
  const today = streak.activeToday ? words.home.today : words.home.notToday(ITEMS_FOR_A_DAY)
  const streakText = begun ? words.home.streak(streak.days, streak.freezes, today) : words.home.streakStart

  const above: readonly Line[] = [
    ...wrap([span(words.tagline, 'strong')], width),
    ...wrap([span(streakText)], width),
    ...store.notices().flatMap(notice => wrap([span(words.notice(notice), 'warn')], width)),
    BLANK,
  ]
  const items: readonly MenuItem<Choice>[] = [
    ...resumables.slice(0, MOST_RESUMABLE).map(({ round, plan, attempts }) => ({
      value: `resume:${round}` as const,
      label: words.home.resume(
        roundName(plan, game.bank, { words, lang }),
        attempts.length,
        plan.items.length,
      ),
    })),
    { value: 'drill', label: words.home.drill },
    { value: 'mock', label: words.home.mock },
    { value: 'browse', label: words.home.browse },
    ...(problems.length > 0
      ? [{ value: 'problems' as const, label: words.home.problems(problems.length) }]
      : []),
    { value: 'settings', label: words.home.settings },
    { value: 'help', label: words.home.help },
    { value: 'quit', label: words.home.quit },
  ]
  const resume = (id: string) => {
    const session = game.resume(id)
    if (session) go({ name: 'round', session })
    else setResumables(game.resumables())
  }
  const choose = (choice: Choice) => {
    if (choice.startsWith(RESUME)) return resume(choice.slice(RESUME.length))
    switch (choice) {
      case 'drill':
        return go({ name: 'drill-setup' })
      case 'mock':
        return go({ name: 'mock-setup' })
      case 'browse':
        return go({ name: 'browse', query: '' })
      case 'problems':
        return go({ name: 'problems' })
      case 'settings':
        return go({ name: 'settings' })
      case 'help':
        return openHelp('home')
      case 'quit':
        return onQuit()
    }
  }
  const below = [
    BLANK,
    ...wrap([span(words.home.bank(game.bank.items.length, game.bank.topics.length), 'dim')], width),
  ]
  return (
    <MenuScreen
      id="home"
      title={words.home.title}
      context="home"
      above={above}
      below={below}
      items={items}
      onChoose={choose}
      onBack={onQuit}
    />
  )
}
