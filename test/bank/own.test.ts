import { expect, test } from 'vitest'
import { EMPTY_BANK } from '../../src/bank/load.ts'
import { loadOwn } from '../../src/bank/own.ts'
import { bankYaml, itemYaml } from '../support/bank-file.ts'
import { bankOf, booleanItem, openItem, role } from '../support/items.ts'

const shipped = bankOf(
  [
    booleanItem({ id: 'a.b.statement', skill: 'systems' }),
    openItem({ id: 'talk.opening.you' }),
    openItem({ id: 'talk.closing.us' }),
  ],
  [role({ id: 'sre' }), role({ id: 'dba' })],
)

const roleYaml = (id: string, skills: string): string =>
  `version: 1
roles:
  - id: ${id}
    title: My own
    description: My own
    skills: ${skills}
    levels: { junior: 1, mid: 1, senior: 1 }
    opening: [talk.opening.you]
    closing: [talk.closing.us]
    blueprints:
      - minutes: 15
        topics: 1
        phases: { opening: 2, warm-up: 2, core: 6, troubleshooting: 4, closing: 1 }
`.replaceAll('My own', '{ en: My own, zh: 自己的 }')

const items = { file: 'banks/mine.yaml', text: bankYaml([itemYaml('boolean')]) }
const roles = (id: string, skills = '{ systems: 1 }') => ({
  file: 'banks/roles.yaml',
  text: roleYaml(id, skills),
})

test('a role of their own stands before the shipped ones, and replaces the one of its name', () => {
  const idsWith = (id: string) =>
    loadOwn([roles(id)], shipped).bank.roles.map(({ id: own, title }) => [own, title.en])
  expect(idsWith('mine')).toEqual([
    ['mine', 'My own'],
    ['sre', 'SRE'],
    ['dba', 'SRE'],
  ])
  expect(idsWith('dba')).toEqual([
    ['dba', 'My own'],
    ['sre', 'SRE'],
  ])
})

test('a role may ask what their own bank holds, whichever file comes first', () => {
  const asking = roles('mine', '{ databases: 1 }')
  for (const sources of [
    [asking, items],
    [items, asking],
  ]) {
    const { bank, problems } = loadOwn(sources, shipped)
    expect(problems).toEqual([])
    expect(bank.roles[0]?.id).toBe('mine')
  }
  expect(loadOwn([asking], shipped).problems.map(({ rule }) => rule)).toEqual(['role-skill-empty'])
})

test('a wrong role leaves the shipped one of its name, and is told with the problems of the banks', () => {
  const broken = { file: items.file, text: bankYaml([itemYaml('choice', { key: 'z' })]) }
  const { bank, problems } = loadOwn([broken, roles('dba', '{ network: 1 }')], shipped)
  expect(bank.roles.map(({ id, title }) => [id, title.en])).toEqual([
    ['sre', 'SRE'],
    ['dba', 'SRE'],
  ])
  expect(problems.map(({ rule }) => rule)).toEqual(['key-unknown', 'role-skill-empty'])
})

test('a role may begin with a question of their own bank', () => {
  const asked = {
    file: 'banks/talk.yaml',
    text: bankYaml([itemYaml('open', { id: 'redis.aof.story' })]),
  }
  const source = roles('mine')
  const asking = { ...source, text: source.text.replace('[talk.opening.you]', '[redis.aof.story]') }
  const { bank, problems } = loadOwn([asking, asked], shipped)
  expect(problems).toEqual([])
  expect(bank.roles[0]?.opening).toEqual(['redis.aof.story'])
  expect(loadOwn([asking], shipped).problems.map(({ rule, file }) => [rule, file])).toEqual([
    ['role-item-unknown', asking.file],
  ])
})

test('a file of roles that is no YAML takes neither roles nor banks along', () => {
  const torn = { file: 'banks/roles.yaml', text: 'roles: [' }
  const { bank, problems } = loadOwn([torn, items], shipped)
  expect(problems.map(({ file }) => file)).toEqual([torn.file])
  expect(bank.roles.map(({ id }) => id)).toEqual(['sre', 'dba'])
  expect(bank.items).toHaveLength(1)
})

test('without files of their own there are the shipped roles and no items', () => {
  const { bank, problems } = loadOwn([], shipped)
  expect({ ...bank, topics: [] }).toEqual({ topics: [], items: [], roles: shipped.roles })
  expect(problems).toEqual([])
})

test('tells how far loading has come', () => {
  const items = Array.from({ length: 1100 }, (_, n) => itemYaml('boolean', { id: `redis.aof.n${n}` }))
  const told: object[] = []
  const onProgress = (progress: object) => told.push(progress)
  loadOwn([{ file: 'mine.yaml', text: bankYaml(items) }], EMPTY_BANK, { onProgress })
  expect(told).toEqual([
    { file: 'mine.yaml', items: 500 },
    { file: 'mine.yaml', items: 1000 },
  ])
})
