import { printable } from '../../core/printable.ts'
import { ReadingScreen } from '../components/reading-screen.tsx'
import { textWidth } from '../layout.ts'
import type { Go } from '../route.ts'
import { BLANK, span } from '../text/line.ts'
import { hang, wrap } from '../text/wrap.ts'
import { useUi } from '../ui-context.tsx'

/** What is wrong with the person's own banks, and how to mend it. */
export const ProblemsScreen = ({ go }: { readonly go: Go }) => {
  const { problems, words, lang, columns } = useUi()
  const width = textWidth(columns)
  const lines = [
    ...wrap([span(words.problems.intro, 'dim')], width),
    ...problems.flatMap(({ file, line, column, rule, message, help }) => [
      BLANK,
      ...wrap([span(`${printable(file)}:${line}:${column}`, 'accent'), span(` ${rule}`, 'dim')], width),
      ...hang([span('  ')], [span(`${message[lang]} ${help[lang]}`)], width),
    ]),
  ]
  return (
    <ReadingScreen
      title={words.problems.title(problems.length)}
      lines={lines}
      subject="problems"
      context="reading"
      onAction={() => go({ name: 'home' })}
    />
  )
}
