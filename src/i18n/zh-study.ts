import type { StudyCatalog } from './study-catalog.ts'

const CONFIDENCE = { 1: '猜的　　', 2: '比较有数', 3: '很有把握' } as const
const LEVEL = { junior: '初级', mid: '中级', senior: '高级' } as const

/** Answers from which on they say something. */
const FEW = 6

const signed = (n: number): string => (n > 0 ? `+${n}` : String(n))

export const zhStudy: StudyCatalog = {
  home: {
    review: due => `复习：${due} 题到期`,
    reviewNew: '复习：没有到期的题，可以学新题',
    cram: items => `复习：考前冲刺，把 ${items} 题再过一遍`,
    mistakes: n => `错题：${n} 题待攻克`,
    daily: number => `每日五题 #${number}：今天人人都做这五题`,
    dailyBegun: number => `每日五题 #${number}：接着做`,
    dailyDone: (number, right, of) => `每日五题 #${number}：已完成，对 ${right}/${of}`,
    placement: '定级：用五分钟摸个底',
    statistics: '统计',
  },
  review: {
    title: '复习',
    start: (due, fresh) =>
      `开始：${[due > 0 ? `到期 ${due} 题` : '', fresh > 0 ? `新题 ${fresh} 题` : ''].filter(Boolean).join('，')}`,
    startCram: (items, of) => `开始：${of} 题中的 ${items} 题`,
    startMinutes: (due, minutes) => `开始：${minutes} 分钟，到期 ${due} 题`,
    nothing: '没有到期的题。明天再来，或在下面加上新题。',
    length: '长度',
    items: n => `${n} 题`,
    minutes: n => `${n} 分钟`,
    fresh: '新题',
    fill: n => `穿插新题  (还有 ${n} 题)`,
    none: '不加',
    explained: '任何模式下答过的题，都会在快要忘记时再出现。这一轮里没答对的，隔几题会再考一次。',
    cramExplained:
      '离面试只剩三天或更少：把答过的题全部再过一遍，最见效的排前面。这几天的作答不再改动复习安排。',
    minutesLeft: minutes => `剩 ${minutes} 分钟`,
  },
  mistakes: {
    title: '错题',
    start: n => `开始：${n} 题`,
    nothing: '没有待攻克的错题。',
    explained: n => `各种模式下答错的共 ${n} 题。连续答对两次就移出错题，再错一次又会回来。`,
  },
  daily: {
    title: number => `每日五题 #${number}`,
    card: (number, right, of, time) => `ops-interview #${number} ${right}/${of} ${time}`,
    share: '可以分享，不会剧透。按 c 复制（取决于终端是否支持），退出时也会打印出来。',
    copied: '已发送到剪贴板。如果没收到，请手动复制上面两行。',
    counted: '这次计入成绩。',
    practised: '这次只是练习：每天第一次完成的才计入。',
    next: '下一期凌晨 4 点更新。',
  },
  placement: {
    title: '定级',
    intro: [
      '五分钟短题。答对了下一题更难，答错了更容易；不会的直接跳过。',
      '定级结果决定先学哪些新题；更低级别的题在准备度里先算已覆盖，答错后再改回来。',
      '这里的作答同样计入记忆。以后随时可以重做：ops-interview placement',
    ],
    result: (level, n) => `你的级别：${LEVEL[level]}（根据 ${n} 次作答）`,
    resultNone: n =>
      n < FEW ? `还定不了级（只有 ${n} 次作答）。` : `暂时低于初级（根据 ${n} 次作答）：先从初级题学起。`,
    effect: '新题先从你的级别出；更低级别的题先算已覆盖，答错后再改回来。',
  },
  weighing: {
    title: '有多大把握？',
    ask: '揭晓之前：你对自己的答案有多大把握？',
    choice: (confidence, right, wrong) =>
      `${confidence}  ${CONFIDENCE[confidence]}  答对 ${signed(right)}，答错 ${signed(wrong)}`,
    rather: '不想说',
    explained: '长远来看，如实选择得分最高。可以在设置里关掉。',
  },
  summary: {
    kept: '记住了',
    keptOf: (kept, of) => `以前答过的 ${of} 题里记住 ${kept} 题`,
    back: '再次出现',
    backOf: (recalled, of) => `${of} 题，其中 ${recalled} 题后来答对`,
    tomorrow: '明天',
    due: n => (n === 0 ? '没有到期的题' : `${n} 题到期`),
    owed: '剩余错题',
    owedNow: (n, mastered) => `${n} 题${mastered > 0 ? `，本轮攻克 ${mastered} 题` : ''}`,
    cram: '复习安排保持不变：这是面试前的最后几天。',
  },
  leech: lapses => `顽固题：已经忘了 ${lapses} 次。多刷一遍用处不大，去看看出处，或用自己的话记下来。`,
  states: {
    due: '到期',
    mistake: '错题',
    leech: '顽固题',
    cold: '已熟记',
    doubtful: '存疑',
    new: '没答过',
  },
}
