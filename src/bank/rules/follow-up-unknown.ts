import type { BankRule } from './rule.ts'
import { STANDARD } from './rule.ts'

export const followUpUnknown: BankRule = {
  id: 'follow-up-unknown',
  severity: STANDARD,
  reason: 'A follow-up that does not exist leaves the interviewer silent.',
  bad: `- kind: boolean
  followUps: [redis.aof.nowhere]`,
  good: `- kind: boolean
  id: redis.aof.first
  stem: { en: The file is append-only., zh: 文件只追加。 }
  followUps: [redis.aof.second]
- kind: boolean
  id: redis.aof.second
  stem: { en: A rewrite makes another file., zh: 重写会产生新文件。 }`,
  check: ({ items, known }) => {
    const ids = new Set(known.map(item => item.id))
    return items.flatMap(({ item }, index) =>
      item.followUps.flatMap((id, i) =>
        ids.has(id)
          ? []
          : [
              {
                index,
                path: ['followUps', i],
                message: { en: `There is no item "${id}".`, zh: `题目 "${id}" 不存在。` },
                help: { en: 'Name an item of a bank that is loaded.', zh: '请填写已加载题库中的题目 id。' },
              },
            ],
      ),
    )
  },
}
