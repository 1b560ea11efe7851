import { Box, usePaste } from 'ink'
import { useEffect } from 'react'
import type { RoundSession } from '../../app/round-session.ts'
import type { PlayableItem } from '../../core/item.ts'
import type { PlannedItem } from '../../core/plan.ts'
import type { Response } from '../../core/response.ts'
import type { Round } from '../../core/round.ts'
import { combosOf, scoreRound } from '../../core/score.ts'
import { COUNTDOWN_WIDTH, Countdown } from '../components/countdown.tsx'
import { Lines, LineText } from '../components/lines.tsx'
import { Screen } from '../components/screen.tsx'
import type { Draft, Press } from '../draft.ts'
import { press } from '../draft.ts'
import { useKeys } from '../hooks/use-keys.ts'
import { useScroll } from '../hooks/use-scroll.ts'
import type { Context } from '../keymap.ts'
import { bindingsOf } from '../keymap.ts'
import { bodyHeight, textWidth } from '../layout.ts'
import { span } from '../text/line.ts'
import { widthOf } from '../text/width.ts'
import { useUi } from '../ui-context.tsx'
import { questionView } from '../views/question-view.ts'
import { roundName } from '../views/round-name.ts'

const contextOf = (item: PlayableItem): Context =>
  item.kind === 'fill' || item.kind === 'number' ? 'typing' : item.kind

interface Props {
  readonly session: RoundSession
  readonly round: Round
  readonly item: PlayableItem
  readonly planned: PlannedItem
  readonly draft: Draft
  readonly onDraft: (change: (draft: Draft) => Draft) => void
}

/** Where the round stands: place, and in a drill points and combo, in a mock the item's budget. */
const useStanding = (round: Round, planned: PlannedItem): string => {
  const { words, glyphs } = useUi()
  const { plan, attempts } = round
  const place = words.asking.progress(attempts.length + 1, plan.items.length)
  const combo = combosOf(attempts).at(-1) ?? 0
  const parts =
    plan.mode === 'mock'
      ? [
          place,
          ...(planned.limitMs === null ? [] : [words.asking.budget(Math.round(planned.limitMs / 1000))]),
        ]
      : [
          place,
          words.asking.points(scoreRound(plan, attempts).points),
          ...(combo > 1 ? [words.asking.combo(combo)] : []),
          ...(planned.limitMs === null ? [words.asking.noLimit] : []),
        ]
  return parts.join(` ${glyphs.dot} `)
}

export const AskScreen = ({ session, round, item, planned, draft, onDraft }: Props) => {
  const { game, words, lang, glyphs, columns, rows, fits, openHelp } = useUi()
  const { plan } = round
  const context = contextOf(item)
  const height = bodyHeight(rows)
  const view = questionView({ item, planned, draft }, { words, lang, glyphs, width: textWidth(columns) })
  const scroll = useScroll({ length: view.lines.length, height, subject: planned.itemId }, view.focus)

  useEffect(() => {
    if (fits) session.present()
  }, [session, fits])

  /** One press at a time on the latest draft: a burst must not be judged on what was drawn last. */
  const play = (pressed: Press) => {
    let given: Response | undefined
    onDraft(current => {
      const result = press(current, pressed, { item, planned })
      given = result.response
      return result.draft
    })
    if (given) session.answer(given)
  }

  useKeys(
    context,
    (action, key) => {
      switch (action) {
        case 'skip':
          return session.skip()
        case 'pause':
          return session.pause()
        case 'undo':
          return session.undo()
        case 'language':
          return game.switchLang()
        case 'help':
          return openHelp(context)
        case 'page-up':
          return scroll.scrollBy(-Math.floor(height / 2))
        case 'page-down':
          return scroll.scrollBy(Math.floor(height / 2))
        default:
          return play({ action, key })
      }
    },
    { isActive: fits },
  )
  usePaste(text => play({ action: 'type', key: text }), { isActive: fits && context === 'typing' })

  const standing = useStanding(round, planned)
  const totalMs = plan.mode === 'mock' ? plan.lengthMs : planned.limitMs
  const hasTimer = totalMs !== null && game.settings().timer === 'shown'
  const bindings = bindingsOf(context).filter(
    ({ action }) => action !== 'undo' || (plan.mode === 'drill' && round.attempts.length > 0),
  )
  return (
    <Screen
      title={roundName(plan, game.bank, { words, lang })}
      asideWidth={widthOf(standing) + (hasTimer ? COUNTDOWN_WIDTH : 0)}
      aside={
        <Box flexShrink={0}>
          <LineText line={[span(standing, 'dim'), span(hasTimer ? '  ' : '')]} />
          {hasTimer ? <Countdown session={session} totalMs={totalMs} /> : null}
        </Box>
      }
      note={[words.kind[item.kind], words.level[item.level], words.skill[item.skill]].join(` ${glyphs.dot} `)}
      bindings={bindings}
      more={scroll}
    >
      <Lines lines={view.lines.slice(scroll.offset, scroll.offset + height)} />
    </Screen>
  )
}
