import type { Stats } from '../../app/stats.ts'
import { statsOf } from '../../app/stats.ts'
import { SKILLS } from '../../core/item.ts'
import type { Catalog } from '../../i18n/catalog.ts'
import { thousands } from '../../i18n/number.ts'
import { clockFace } from '../../i18n/words.ts'
import type { GlobalOptions } from '../options.ts'
import { print, printError, printJson } from '../output.ts'
import { openPorts, wordsFor } from '../session-context.ts'

const RECENT_SHOWN = 5

const percent = (share: number): string => `${Math.round(share * 100)}%`

const show = (stats: Stats, { cli: { stats: names }, skill: skills, drill, mock }: Catalog) => {
  print(`${names.answered}: ${thousands(stats.attempts)}`)
  print(`${names.accuracy}: ${names.of(stats.correct, stats.attempts)}`)
  print(`${names.time}: ${clockFace(stats.ms)}`)
  print(`${names.rounds}: ${thousands(stats.rounds)}`)
  print(`${names.bestCombo}: ${stats.bestCombo}`)
  print(`${names.streak}: ${names.days(stats.streak.days, stats.streak.freezes)}`)
  print(`\n${names.skills}`)
  for (const skill of SKILLS) {
    const tally = stats.skills[skill]
    if (tally) print(`  ${skills[skill]}: ${percent(tally.credit / tally.asked)}  n=${tally.asked}`)
  }
  if (stats.recent.length === 0) return
  print(`\n${names.recent}`)
  for (const round of stats.recent.slice(-RECENT_SHOWN).reverse()) {
    const mode = round.mode === 'drill' ? drill.title : mock.title
    print(
      `  ${round.day}  ${mode}  ${percent(round.accuracy)}  ${round.asked}/${round.planned}  ${clockFace(round.ms)}`,
    )
  }
}

export const showStats = (options: GlobalOptions & { readonly json?: boolean }): void => {
  const words = wordsFor(options)
  const ports = openPorts(options)
  for (const notice of ports.store.notices()) printError(words.notice(notice))
  const stats = statsOf(ports)
  if (options.json) printJson(stats)
  else if (stats.attempts === 0) print(words.cli.statsNone)
  else show(stats, words)
}
