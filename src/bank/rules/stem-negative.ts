import type { ItemRule } from './rule.ts'
import { STANDARD } from './rule.ts'
import { withoutCode } from './texts.ts'

/** "Which ... is not", "all except": what is asked for is what does not hold. */
const ENGLISH =
  /\b[Ww]hich\b(?:(?!\b(?:who|that|when|if|while)\b)[^?.,;:])*?\b(?:is|are|was|does|do|did|has|have|will|would|can|could|should|must|may)(?:n['’]t|\s+not|not)\b|\bexcept\b|\b(?:is|are) least\b/
const CHINESE =
  /(?:哪|何)(?:一|几)?(?:个|项|些|种|条|类)(?:(?!能让|可以让)[^？。，；])*?(?:不是|不属于|不正确|不会|不能|不应|不对|不在|不需|没有|错误)/

/** In Chinese the negation stands in quotes or brackets: 哪一项“不”会 ... */
const EMPHASISED = /[“【](?:不|没|错误)[^”】]*[”】]/

export const stemNegative: ItemRule = {
  id: 'stem-negative',
  severity: STANDARD,
  reason: 'Under a clock a small "not" is read over; missing it says nothing about what the person knows.',
  bad: `- kind: choice
  stem: { en: Which of these is not in an etcd snapshot?, zh: 哪一项不在 etcd 快照里？ }`,
  good: `- kind: choice
  stem: { en: Which of these is NOT in an etcd snapshot?, zh: 哪一项“不”在 etcd 快照里？ }`,
  check: ({ item }) => {
    if (item.kind !== 'choice' && item.kind !== 'multi') return []
    const en = ENGLISH.test(withoutCode(item.stem.en))
    const zh = CHINESE.test(withoutCode(item.stem.zh)) && !EMPHASISED.test(item.stem.zh)
    if (!en && !zh) return []
    return [
      {
        path: ['stem', en ? 'en' : 'zh'],
        message: { en: 'The stem asks for what does not hold.', zh: '题干是否定式提问。' },
        help: {
          en: 'Ask for what holds, or write NOT in capitals.',
          zh: '请改为肯定式提问，或给否定词加引号：“不”。',
        },
      },
    ]
  },
}
