import { Box } from 'ink'
import type { ReactNode } from 'react'
import { useCallback, useEffect } from 'react'
import type { RoundSession } from '../../app/round-session.ts'
import { turnsOf } from '../../core/agenda.ts'
import type { Item } from '../../core/item.ts'
import type { PlannedItem } from '../../core/plan.ts'
import type { Round } from '../../core/round-state.ts'
import { combosOf, scoreRound } from '../../core/score.ts'
import type { Catalog } from '../../i18n/catalog.ts'
import { reportWordsIn } from '../../i18n/report-words.ts'
import type { Binding } from '../key-bindings.ts'
import { plainText, span } from '../text/line.ts'
import { widthOf } from '../text/width.ts'
import { useUi } from '../ui-context.tsx'
import { budgetLine, CLOCK_WIDTH, countdownLine, spokenCountdown } from '../views/clock-lines.ts'
import { drillPlace, roundName } from '../views/round-name.ts'
import { LineText } from './lines.tsx'
import { Screen } from './screen.tsx'
import { Ticking } from './ticking.tsx'

/** Where the round stands: its place, and in a drill points and combo. */
const standingOf = (
  { plan, attempts }: Round,
  { shown, totalMs }: { readonly shown: string; readonly totalMs: number | null },
  { lang, asking, study }: Catalog,
): readonly string[] => {
  if (plan.mode === 'mock') {
    const phase = turnsOf(plan, attempts)[attempts.length]?.phase
    return [`${phase ? `${reportWordsIn(lang).phase[phase]} ` : ''}${attempts.length + 1}`]
  }
  const combo = combosOf(attempts).at(-1) ?? 0
  return [
    drillPlace(plan, { n: attempts.length + 1, shown, attempts }, { asking, study }),
    asking.points(scoreRound(plan, attempts).points),
    ...(combo > 1 ? [asking.combo(combo)] : []),
    ...(totalMs === null ? [asking.noLimit] : []),
  ]
}

export interface Asked<I extends Item = Item> {
  readonly session: RoundSession
  readonly round: Round
  readonly item: I
  readonly planned: PlannedItem
}

interface FrameProps extends Asked {
  readonly bindings: readonly Binding[]
  readonly more?: { readonly above: number; readonly below: number }
  readonly children: ReactNode
}

/** The frame of a question, however it is answered: what round, where in it, and the clocks. */
export const AskedFrame = ({ session, round, item, planned, bindings, more, children }: FrameProps) => {
  const { game, words, lang, glyphs, fits, quiet } = useUi()
  const { plan } = round

  useEffect(() => {
    if (fits) session.present()
  }, [session, fits])

  const totalMs = plan.mode === 'mock' ? plan.lengthMs : planned.limitMs
  const hasTimer = totalMs !== null && game.settings().timer === 'shown'
  const standing = standingOf(round, { shown: item.id, totalMs }, words).join(` ${glyphs.dot} `)
  const { limitMs } = planned
  const readBudget = useCallback(
    () => budgetLine(session.spentMs(), limitMs ?? 0, words),
    [session, limitMs, words],
  )
  const readClock = useCallback(
    () =>
      quiet
        ? spokenCountdown(session.remainingMs() ?? 0, words)
        : countdownLine(session.remainingMs() ?? 0, totalMs ?? 0),
    [session, totalMs, quiet, words],
  )
  const hasBudget = hasTimer && plan.mode === 'mock'
  /** In one line, which is redrawn at once when either changes. */
  const readClocks = useCallback(
    () => (hasBudget ? [...readBudget(), span('  '), ...readClock()] : readClock()),
    [hasBudget, readBudget, readClock],
  )
  const clocksWidth = (hasTimer ? CLOCK_WIDTH : 0) + (hasBudget ? widthOf(plainText(readBudget())) + 4 : 0)
  return (
    <Screen
      title={roundName(plan, game.bank, { words, lang })}
      asideWidth={widthOf(standing) + clocksWidth}
      aside={
        <Box flexShrink={0} columnGap={2}>
          <LineText line={[span(standing, 'dim')]} />
          {hasTimer ? <Ticking read={readClocks} /> : null}
        </Box>
      }
      note={[words.kind[item.kind], words.level[item.level], words.skill[item.skill]].join(` ${glyphs.dot} `)}
      bindings={bindings}
      {...(more ? { more } : {})}
    >
      {children}
    </Screen>
  )
}
