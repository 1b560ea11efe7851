import type { Span } from '../text/line.ts'
import { span } from '../text/line.ts'
import { charactersOf } from '../text/width.ts'
import type { TextField } from '../text-field.ts'

/** A line that is being typed, with its cursor. */
export const fieldSpans = ({ text, cursor }: TextField): readonly Span[] => {
  const characters = charactersOf(text)
  const under = characters[cursor] ?? ' '
  return [
    span(characters.slice(0, cursor).join(''), 'strong'),
    span(under === ' ' ? '_' : under, 'cursor'),
    span(characters.slice(cursor + 1).join(''), 'strong'),
  ]
}
