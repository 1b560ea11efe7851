import type { Settings } from '../../app/settings.ts'
import { DEFAULT_SETTINGS, SETTING_NAMES, SETTING_VALUES } from '../../app/settings.ts'
import type { Catalog } from '../../i18n/catalog.ts'
import { dataDirectory } from '../../platform/directories.ts'
import type { GlobalOptions } from '../options.ts'
import { oneOf } from '../options.ts'
import { print, printError, printJson } from '../output.ts'
import { openPorts, wordsFor } from '../session-context.ts'
import { UserError } from '../user-error.ts'

/** Writes settings, and fails loudly where nothing can be written. */
const save = (options: GlobalOptions, words: Catalog, change: (settings: Settings) => Settings) => {
  const { store } = openPorts(options)
  store.saveSettings(change(store.settings()))
  const unsaved = store.notices().find(notice => notice.type === 'unsaved')
  if (unsaved) throw new UserError(words.notice(unsaved))
}

export const configGet = (
  name: string | undefined,
  options: GlobalOptions & { readonly json?: boolean },
): void => {
  const words = wordsFor(options)
  const { store } = openPorts(options)
  for (const notice of store.notices()) printError(words.notice(notice))
  const settings = store.settings()
  const one = name === undefined ? undefined : settings[oneOf(name, SETTING_NAMES, words)]
  if (options.json) printJson(one ?? settings)
  else print(one ?? SETTING_NAMES.map(each => `${each}=${settings[each]}`).join('\n'))
}

export const configSet = (name: string, value: string, options: GlobalOptions): void => {
  const words = wordsFor(options)
  const known = oneOf(name, SETTING_NAMES, words)
  const values: readonly string[] = SETTING_VALUES[known]
  const chosen = oneOf(value, values, words)
  save(options, words, settings => ({ ...settings, [known]: chosen }))
}

export const configPath = (options: GlobalOptions): void => print(dataDirectory(options.dataDir, process.env))

export const configReset = (options: GlobalOptions): void => {
  const words = wordsFor(options)
  save(options, words, () => DEFAULT_SETTINGS)
  print(words.cli.reset)
}
