import { Box } from 'ink'
import type { ReactNode } from 'react'
import type { Binding } from '../key-bindings.ts'
import { LEAST_COLUMNS, LEAST_ROWS } from '../layout.ts'
import type { Line } from '../text/line.ts'
import { span } from '../text/line.ts'
import { truncate, widthOf } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'
import { useUi } from '../ui-context.tsx'
import { KeyLine } from './key-line.tsx'
import { Lines, LineText } from './lines.tsx'

/** A line across the screen, with a note in it; read aloud, the note alone. */
const Rule = ({ note = '' }: { readonly note?: string }) => {
  const { glyphs, columns, quiet } = useUi()
  if (quiet) return note === '' ? null : <LineText line={[span(note, 'dim')]} />
  const width = columns - 2
  const shown = note === '' ? '' : truncate(` ${note} `, width, glyphs.ellipsis)
  const room = Math.max(0, width - widthOf(shown))
  const left = note === '' ? room : Math.min(2, room)
  const line = [span(glyphs.rule.repeat(left), 'rule'), span(shown, 'dim')]
  return <LineText line={[...line, span(glyphs.rule.repeat(room - left), 'rule')]} />
}

const TooSmall = () => {
  const { words, columns, rows } = useUi()
  const text = words.tooSmall(columns, rows, LEAST_COLUMNS, LEAST_ROWS)
  return <Lines lines={wrap([span(text)], Math.max(4, columns - 1)).slice(0, Math.max(1, rows - 1))} />
}

interface ScreenProps {
  readonly title: string
  /** At the right end of the title line. */
  readonly aside?: ReactNode
  /** Columns kept free for `aside`. */
  readonly asideWidth?: number
  /** On the upper rule: what kind of thing is shown. */
  readonly note?: string
  readonly bindings: readonly Binding[]
  /** On the lower rule: what is above and below the window, or else a note. */
  readonly more?: { readonly above: number; readonly below: number }
  readonly footnote?: string
  readonly children: ReactNode
}

/** The frame of every screen: title, body, key line. Never taller than the window. */
export const Screen = ({
  title,
  aside,
  asideWidth = 0,
  note = '',
  bindings,
  more,
  footnote = '',
  children,
}: ScreenProps) => {
  const { game, words, columns, rows, fits, glyphs } = useUi()
  if (!fits) return <TooSmall />
  const width = columns - 2
  const isUnsaved = game.ports.store.notices().some(notice => notice.type === 'unsaved')
  const mark = isUnsaved ? [span(` ${words.notSaved}`, 'warn')] : []
  const room = width - asideWidth - 1 - (isUnsaved ? widthOf(words.notSaved) + 1 : 0)
  const shownTitle: Line = [span(truncate(title, room, glyphs.ellipsis), 'accent'), ...mark]
  return (
    <Box flexDirection="column" width={columns} height={rows - 1} paddingX={1}>
      <Box justifyContent="space-between" flexShrink={0}>
        <LineText line={shownTitle} />
        {aside}
      </Box>
      <Rule note={note} />
      <Box flexDirection="column" flexGrow={1} overflow="hidden">
        {children}
      </Box>
      <Rule note={more ? words.asking.more(more.above, more.below) : footnote} />
      <KeyLine bindings={bindings} width={width} />
    </Box>
  )
}
