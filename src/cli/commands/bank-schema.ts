import type { GlobalOptions } from '../options.ts'
import { oneOf } from '../options.ts'
import { printJson } from '../output.ts'
import { wordsFor } from '../session-context.ts'

/** Prints the format of a file as JSON Schema draft-07, for an editor or another program. */
export const bankSchema = async (name: string | undefined, options: GlobalOptions): Promise<void> => {
  const kind = oneOf(name ?? 'bank', ['bank', 'syllabus'], wordsFor(options))
  if (kind === 'bank') printJson((await import('../../bank/schema.ts')).bankJsonSchema())
  else printJson((await import('../../bank/syllabus-schema.ts')).syllabusJsonSchema())
}
