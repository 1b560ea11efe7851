import type { Text } from '../../core/text.ts'
import type { Described } from './rule.ts'
import { BLOCKS } from './rule.ts'

/** Checked while files are loaded: whoever has an id first keeps it. */
export const duplicateId: Described & {
  say(id: string, first: string): { readonly message: Text; readonly help: Text }
} = {
  id: 'duplicate-id',
  severity: BLOCKS,
  reason: 'Histories name items by id: two items with one id would share an answer.',
  bad: `- kind: boolean
  id: redis.aof.first
- kind: boolean
  id: redis.aof.first`,
  good: `- kind: boolean
  id: redis.aof.first
  stem: { en: The file is append-only., zh: 文件只追加。 }
- kind: boolean
  id: redis.aof.second
  stem: { en: A rewrite makes another file., zh: 重写会产生新文件。 }`,
  say: (id, first) => ({
    message: { en: `The id "${id}" is taken by ${first}.`, zh: `id "${id}" 已被 ${first} 使用。` },
    help: { en: 'Ids are never reused: choose another.', zh: 'id 不可重复使用，请换一个。' },
  }),
}
