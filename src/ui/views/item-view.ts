import { kindOf } from '../../core/coverage.ts'
import type { Fact } from '../../core/fact.ts'
import type { Item } from '../../core/item.ts'
import type { Line } from '../text/line.ts'
import { BLANK, marked, span } from '../text/line.ts'
import { wrap } from '../text/wrap.ts'
import { answerLines } from './answer-lines.ts'
import { explanationLines, labelled, questionLines } from './item-lines.ts'
import type { ViewContext } from './view.ts'

const factLines = (fact: Fact, view: ViewContext): readonly Line[] => {
  const { words, lang, width } = view
  const { document, truth, sources, checked, provenOn } = fact
  const inner = { ...view, width: width - 2 }
  const lines = [
    ...(document ? labelled(words.browse.notesSay, 'dim', marked(document.says[lang], 'dim'), inner) : []),
    ...wrap(marked(truth[lang]), inner.width),
    ...wrap([span(words.browse.checked(checked, provenOn), 'dim')], inner.width),
    ...sources.flatMap(source => labelled(words.feedback.sources, 'dim', [span(source, 'dim')], inner)),
  ]
  return [
    BLANK,
    [span(fact.id, 'accent'), span(`  ${words.factKind[kindOf(fact)]}`, 'dim')],
    ...lines.map((line): Line => [span('  '), ...line]),
  ]
}

interface Subject {
  readonly item: Item
  /** Facts of the syllabus that it tests. */
  readonly facts: readonly Fact[]
}

/** An item to read: question, answer with every why, explanation, sources and facts. */
export const itemView = ({ item, facts }: Subject, view: ViewContext): readonly Line[] => {
  const { words, glyphs } = view
  const place = [item.id, words.kind[item.kind], words.level[item.level], words.skill[item.skill]]
  return [
    ...wrap([span(place.join(` ${glyphs.dot} `), 'dim')], view.width),
    ...questionLines(item, view),
    ...answerLines({ item }, view),
    ...explanationLines(item, view),
    ...(facts.length > 0 ? [BLANK, [span(words.browse.facts, 'accent')]] : []),
    ...facts.flatMap(fact => factLines(fact, view)),
  ]
}
