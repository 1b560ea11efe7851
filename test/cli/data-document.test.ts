import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CONFIDENCES } from '../../src/core/attempt.ts'
import { seededChance } from '../../src/core/chance.ts'
import { isHistory } from '../../src/core/history.ts'
import type { LogRecord } from '../../src/core/log-record.ts'
import type { DrillPlan } from '../../src/core/plan.ts'
import { planItem } from '../../src/core/plan.ts'
import { run } from '../support/command-line.ts'
import { holdAll, writeProfile } from '../support/held.ts'
import { wrongResponse } from '../support/items.ts'
import { logOf } from '../support/log.ts'
import { shippedBank } from '../support/player.ts'
import { anyRecord } from '../support/records.ts'
import { tempDirectories } from '../support/temp-directory.ts'

const tempDirectory = tempDirectories()

const DOCUMENT = readFileSync('docs/data.md', 'utf8')

/** What the first column of the tables below a heading names, up to the next heading of any level. */
const namedBelow = (heading: string): readonly string[] => {
  const [, section = ''] = DOCUMENT.split(`\n${heading}\n`)
  return [...(section.split(/\n#+ /)[0] ?? '').matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name)
}

/** Paths of everything in a JSON value, `[]` for every element of a list. */
const pathsIn = (value: unknown, path = ''): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(element => pathsIn(element, `${path}[]`))
  if (value === null || typeof value !== 'object') return [path]
  const fields = Object.entries(value).flatMap(([name, field]) =>
    pathsIn(field, path === '' ? name : `${path}.${name}`),
  )
  return path === '' ? fields : [path, ...fields]
}

const leavesIn = (value: unknown): readonly string[] => {
  const paths = [...new Set(pathsIn(value))]
  return paths.filter(path => !paths.some(other => other !== path && other.startsWith(`${path}.`)))
}

/** Somebody of whom every statistic has something to say. */
const richLog = (): readonly LogRecord[] => {
  const bank = shippedBank()
  const items = bank.items.filter(({ kind }) => kind === 'choice').slice(0, 6)
  const [first] = items
  if (!first) throw new Error('a bank without choices')
  const { category, topic, skill, level } = first
  const planned = items.map(item => planItem(item, '1x', seededChance('seed')))
  const plan = (given: Partial<DrillPlan>): DrillPlan => ({
    mode: 'drill',
    seed: 'seed',
    scope: { category, topic, skill, level },
    source: 'drawn',
    timing: '1x',
    items: planned,
    ...given,
  })
  const round = (id: string, day: number, given: Partial<DrillPlan>): readonly LogRecord[] => {
    const at = Date.UTC(2026, 2, day, 12)
    const log = logOf(id, plan(given))
    const answers = items.flatMap((item, seq): readonly LogRecord[] => [
      log.attempted(
        seq,
        { credit: 0, verdict: 'wrong', response: wrongResponse(item) },
        at + 2 * seq + 1,
        `2026-03-0${day}`,
      ),
      log.weighed(seq, CONFIDENCES[seq % 3], at + 2 * seq + 2),
    ])
    return [log.opened(at), ...answers, log.finished(`2026-03-0${day}`, at + 100)]
  }
  return [
    ...holdAll(bank, [{}]).log,
    ...round('drawn', 4, {}),
    ...round('again', 6, {}),
    ...round('placed', 7, { source: 'placement', scope: {} }),
    { type: 'goal-set', at: 1, goal: { role: bank.roles[0]?.id ?? '', day: '2999-12-31' } },
  ]
}

describe('docs/data.md', () => {
  test('names every field that stats --json prints, and none that it does not', async () => {
    const home = writeProfile(tempDirectory(), richLog())
    const printed = JSON.parse((await run(home, ['stats', '--json'])).stdout)
    const named = namedBelow('## `stats --json`')
    expect(new Set(named).size).toBe(named.length)
    expect(leavesIn(printed).filter(path => !named.includes(path))).toEqual([])
    const paths = new Set(pathsIn(printed).map(path => path.replace(/\[\]$/, '')))
    expect(named.filter(path => !paths.has(path))).toEqual([])
  })

  test('gives the version that stats --json prints', async () => {
    const { version } = JSON.parse((await run(tempDirectory(), ['stats', '--json'])).stdout)
    expect(DOCUMENT).toContain(`| \`version\` | | of this document: ${version} |`)
  })

  test('names every field of an export, and none besides', async () => {
    const { stdout } = await run(tempDirectory(), ['data', 'export'])
    const document = JSON.parse(stdout)
    expect(namedBelow('### Format of an export')).toEqual(Object.keys(document))
    expect(DOCUMENT).toContain(`| \`format\` | always \`"${document.format}"\` |`)
    expect(DOCUMENT).toContain(`| \`version\` | of the format: \`${document.version}\`.`)
  })

  test('names every field of what data import --json prints', async () => {
    const file = `${tempDirectory()}/history.json`
    await run(tempDirectory(), ['data', 'export', '-o', file])
    const { stdout } = await run(tempDirectory(), ['data', 'import', file, '--json'])
    const [, said = ''] = /^- `--json` prints ([\s\S]*?)\n- /m.exec(DOCUMENT) ?? []
    for (const name of Object.keys(JSON.parse(stdout))) expect(said).toContain(`\`${name}\``)
  })

  test('names every type of record with its fields', () => {
    const named = new Map(
      [...DOCUMENT.matchAll(/^\| `([\w-]+)` \| ((?:`\w+`(?:, )?)*) ?\| /gm)].map(
        ([, type = '', fields = '']) => [type, [...fields.matchAll(/`(\w+)`/g)].map(([, field]) => field)],
      ),
    )
    const samples = fc.sample(anyRecord, { numRuns: 600, seed: 1 })
    for (const type of new Set(samples.map(record => record.type))) {
      const fields = new Set(samples.filter(record => record.type === type).flatMap(Object.keys))
      for (const common of ['type', 'at', 'round']) fields.delete(common)
      expect([...(named.get(type) ?? ['not named'])].sort(), type).toEqual([...fields].sort())
    }
    expect(samples.some(record => !isHistory(record))).toBe(true)
  })
})
