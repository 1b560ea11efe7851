import type { Ports } from '../app/ports.ts'
import { readSettings } from '../app/settings.ts'
import type { Catalog } from '../i18n/catalog.ts'
import { langOfLocale } from '../i18n/locale.ts'
import { wordsIn } from '../i18n/words.ts'
import { terminalClipboard } from '../platform/clipboard.ts'
import { systemClock } from '../platform/clock.ts'
import { dataDirectory } from '../platform/directories.ts'
import { systemEntropy } from '../platform/entropy.ts'
import { systemProcesses } from '../platform/processes.ts'
import { openSnapshotFile } from '../platform/snapshot-file.ts'
import { systemTextEditor } from '../platform/text-editor.ts'
import { openStoreIn } from './open-store.ts'
import type { GlobalOptions } from './options.ts'
import { forcedLang } from './options.ts'

/** What a command says: in the language of the command line, of the settings, or of the locale. */
export const wordsFor = (options: GlobalOptions): Catalog => {
  const locale = langOfLocale(process.env)
  const forced = forcedLang(options, wordsIn(locale))
  if (forced) return wordsIn(forced)
  const stored = openSnapshotFile(dataDirectory(options.dataDir, process.env), systemClock.now).read()
  const { language } = readSettings((stored as { readonly settings?: unknown } | null | undefined)?.settings)
  return wordsIn(language === 'auto' ? locale : language)
}

export const openPorts = ({ dataDir }: GlobalOptions): Ports => {
  const directory = dataDirectory(dataDir, process.env)
  return {
    clock: systemClock,
    entropy: systemEntropy,
    store: openStoreIn(directory, systemClock.now),
    processes: systemProcesses,
    /** As it is now: the game changes some of it for its own drawing. */
    editor: systemTextEditor({ ...process.env }),
    clipboard: terminalClipboard(process.stdout),
  }
}
