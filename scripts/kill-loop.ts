import { playInCompany } from '../test/kill/company.ts'
import { runKillLoop } from '../test/kill/kill-loop.ts'
import { shippedBank } from '../test/support/player.ts'

/**
 * `npm run kill-loop -- [KILLS] [SEED]`: plays the built program and kills it, then plays two and four of it at once, and
 * tells what was lost.
 */

const [kills = '1000', seed = 'kill'] = process.argv.slice(2)

const begun = performance.now()
let told = 0
const bank = shippedBank()
const killed = await runKillLoop({
  bank,
  kills: Number(kills),
  seed,
  onKill: report => {
    for (const fault of report.faults.slice(told)) process.stdout.write(`kill ${report.kills}: ${fault}\n`)
    told = report.faults.length
    if (report.kills % 50 > 0) return
    const seconds = Math.round((performance.now() - begun) / 1000)
    const { kills: done, seen, faults: found } = report
    process.stdout.write(`${done} kills, ${seconds} s, ${seen} answers seen, ${found.length} faults\n`)
  },
})
const tell = (title: string, report: { readonly faults: readonly string[] }) => {
  const { faults, ...counts } = report
  const lines = Object.entries(counts).map(([name, count]) => `  ${name}: ${count}`)
  process.stdout.write(`${[title, ...lines, ...faults].join('\n')}\n`)
  if (faults.length > 0) process.exitCode = 1
}

tell('One game, killed again and again', killed)
for (const players of [2, 4]) {
  const games = Math.ceil(Number(kills) / 50)
  tell(`${players} games at once`, await playInCompany({ bank, players, games, seed }))
}
