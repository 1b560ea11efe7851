import type { Action } from '../action.ts'
import { useKeys } from '../hooks/use-keys.ts'
import { useScroll } from '../hooks/use-scroll.ts'
import type { Binding } from '../key-bindings.ts'
import type { Context } from '../keymap.ts'
import { bindingsOf } from '../keymap.ts'
import { bodyHeight } from '../layout.ts'
import type { Line } from '../text/line.ts'
import { useUi } from '../ui-context.tsx'
import { Lines } from './lines.tsx'
import { Screen } from './screen.tsx'

interface ReadingProps {
  readonly title: string
  /** On the upper rule. */
  readonly note?: string
  readonly lines: readonly Line[]
  /** What is read: another one begins at the top. */
  readonly subject: string
  readonly context: Context
  /** Labels of bindings that do nothing here. */
  readonly without?: readonly string[]
  /** Instead of all of the context's, for key line and rule. */
  readonly bindings?: readonly Binding[]
  readonly onAction: (action: Action, key: string) => void
}

/** Text to read: scrolls, and hands every other action on. */
export const ReadingScreen = ({
  title,
  note = '',
  lines,
  subject,
  context,
  without = [],
  bindings = bindingsOf(context).filter(binding => !without.includes(binding.label)),
  onAction,
}: ReadingProps) => {
  const { rows, game, openHelp } = useUi()
  const height = bodyHeight(rows)
  const scroll = useScroll({ length: lines.length, height, subject })
  useKeys(context, (action, key) => {
    switch (action) {
      case 'move-up':
        return scroll.scrollBy(-1)
      case 'move-down':
        return scroll.scrollBy(1)
      case 'page-up':
        return scroll.scrollBy(-Math.floor(height / 2))
      case 'page-down':
        return scroll.scrollBy(Math.floor(height / 2))
      case 'language':
        return game.switchLang()
      case 'help':
        return openHelp(context)
      default:
        return onAction(action, key)
    }
  })
  return (
    <Screen title={title} note={note} bindings={bindings} more={scroll}>
      <Lines lines={lines.slice(scroll.offset, scroll.offset + height)} />
    </Screen>
  )
}
