import { thousands } from './number.ts'
import type { StatsPageCatalog } from './stats-page-catalog.ts'

const short = (n: number): string => (n < 10_000 ? thousands(n) : `${Math.round(n / 1000) / 10}万`)

export const zhStatsPage: StatsPageCatalog = {
  pageLang: 'zh-CN',
  pageTitle: day => `统计，${day}`,
  headline: (percent, answers) => `作答 ${thousands(answers)} 次，答对 ${percent}%`,
  nothing: '作答 0 次',
  asOf: (day, interview) => (interview === null ? `截至 ${day}。` : `截至 ${day}，面试日期 ${interview}。`),
  table: '数据表',
  count: thousands,
  short,
  shortN: n => `n=${short(n)}`,
  heat: (from, to) => (to === null ? `${from} 次以上` : `${from} 到 ${to} 次`),
  heatCell: (day, answers, time) =>
    answers === 0 ? `${day}：无作答` : `${day}：作答 ${thousands(answers)} 次，用时 ${time}`,
  fate: (day, fate) => `${day}：${fate}`,
  ahead: '还没到',
  noEntry: '无',
  orMore: percent => `≥${percent}`,
  beforeStreak: '尚未开始',

  columns: {
    week: '起始日',
    day: '日期',
    answers: '作答',
    n: 'n',
    accuracy: '正确率',
    range: '区间',
    skill: '技能',
    readiness: '准备度',
    recall: '记得比例',
    coverage: '覆盖率',
    predicted: '预测',
    recalled: '实际记得',
    due: '到期',
    kind: '题型',
    time: '平均用时',
    budget: '预算',
    setting: '设置',
    points: '得分',
    mean: '平均评级',
    role: '岗位与时长',
    confidence: '把握',
    right: '答对',
    pays: '划算区间',
  },
  axis: {
    readiness: '准备度',
    recall: '实际记得的比例',
    pace: '用时占预算的比例',
    right: '答对的比例',
  },
  spoken: {
    trend: (weeks, n) => `有作答的 ${weeks} 周的正确率，${n}。具体数字见下表。`,
    forecast: (sum, most, day) => `${sum}最多的一天是 ${day}，共 ${thousands(most)} 题。具体数字见下表。`,
  },
  missed: {
    times: (missed, asked) => `答 ${thousands(asked)} 次，错 ${thousands(missed)} 次`,
    picked: n => `最常误选（${thousands(n)} 次）`,
    why: '错在哪里',
  },
  footer: '由 ops-interview 生成。',
}
