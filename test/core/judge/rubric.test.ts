import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proposePoints } from '../../../src/core/judge/rubric.ts'
import { text } from '../../support/items.ts'

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

const point = (id: string, en: readonly string[], zh: readonly string[] = []) => ({
  id,
  text: text(id),
  weight: 1,
  patterns: { en, zh },
})

/** The measures that a sentence names, each in braces, as points; and the sentence without the braces. */
const read = (marked: string) => {
  const measures = [...marked.matchAll(/\{(.+?)\}/g)].map(([, measure = '']) => measure)
  return {
    measures,
    rubric: measures.map(measure => point(measure, [escaped(measure.toLowerCase())])),
    sentence: marked.replace(/[{}]/g, ''),
  }
}

const REJECTED = [
  "Don't bother with {fencing}, the cluster manager sorts it out.",
  'Why would we need {a canary} for a config change?',
  'Who has the time for {postmortems}?',
  '{Semi-sync} takes too long on every commit.',
  'The replicas are enough, {a backup} would be doubled work.',
  'Instead of {draining the node} we just pull the plug.',
  'We can add {alerts} later, maybe next quarter.',
  "{Backups} are the DBA's problem, not ours.",
  "{Fencing}? I'd leave that.",
  '{Rate limiting}? Not worth the trouble.',
  'Some would set up {a standby} first. That can wait.',
  'No {canary}, no {staging}, no {rollback plan}.',
  'Forget {lag checks}, {quorum} and {witness nodes}.',
  'We need neither {a bastion} nor {an audit log}.',
  '{Runbooks} nobody reads.',
  '别搞{灰度}，直接全量上。',
  '{压测}有必要吗？线上自然就知道了。',
  '搞{限流}干嘛，流量又不大。',
  '{混沌演练}太折腾，得不偿失。',
  '有副本就够了，不用{备份}。',
  '不用{排空节点}那一套，直接关机。',
  '与其{分批发布}，不如一把梭。',
  '{文档}等有空了再补。',
  '{备份}是DBA的事，跟我们没关系。',
  '{WAIT} 之类的，没意义。',
  '{隔离旧主}？我看算了。',
  '不做{灰度}、{预发}和{回滚预案}。',
  '{压测}、{演练}、{复盘}都是给审计看的。',
  '没必要搞{双人复核}、{审批}或者{值班表}。',
  '何必{等复制追平}，差几秒无所谓。',
]

const MEANT = [
  "I don't touch the primary before {the backup} is verified.",
  'Never without {a snapshot}.',
  "Don't restart anything before you have {the stack trace}.",
  'If there is no {monitoring} I would first set one up.',
  'No KEYS, {SCAN} instead.',
  "{Fencing} isn't optional here.",
  "I won't promote unless {the GTID sets} match.",
  'We had no {alerts}; I added them.',
  'No deploy goes out without {a review}.',
  "We can't do without {a rollback plan}.",
  'Never skip {the dry run}.',
  "Instead of a DELETE I'd use {a batched job}.",
  'Rather than guessing I {read the slow log}.',
  'Nothing gets deleted without {a second pair of eyes}.',
  'Not only {metrics} but {logs} as well.',
  '{备份}没验证之前不动手。',
  '没有{快照}绝不升级。',
  '没拿到{堆栈}之前不要重启。',
  '如果没有{监控}，我先把监控搭起来。',
  '不用 KEYS，用 {SCAN}。',
  '{隔离旧主}不能省。',
  '{GTID} 对不上就不切。',
  '以前没有{告警}，我补上了。',
  '不是重启，而是{先抓现场}。',
  '离不开{回滚预案}。',
  '千万别忘了{摘流量}。',
  '不{做压测}我心里没底。',
  '不能只看进程在不在，还要做{端到端探测}。',
  '不追责，{复盘}只问流程哪里让人容易犯错。',
  '何不先{停写}一分钟？',
]

describe('a measure that an answer names', () => {
  test.each(REJECTED)('is rejected: %s', marked => {
    const { rubric, sentence } = read(marked)
    expect(proposePoints(rubric, sentence)).toEqual([])
  })

  test.each(MEANT)('is meant: %s', marked => {
    const { measures, rubric, sentence } = read(marked)
    expect(proposePoints(rubric, sentence)).toEqual(measures)
  })

  test('and is rejected in one place counts when another means it', () => {
    const text = 'No backup, they said. I would take a backup first.'
    expect(proposePoints([point('backup', ['backup'])], text)).toEqual(['backup'])
  })
})

describe('a heap of terms', () => {
  const rubric = [point('lag', ['lag']), point('gtid', ['gtid'])]

  test.each([
    'GTID, lag, fencing, quorum, backup, restore, WAIT, binlog, semi-sync',
    'GTID、lag、隔离、仲裁、备份、恢复、半同步、延迟、哨兵',
    'GTID. Lag. Fencing. Quorum. Backup. Restore. Binlog. Sentinel.',
  ])('holds nothing: %s', heap => {
    expect(proposePoints(rubric, heap)).toEqual([])
  })

  test('takes nothing from the sentences around it', () => {
    const heap = 'fencing, quorum, backup, restore, WAIT, binlog, semi-sync, sentinel'
    expect(proposePoints(rubric, `I compare the GTID sets.\n${heap}\nThen I watch the lag.`)).toEqual([
      'lag',
      'gtid',
    ])
  })

  test('is not what an introduced list is', () => {
    expect(proposePoints(rubric, 'I look at the lag, GTID sets, errors and the log.')).toEqual([
      'lag',
      'gtid',
    ])
  })
})

describe('how an answer is written', () => {
  const rubric = [point('only', ['set read_only'], ['先停写'])]

  test.each([
    'I set read_only on it',
    'I SET READ_ONLY on it',
    'I ｓｅｔ　ｒｅａｄ＿ｏｎｌｙ on it',
    'I set \t  read_only on it',
    'I set\n  read_only on it',
  ])('in width, case and white space means nothing: %j', answer => {
    expect(proposePoints(rubric, answer)).toEqual(['only'])
  })

  test.each(['我会 set read_only', 'First, as they say, 先停写'])('may mix the languages: %s', answer => {
    expect(proposePoints(rubric, answer)).toEqual(['only'])
  })
})

describe('any text at all', () => {
  const rubric = [
    point('a', ['a']),
    point('not', ['not|no']),
    point('broken', ['(']),
    point('zh', [], ['不|备份']),
  ]
  const ids = rubric.map(({ id }) => id)
  const anyText = fc.string({ unit: 'binary', maxLength: 300 })
  const words = fc.constantFrom('no ', 'a', ', ', 'and ', 'or ', '不', '、', '备份', '。', '? ', "n't ", '\n')
  const wordy = fc.array(words, { maxLength: 60 }).map(some => some.join(''))

  test('is read without an error, and only ids of the rubric are proposed, in its order', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, wordy), answer => {
        const proposed = proposePoints(rubric, answer)
        expect(ids.filter(id => proposed.includes(id))).toEqual(proposed)
      }),
    )
  })

  test.each(['', ' \n ', '\ud800', '\u0000', '。。。'])('that says nothing proposes nothing: %j', answer => {
    expect(proposePoints(rubric, answer)).toEqual([])
  })

  test.each(['no a, ', 'a ', '不备份、', 'a', 'not a and ', ', ', 'lag monitoring, '])(
    'of 10,000 characters is read to its end: %j over and over',
    unit => {
      const answer = unit.repeat(Math.ceil(10_000 / unit.length))
      expect(ids).toEqual(expect.arrayContaining([...proposePoints(rubric, answer)]))
    },
  )
})
