import type { Bank, Role } from '../core/bank.ts'
import { findItem, PHASES } from '../core/bank.ts'
import { emptySkills } from '../core/plan-mock.ts'
import type { Text } from '../core/text.ts'
import { normaliseRole } from './normalise.ts'
import type { Problem } from './problem.ts'
import { atMost } from './problem.ts'
import { roleSchema, rolesSchema } from './schema.ts'
import { shapeProblems } from './shape-problem.ts'
import type { Path, SourceFile } from './yaml-file.ts'
import { readYaml } from './yaml-file.ts'

interface Found {
  readonly rule: string
  readonly path: Path
  readonly message: Text
  readonly help: Text
}

/** Items that an interview would begin or end with, and that nobody can ask. */
const unknownItems = (role: Role, bank: Bank): readonly Found[] =>
  (['opening', 'closing'] as const).flatMap(phase =>
    role[phase].flatMap((id, index): readonly Found[] => {
      const item = findItem(bank, id)
      if (item?.kind === 'open') return []
      const isKnown = item !== undefined
      return [
        {
          rule: isKnown ? 'role-item-kind' : 'role-item-unknown',
          path: [phase, index],
          message: isKnown
            ? { en: `Item "${id}" is no open question.`, zh: `题目“${id}”不是开放题。` }
            : { en: `There is no item "${id}".`, zh: `没有题目“${id}”。` },
          help: {
            en: 'Name items of kind open: ops-interview browse',
            zh: '请填 kind 为 open 的题目，可用 ops-interview browse 查找。',
          },
        },
      ]
    }),
  )

const wrongMinutes = (role: Role): readonly Found[] =>
  role.blueprints.flatMap(({ minutes, phases }, index): readonly Found[] => {
    const sum = PHASES.reduce((total, phase) => total + phases[phase], 0)
    if (sum === minutes) return []
    return [
      {
        rule: 'role-minutes',
        path: ['blueprints', index, 'phases'],
        message: {
          en: `The phases take ${sum} minutes, the interview ${minutes}.`,
          zh: `各阶段合计 ${sum} 分钟，与面试时长 ${minutes} 分钟不符。`,
        },
        help: { en: 'Make them equal.', zh: '请改成一致。' },
      },
    ]
  })

/** Of two roles with one id, or two blueprints of one length, nobody could choose the second. */
const duplicates = ({ id, blueprints }: Role, seen: ReadonlySet<string>): readonly Found[] => {
  const rule = 'role-duplicate'
  const help = { en: 'Change it, or take it out.', zh: '请改掉或删除。' }
  const twice = blueprints.flatMap(({ minutes }, index): readonly Found[] => {
    if (blueprints.findIndex(other => other.minutes === minutes) === index) return []
    const message = {
      en: `There is a blueprint of ${minutes} minutes already.`,
      zh: `已有 ${minutes} 分钟的组卷蓝图。`,
    }
    return [{ rule, path: ['blueprints', index, 'minutes'], message, help }]
  })
  if (!seen.has(id)) return twice
  const message = { en: `There is a role "${id}" already.`, zh: `已有岗位“${id}”。` }
  return [{ rule, path: ['id'], message, help }, ...twice]
}

/** A weight on what the bank doesn't hold would silently be a weight on everything else. */
const emptyWeights = (role: Role, bank: Bank): readonly Found[] => [
  ...(['skills', 'levels'] as const).flatMap((field): readonly Found[] => {
    if (Object.values(role[field]).some(weight => weight > 0)) return []
    return [
      {
        rule: 'role-weightless',
        path: [field],
        message: { en: `None of the ${field} weighs anything.`, zh: `${field} 的权重全部为 0。` },
        help: { en: 'Give at least one a weight.', zh: '请至少给一项设置权重。' },
      },
    ]
  }),
  ...emptySkills(bank, role).map(skill => ({
    rule: 'role-skill-empty',
    path: ['skills', skill],
    message: {
      en: `No item of the role's levels and categories tests "${skill}".`,
      zh: `在该岗位的级别和类别范围内，没有考查“${skill}”的题目。`,
    },
    help: {
      en: 'Take the skill out, widen levels or categories, or load a bank that has some.',
      zh: '请去掉这项技能、放宽级别或类别，或加载包含它的题库。',
    },
  })),
]

interface Loaded {
  readonly role?: Role
  readonly problems: readonly Problem[]
}

/** Loads the blueprints of the roles, as far as interviews can be drawn from a bank by them. */
export const loadRoles = (
  source: SourceFile,
  bank: Bank,
  /** Ids that other files have taken; those of this one are added. */
  seen = new Set<string>(),
): { readonly roles: readonly Role[]; readonly problems: readonly Problem[] } => {
  const { file } = source
  const yaml = readYaml(source)
  if (yaml.problems.length > 0) return { roles: [], problems: yaml.problems }
  const shape = rolesSchema.safeParse(yaml.value)
  if (!shape.success) {
    return {
      roles: [],
      problems: shapeProblems(yaml, file, { error: shape.error, root: yaml.value, base: [] }),
    }
  }
  const loaded = shape.data.roles.map((raw, index): Loaded => {
    const authored = roleSchema.safeParse(raw)
    if (!authored.success) {
      const base = ['roles', index]
      return { problems: shapeProblems(yaml, file, { error: authored.error, root: raw, base }) }
    }
    const role = normaliseRole(authored.data)
    const found = [
      ...duplicates(role, seen),
      ...unknownItems(role, bank),
      ...wrongMinutes(role),
      ...emptyWeights(role, bank),
    ]
    seen.add(role.id)
    const problems = found.map(
      ({ path, ...said }): Problem => ({
        severity: 'error',
        file,
        ...yaml.placeOf(['roles', index, ...path]),
        ...said,
      }),
    )
    return problems.length === 0 ? { role, problems } : { problems }
  })
  return {
    roles: loaded.flatMap(({ role }) => role ?? []),
    problems: atMost(loaded.flatMap(({ problems }) => problems)),
  }
}
