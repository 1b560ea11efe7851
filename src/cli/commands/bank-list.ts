import { categoriesOf } from '../../core/bank.ts'
import { LEVELS } from '../../core/item.ts'
import { categoryName } from '../../i18n/words.ts'
import { openBank } from '../open-bank.ts'
import type { GlobalOptions } from '../options.ts'
import { print, printError, printJson } from '../output.ts'
import { wordsFor } from '../session-context.ts'

/** Categories and topics with what they hold. */
export const bankList = async (options: GlobalOptions & { readonly json?: boolean }): Promise<void> => {
  const words = wordsFor(options)
  const { bank, problems } = await openBank(options, words)
  if (problems.length > 0) printError(words.cli.problemsFound(problems.length))
  const topics = bank.topics.map(({ category, topic, title }) => {
    const items = bank.items.filter(item => item.category === category && item.topic === topic)
    const levels = Object.fromEntries(
      LEVELS.map(level => [level, items.filter(i => i.level === level).length]),
    )
    return { category, topic, title, items: items.length, levels }
  })
  if (options.json) return printJson({ items: bank.items.length, topics })
  for (const category of categoriesOf(bank)) {
    const own = topics.filter(topic => topic.category === category)
    const total = own.reduce((sum, topic) => sum + topic.items, 0)
    print(`${category}  (${total})  ${categoryName(words, category)}`)
    for (const { topic, title, items } of own)
      print(`  ${category}/${topic}  (${items})  ${title[words.lang]}`)
  }
}
