import { actionName, keyNames } from '../components/key-line.tsx'
import { ReadingScreen } from '../components/reading-screen.tsx'
import type { Context } from '../keymap.ts'
import { bindingsOf, CONTEXTS, legendOf } from '../keymap.ts'
import { textWidth } from '../layout.ts'
import type { Line } from '../text/line.ts'
import { BLANK, span } from '../text/line.ts'
import { padEnd } from '../text/width.ts'
import { hang, wrap } from '../text/wrap.ts'
import { useUi } from '../ui-context.tsx'

const KEYS_COLUMN = 20

/** Every key, generated from the key map; those of the screen one comes from first. */
export const HelpScreen = ({ from, onClose }: { readonly from: Context; readonly onClose: () => void }) => {
  const { words, glyphs, columns } = useUi()
  const width = textWidth(columns)
  const { contexts } = words.help
  const lines: readonly Line[] = [
    ...wrap([span(contexts['everywhere'] ?? '', 'strong')], width),
    ...[from, ...CONTEXTS.filter(context => context !== from)].flatMap(context => [
      BLANK,
      [span(contexts[context] ?? context, 'strong')],
      ...legendOf(bindingsOf(context), 'all').flatMap(({ label, keys }) =>
        hang(
          [span(padEnd(keyNames(keys, { words, glyphs }), KEYS_COLUMN), 'accent'), span(' ')],
          [span(actionName(label, { words, glyphs }))],
          width,
        ),
      ),
    ]),
  ]
  return (
    <ReadingScreen
      title={words.help.title}
      lines={lines}
      subject="help"
      context="reading"
      onAction={onClose}
    />
  )
}
