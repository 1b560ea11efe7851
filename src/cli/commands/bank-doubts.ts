import { reportText } from '../../core/report.ts'
import { packageVersion } from '../../platform/shipped-bank.ts'
import { openBank } from '../open-bank.ts'
import type { GlobalOptions } from '../options.ts'
import { print, printJson } from '../output.ts'
import { openPorts, wordsFor } from '../session-context.ts'

/** Reports of every item that is marked as doubtful, ready to be sent. */
export const bankDoubts = async (options: GlobalOptions & { readonly json?: boolean }): Promise<void> => {
  const words = wordsFor(options)
  const { store } = openPorts(options)
  const { bank } = await openBank(options, words)
  const doubts = Object.entries(store.progress().marks.doubtful)
    .filter(([, mark]) => mark.on)
    .map(([itemId, mark]) => ({ itemId, ...mark }))
  if (options.json) return printJson(doubts)
  const reports = doubts.map(({ itemId, ...mark }) => {
    const item = bank.items.find(candidate => candidate.id === itemId)
    if (!item) return `### ${itemId} (rev ${mark.rev})\n\n${mark.comment}`
    return reportText({ item, mark, lang: words.lang, version: packageVersion() })
  })
  print(reports.length === 0 ? words.cli.noDoubts : reports.join('\n\n'))
}
