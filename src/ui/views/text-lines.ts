import type { Line } from '../text/line.ts'
import { span } from '../text/line.ts'
import { wrap } from '../text/wrap.ts'

/** What a person wrote, line by line as they wrote it. */
export const textLines = (text: string, width: number): readonly Line[] =>
  text.split('\n').flatMap(line => wrap([span(line)], width))
