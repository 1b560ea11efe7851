import type { OpenItem } from '../../core/item.ts'
import type { Hits } from '../../core/response.ts'
import type { Line } from '../text/line.ts'
import { marked, span } from '../text/line.ts'
import { hang } from '../text/wrap.ts'
import type { ViewContext } from './view.ts'

const box = (isTicked: boolean): string => (isTicked ? '[x]' : '[ ]')

/** Key points to tick, by number, and the critical mistake by its key. */
export const rubricLines = (
  { item, hits, criticalKey }: { readonly item: OpenItem; readonly hits: Hits; readonly criticalKey: string },
  { words, lang, width }: ViewContext,
): readonly Line[] => {
  const row = (key: string, isTicked: boolean, label: string, text: string) =>
    hang(
      [span(key, 'accent'), span(` ${box(isTicked)} `, isTicked ? 'strong' : 'dim')],
      [...(label === '' ? [] : [span(label, 'warn')]), ...marked(text, isTicked ? 'strong' : 'text')],
      width,
    )
  return [
    ...item.rubric.flatMap(({ id, text }, i) => row(`${i + 1}`, hits.points.includes(id), '', text[lang])),
    ...(item.criticalMiss
      ? row(criticalKey, hits.critical, words.interview.marking.critical, item.criticalMiss[lang])
      : []),
  ]
}

/** Ticks or unticks a key point by its number. */
export const withPoint = (item: OpenItem, hits: Hits, number: string): Hits => {
  const id = item.rubric[Number(number) - 1]?.id
  if (id === undefined) return hits
  const { points } = hits
  return { ...hits, points: points.includes(id) ? points.filter(point => point !== id) : [...points, id] }
}
