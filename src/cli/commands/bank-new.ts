import { basename, dirname, extname, resolve } from 'node:path'
import type { Kind } from '../../core/item.ts'
import { KINDS } from '../../core/item.ts'
import { readSource } from '../../platform/directories.ts'
import { replaceFile } from '../../platform/source-file.ts'
import { readSources } from '../bank-sources.ts'
import type { GlobalOptions } from '../options.ts'
import { oneOf } from '../options.ts'
import { print } from '../output.ts'
import { readShippedBank } from '../read-shipped-bank.ts'
import { wordsFor } from '../session-context.ts'
import { UserError } from '../user-error.ts'

export interface NewOptions {
  readonly kind?: string
  readonly name?: string
}

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Adds an item to fill in to a bank file, and begins the file where there is none. */
export const bankNew = async (file: string, options: GlobalOptions & NewOptions): Promise<void> => {
  const words = wordsFor(options)
  const { loadBanks } = await import('../../bank/load.ts')
  const { withNewItem } = await import('../../bank/template.ts')
  const kind: Kind = oneOf(options.kind ?? 'choice', KINDS, words)
  const source = readSource(file)
  if ('reason' in source && source.reason !== 'missing') throw readSources([file]).asError(words)
  const text = 'text' in source ? source.text : undefined
  const { bank } = loadBanks('text' in source ? [source] : [], 'own')
  if (text !== undefined && bank.topics.length === 0) throw new UserError(words.cli.bankNotABank(file))
  /** A file that exists says what it is; a new one is named as shipped banks are: <category>/<topic>.yaml. */
  const header = bank.topics[0] ?? {
    category: basename(dirname(resolve(file))),
    topic: basename(file, extname(file)),
  }
  const { category, topic } = header
  /** Of the shipped banks, of this one, and of items that are too broken to load. */
  const written = [...(text ?? '').matchAll(/^\s*(?:- )?id:\s*([\w.-]+)/gm)].map(([, id]) => id ?? '')
  const taken = new Set([...readShippedBank().items.map(item => item.id), ...written])
  const free = [...Array(written.length + 1).keys()]
    .map(i => `item-${i + 1}`)
    .find(candidate => !taken.has(`${category}.${topic}.${candidate}`))
  const name = options.name ?? free ?? 'item'
  for (const part of [category, topic, name]) {
    if (!KEBAB.test(part)) throw new UserError(words.cli.notKebab(part))
  }
  const id = `${category}.${topic}.${name}`
  if (taken.has(id)) throw new UserError(words.cli.idTaken(id))
  const added = withNewItem(text, { category, topic, name, kind })
  const made = added === undefined ? undefined : loadBanks([{ file, text: added }], 'own')
  if (added === undefined || !made?.bank.items.some(item => item.id === id)) {
    throw new UserError(words.cli.bankNotABank(file))
  }
  const failure = replaceFile(file, added)
  if (failure !== undefined) throw new UserError(words.cli.notWritten(file, failure))
  print(words.cli.newItem(id, file))
}
