import { Box, usePaste } from 'ink'
import { useCallback, useEffect } from 'react'
import type { RoundSession } from '../../app/round-session.ts'
import type { PlayableItem } from '../../core/item.ts'
import type { PlannedItem } from '../../core/plan.ts'
import type { Response } from '../../core/response.ts'
import type { Round } from '../../core/round.ts'
import { combosOf, scoreRound } from '../../core/score.ts'
import type { Catalog } from '../../i18n/catalog.ts'
import { Lines, LineText } from '../components/lines.tsx'
import { Screen } from '../components/screen.tsx'
import { Ticking } from '../components/ticking.tsx'
import type { Draft, Press } from '../draft.ts'
import { press } from '../draft.ts'
import { useKeys } from '../hooks/use-keys.ts'
import { useScroll } from '../hooks/use-scroll.ts'
import type { Context } from '../keymap.ts'
import { bindingsOf } from '../keymap.ts'
import { bodyHeight, LEAST_QUESTION, textWidth } from '../layout.ts'
import { plainText, span } from '../text/line.ts'
import { widthOf } from '../text/width.ts'
import { useUi } from '../ui-context.tsx'
import { budgetLine, CLOCK_WIDTH, countdownLine } from '../views/clock-lines.ts'
import { questionView } from '../views/question-view.ts'
import { roundName } from '../views/round-name.ts'

const contextOf = (item: PlayableItem): Context =>
  item.kind === 'fill' || item.kind === 'number' ? 'typing' : item.kind

/** A class of keys as far as this item uses it: `1-4` for four options, `a-c` for three pairs. */
const keysOnOffer = (key: string, rows: number): string =>
  key === 'digits' ? `1-${rows}` : key === 'letters' ? `a-${String.fromCharCode(96 + rows)}` : key

interface Props {
  readonly session: RoundSession
  readonly round: Round
  readonly item: PlayableItem
  readonly planned: PlannedItem
  readonly draft: Draft
  readonly onDraft: (change: (draft: Draft) => Draft) => void
}

/** Where the round stands: its place, and in a drill points and combo. */
const standingOf = (
  { plan, attempts }: Round,
  totalMs: number | null,
  { asking }: Catalog,
): readonly string[] => {
  const place = asking.progress(attempts.length + 1, plan.items.length)
  if (plan.mode === 'mock') return [place]
  const combo = combosOf(attempts).at(-1) ?? 0
  return [
    place,
    asking.points(scoreRound(plan, attempts).points),
    ...(combo > 1 ? [asking.combo(combo)] : []),
    ...(totalMs === null ? [asking.noLimit] : []),
  ]
}

export const AskScreen = ({ session, round, item, planned, draft, onDraft }: Props) => {
  const { game, words, lang, glyphs, columns, rows, fits, hears, openHelp } = useUi()
  const { plan } = round
  const context = contextOf(item)
  const height = bodyHeight(rows)
  const view = questionView({ item, planned, draft }, { words, lang, glyphs, width: textWidth(columns) })
  const answerHeight = Math.min(
    view.answer.length,
    Math.max(height - view.question.length, height - LEAST_QUESTION),
  )
  const questionHeight = height - answerHeight
  /** The blank line at its end may be cut without a word; of anything else a line tells. */
  const isCut = view.question.length - 1 > questionHeight
  const shownHeight = isCut ? questionHeight - 1 : questionHeight
  const scroll = useScroll({
    length: view.question.length,
    height: shownHeight,
    subject: planned.itemId,
  })
  const answerScroll = useScroll(
    { length: view.answer.length, height: answerHeight, subject: planned.itemId },
    view.focus,
  )

  const cutNote = words.asking.more(scroll.above, scroll.below)

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

  useKeys(context, (action, key) => {
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
        return (scroll.above > 0 ? scroll : answerScroll).scrollBy(-Math.ceil(shownHeight / 2))
      case 'page-down':
        return (scroll.below > 0 ? scroll : answerScroll).scrollBy(Math.ceil(shownHeight / 2))
      default:
        return play({ action, key })
    }
  })
  usePaste(text => play({ action: 'type', key: text }), { isActive: hears && context === 'typing' })

  const totalMs = plan.mode === 'mock' ? plan.lengthMs : planned.limitMs
  const hasTimer = totalMs !== null && game.settings().timer === 'shown'
  const standing = standingOf(round, totalMs, words).join(` ${glyphs.dot} `)
  const { limitMs } = planned
  const readBudget = useCallback(
    () => budgetLine(session.spentMs(), limitMs ?? 0, words),
    [session, limitMs, words],
  )
  const readClock = useCallback(
    () => countdownLine(session.remainingMs() ?? 0, totalMs ?? 0),
    [session, totalMs],
  )
  const hasBudget = hasTimer && plan.mode === 'mock'
  const clocksWidth = (hasTimer ? CLOCK_WIDTH : 0) + (hasBudget ? widthOf(plainText(readBudget())) + 4 : 0)
  const canUndo = plan.mode === 'drill' && round.attempts.length > 0
  const bindings = bindingsOf(context)
    .filter(({ action }) => action !== 'undo' || canUndo)
    .map(binding => ({ ...binding, keys: binding.keys.map(key => keysOnOffer(key, planned.layout.length)) }))
  return (
    <Screen
      title={roundName(plan, game.bank, { words, lang })}
      asideWidth={widthOf(standing) + clocksWidth}
      aside={
        <Box flexShrink={0} columnGap={2}>
          <LineText line={[span(standing, 'dim')]} />
          {hasBudget ? <Ticking read={readBudget} /> : null}
          {hasTimer ? <Ticking read={readClock} /> : null}
        </Box>
      }
      note={[words.kind[item.kind], words.level[item.level], words.skill[item.skill]].join(` ${glyphs.dot} `)}
      bindings={bindings}
      more={answerScroll}
    >
      <Lines lines={view.question.slice(scroll.offset, scroll.offset + shownHeight)} />
      {isCut ? <LineText line={[span(`${glyphs.rule} ${cutNote} ${glyphs.rule}`, 'warn')]} /> : null}
      <Lines lines={view.answer.slice(answerScroll.offset, answerScroll.offset + answerHeight)} />
    </Screen>
  )
}
