import { describe, expect, test } from 'vitest'
import { loadRoles } from '../../src/bank/roles.ts'
import { inShort, placeIn } from '../support/bank-file.ts'
import { bankOf, booleanItem, openItem } from '../support/items.ts'

const bank = bankOf([
  booleanItem({ id: 'a.b.statement', skill: 'systems', category: 'kubernetes', level: 'mid' }),
  booleanItem({ id: 'a.b.other', skill: 'systems', category: 'kubernetes', level: 'mid' }),
  openItem({ id: 'talk.opening.you', skill: 'communication', category: 'talk' }),
  openItem({ id: 'talk.closing.us', skill: 'communication', category: 'talk' }),
])

const FIELDS = {
  id: 'sre',
  title: '{ en: SRE, zh: 站点可靠性 }',
  description: '{ en: D, zh: 述 }',
  skills: '{ systems: 2 }',
  levels: '{ junior: 1, mid: 2, senior: 1 }',
  opening: '[talk.opening.you]',
  closing: '[talk.closing.us]',
  blueprints:
    '[{ minutes: 15, topics: 1, phases: { opening: 2, warm-up: 2, core: 6, troubleshooting: 4, closing: 1 } }]',
}

/** A file of one role, with some fields written otherwise; `undefined` leaves one out. */
const rolesYaml = (fields: Partial<Record<string, string | undefined>> = {}): string => {
  const lines = Object.entries({ ...FIELDS, ...fields }).flatMap(([name, value]) =>
    value === undefined ? [] : [`    ${name}: ${value}\n`],
  )
  return `version: 1\nroles:\n  -\n${lines.join('')}`
}

const load = (text: string) => loadRoles({ file: 'roles.yaml', text }, bank)

describe('roles', () => {
  test('a role may leave skills and categories out', () => {
    expect(load(rolesYaml())).toEqual({
      problems: [],
      roles: [
        {
          id: 'sre',
          title: { en: 'SRE', zh: '站点可靠性' },
          description: { en: 'D', zh: '述' },
          skills: { systems: 2 },
          levels: { junior: 1, mid: 2, senior: 1 },
          categories: {},
          opening: ['talk.opening.you'],
          closing: ['talk.closing.us'],
          blueprints: [
            {
              minutes: 15,
              topics: 1,
              phases: { opening: 2, 'warm-up': 2, core: 6, troubleshooting: 4, closing: 1 },
            },
          ],
        },
      ],
    })
  })

  test('categories are weighed where a role names them', () => {
    const { roles } = load(rolesYaml({ categories: '{ kubernetes: 2.5, talk: 0 }' }))
    expect(roles[0]?.categories).toEqual({ kubernetes: 2.5, talk: 0 })
  })

  test.each([
    ['an unknown skill', rolesYaml({ skills: '{ juggling: 1 }' })],
    ['a weight below nothing', rolesYaml({ skills: '{ systems: -1 }' })],
    ['a category that weighs less than nothing', rolesYaml({ categories: '{ kubernetes: -1 }' })],
    ['a level left out', rolesYaml({ levels: '{ junior: 1, mid: 1 }' })],
    ['nothing to begin with', rolesYaml({ opening: undefined })],
    ['nothing to end with', rolesYaml({ closing: '[]' })],
    ['no length', rolesYaml({ blueprints: '[]' })],
    [
      'a phase left out',
      rolesYaml({ blueprints: '[{ minutes: 15, topics: 1, phases: { opening: 2, core: 13 } }]' }),
    ],
    ['no YAML', 'roles: ['],
    ['no roles', 'version: 1\nroles: []\n'],
  ])('%s is a problem, not an exception', (_, text) => {
    const loaded = load(text)
    expect(loaded.roles).toEqual([])
    expect(loaded.problems.length).toBeGreaterThan(0)
    expect(new Set(loaded.problems.map(({ severity }) => severity))).toEqual(new Set(['error']))
  })

  test.each([
    ['an opening that nobody can ask', { opening: '[talk.opening.him]' }, 'talk.opening.him', 'item-unknown'],
    ['a closing that is no open question', { closing: '[a.b.other]' }, 'a.b.other', 'item-kind'],
    [
      'phases that are longer than the interview',
      { blueprints: FIELDS.blueprints.replace('core: 6', 'core: 7') },
      '{ opening: 2,',
      'minutes',
    ],
  ])('%s is named where it stands', (_, fields, at, rule) => {
    const text = rolesYaml(fields)
    const loaded = load(text)
    expect(loaded.roles).toEqual([])
    expect(loaded.problems.map(inShort)).toEqual([`${placeIn(text, at)} role-${rule} error`])
  })

  test.each([
    ['of which there is no item', { skills: '{ systems: 2, network: 1 }' }, 'network'],
    ['whose items are of levels it does not ask', { levels: '{ junior: 1, mid: 0, senior: 1 }' }, 'systems'],
    ['whose items are of categories it does not ask', { categories: '{ kubernetes: 0 }' }, 'systems'],
    ['that only its opening tests', { skills: '{ systems: 2, communication: 1 }' }, 'communication'],
  ])('a role may not weigh a skill %s', (_, fields, skill) => {
    const { roles, problems } = load(rolesYaml(fields))
    expect(roles).toEqual([])
    expect(problems.map(({ rule, message }) => [rule, message.en.includes(`"${skill}"`)])).toEqual([
      ['role-skill-empty', true],
    ])
  })

  test('everything that is wrong with a role is told at once, each where it stands', () => {
    const text = rolesYaml({
      skills: '{ systems: 2, network: 1 }',
      opening: '[talk.opening.you, talk.opening.him]',
      closing: '[a.b.statement, talk.closing.him]',
      blueprints: FIELDS.blueprints.replace('topics: 1', 'topics: 2').replace('core: 6', 'core: 16'),
    })
    const { roles, problems } = load(text)
    expect(roles).toEqual([])
    expect(problems.map(inShort).sort()).toEqual(
      [
        `${placeIn(text, 'talk.opening.him')} role-item-unknown error`,
        `${placeIn(text, 'a.b.statement')} role-item-kind error`,
        `${placeIn(text, 'talk.closing.him')} role-item-unknown error`,
        `${placeIn(text, '{ opening: 2,')} role-minutes error`,
        `${placeIn(text, '1 }\n    levels')} role-skill-empty error`,
      ].sort(),
    )
    for (const { file, message, help } of problems) {
      expect(file).toBe('roles.yaml')
      for (const said of [message, help]) {
        expect(said.en).not.toBe('')
        expect(said.zh).toMatch(/\p{Script=Han}/u)
      }
    }
  })

  test('of several blueprints the wrong one is named', () => {
    const fifteen = FIELDS.blueprints.slice(1, -1)
    const text = rolesYaml({
      blueprints: `[${fifteen}, ${fifteen.replace('minutes: 15', 'minutes: 30').replace('opening: 2', 'opening: 3')}]`,
    })
    expect(load(text).problems.map(inShort)).toEqual([`${placeIn(text, '{ opening: 3,')} role-minutes error`])
  })

  test('every wrong role is told, not only the first', () => {
    const [, second = ''] = rolesYaml({ id: 'dba', closing: '[talk.closing.him]' }).split('roles:\n')
    const text = rolesYaml({ opening: '[talk.opening.him]' }) + second
    const { roles, problems } = load(text)
    expect(roles).toEqual([])
    expect(problems.map(inShort)).toEqual([
      `${placeIn(text, 'talk.opening.him')} role-item-unknown error`,
      `${placeIn(text, 'talk.closing.him')} role-item-unknown error`,
    ])
  })

  test('a wrong role takes no other along', () => {
    const [, other = ''] = rolesYaml({ id: 'dba', opening: '[talk.opening.him]' }).split('roles:\n')
    const { roles, problems } = load(rolesYaml() + other)
    expect(roles.map(({ id }) => id)).toEqual(['sre'])
    expect(problems).toHaveLength(1)
  })

  const second = (fields: Partial<Record<string, string>> = {}): string =>
    rolesYaml({ id: 'second', ...fields }).replace(/^version: 1\nroles:\n/, '')

  test('a role without shape never takes the others with it', () => {
    const { roles, problems } = load(rolesYaml({ skills: '{ juggling: 1 }' }) + second())
    expect(roles.map(({ id }) => id)).toEqual(['second'])
    expect(problems.map(({ rule }) => rule)).toHaveLength(1)
  })

  test.each([
    ['of two roles with one id, the second', rolesYaml() + second({ id: 'sre' }), ['sre']],
    [
      'of two blueprints of one length, the role that has them',
      rolesYaml({
        blueprints: `[${Array(2).fill(FIELDS.blueprints.slice(1, -1)).join(', ')}]`,
      }),
      [],
    ],
  ])('nobody could choose %s', (_, text, left) => {
    const { roles, problems } = load(text)
    expect(roles.map(({ id }) => id)).toEqual(left)
    expect(problems.map(({ rule }) => rule)).toEqual(['role-duplicate'])
  })
})
