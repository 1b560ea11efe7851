import type { Section } from '../../../i18n/stats-catalog.ts'
import type { Line } from '../../text/line.ts'
import { span } from '../../text/line.ts'
import { wrap } from '../../text/wrap.ts'
import type { ViewContext } from '../view.ts'

/** A section under its title: what there is with how it is meant, or what will be there and how to get it. */
export const sectionOf = (
  name: Section,
  view: ViewContext,
  content: readonly Line[] | null,
): readonly Line[] => {
  const { stats } = view.words
  const note = content === null ? span(stats.empty[name], 'text') : span(stats.explained[name], 'dim')
  return [[span(stats.sections[name], 'accent')], ...(content ?? []), ...wrap([note], view.width)]
}
