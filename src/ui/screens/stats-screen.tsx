import { useMemo, useState } from 'react'
import { ReadingScreen } from '../components/reading-screen.tsx'
import { textWidth } from '../layout.ts'
import type { Go } from '../route.ts'
import { useUi } from '../ui-context.tsx'
import { STATS_PAGES, statsPage } from '../views/stats/stats-pages.ts'
import { toldOf } from '../views/stats/told.ts'

/** Statistics, one page at a time; before the first comes the last. */
export const StatsScreen = ({ go }: { readonly go: Go }) => {
  const { game, words, lang, glyphs, columns } = useUi()
  const [at, setAt] = useState(0)
  const told = useMemo(() => toldOf(game), [game])
  const page = STATS_PAGES[at] ?? 'activity'
  const width = textWidth(columns)
  const lines = useMemo(
    () => statsPage(page, told, { words, lang, glyphs, width }),
    [page, told, words, lang, glyphs, width],
  )
  const turn = (by: number) => setAt(i => (i + by + STATS_PAGES.length) % STATS_PAGES.length)
  return (
    <ReadingScreen
      title={words.stats.pageTitle(words.stats.pages[page], at + 1, STATS_PAGES.length)}
      lines={lines}
      subject={page}
      context="stats"
      onAction={action => {
        if (action === 'next') turn(1)
        if (action === 'previous') turn(-1)
        if (action === 'back') go({ name: 'home' })
      }}
    />
  )
}
