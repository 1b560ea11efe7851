import { thousands } from './number.ts'
import type { StatsCatalog } from './stats-catalog.ts'

const MINUTE_MS = 60_000

const signed = (n: number): string => (n > 0 ? `+${thousands(n)}` : n < 0 ? `-${thousands(-n)}` : '0')

export const zhStats: StatsCatalog = {
  title: '统计',
  pages: {
    activity: '活跃度',
    progress: '进步',
    memory: '记忆',
    answers: '作答',
    rounds: '最佳成绩与把握',
  },
  pageTitle: (page, n, of) => `统计 ${n}/${of}：${page}`,
  sections: {
    totals: '总计',
    activity: '近 26 周活跃度',
    streak: '连续天数',
    trend: '每周正确率',
    skills: '各技能准备度',
    memory: '今日记忆概况',
    retention: '记忆：预测与实际',
    forecast: '未来 14 天到期',
    pace: '各题型用时与预算',
    missed: '错得最多的题',
    bests: '最佳练习',
    interviews: '最佳面试',
    calibration: '把握与正确率',
  },
  explained: {
    totals: '同一轮里每题只计一次。',
    activity: '一天从凌晨 4 点算起。',
    streak:
      '完成一轮并作答至少 5 题，当天计入。漏掉的一天由补签自动补上；每计入 10 天得一次补签，最多存两次。',
    trend: '部分正确按得分计入。真实水平十次有八次落在区间内：作答越少，区间越宽。',
    skills:
      '准备度 = 扣除运气后的正确率 × 届时还记得的比例 × 题库覆盖率。“有把握”和“可能”分别取正确率的 90% 置信下限和上限。',
    memory:
      '错题：任何模式下答错，连续答对两次才算攻克。顽固题：忘了 8 次或更多。已熟记：你按 x 标记过，练习中不再出现。',
    retention: '只统计隔天再答的题，按记忆模型预测的记得概率分组。预测得准，每条的末端就贴近刻度。',
    forecast: '照目前的安排，每天有多少题到期。今天一列包含所有逾期的题。',
    pace: '各题型平均每题用时，与出题人给的时间对照。',
    missed: '答错次数/出现次数，跳过和超时也算答错。“最常误选”是给得最多的错误答案。',
    bests: '范围、题数、级别和限时都相同的轮次之间比较；须全部作答，且都是首次作答。',
    interviews: '平均评级 1 到 4，3 为录用线；按岗位和时长分别统计。',
    calibration:
      '按把握 1、2、3，答对得 +1、+2、+3，答错得 0、-2、-6。所以答对率不到 67% 时选 1 最划算，67% 到 80% 选 2，80% 以上选 3。',
  },
  empty: {
    totals: '还没有作答记录。可以从这里开始：ops-interview drill',
    activity: '有作答的日子会显示在这里。可以从这里开始：ops-interview drill',
    streak: '还没有计入的日子。完成一轮并作答至少 5 题，开始累计连续天数。',
    trend: '每周的正确率会画在这里，任何模式的作答都计入。',
    skills: '岗位要求的各项技能，准备度会显示在这里，任何作答都计入：ops-interview drill',
    memory: '还没有要记的题。答过的题都会记在这里，到期后在复习中再出现：ops-interview review',
    retention: '还没有可以检验的预测。答过的题，改天再答一次：ops-interview review',
    forecast: '这些天没有题到期。答过的题会排进这里。',
    pace: '各题型的平均用时会显示在这里，练习和面试的作答都计入。',
    missed: '还没有答错的题。答错的题会列在这里。',
    bests: '还没有最佳成绩。完整答完一轮练习：ops-interview drill',
    interviews: '还没有出结果的面试。完成一场：ops-interview mock',
    calibration: '还没有带把握的作答。打开这项提问：ops-interview config set confidence asked',
  },

  months: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  shortWeekdays: ['一', '二', '三', '四', '五', '六', '日'],
  today: '今天',
  interview: '面试',
  n: n => `n=${thousands(n)}`,
  percent: percent => `${percent}%`,
  percentRange: (low, high) => `${low}-${high}%`,
  seconds: seconds => `${seconds} 秒`,
  answers: n => `${thousands(n)} 次作答`,
  items: n => `${thousands(n)} 题`,
  time: ms => {
    const all = Math.round(ms / MINUTE_MS)
    const [hours, minutes] = [Math.floor(all / 60), all % 60]
    return hours === 0 ? `${minutes} 分钟` : `${thousands(hours)} 小时 ${minutes} 分钟`
  },
  labelled: (label, value) => `${label}：${value}`,
  list: texts => texts.join('，'),

  totals: {
    answered: '已答',
    right: '答对',
    rightOf: (percent, correct, answered) => `${percent}%（${thousands(correct)}/${thousands(answered)}）`,
    time: '用时',
    rounds: '完成轮次',
    bestCombo: '最长连对',
    seen: '题库覆盖',
    seenOf: (seen, items) => `${thousands(seen)}/${thousands(items)} 题`,
    placement: '定级',
    placed: (level, day, n) => `${level ?? '还定不了级'}（${day}，n=${n}）`,
  },
  activity: {
    unit: '每天作答',
    none: '无',
    sum: (answers, days, time) => `${thousands(days)} 天共 ${thousands(answers)} 次作答，用时 ${time}`,
  },
  streak: {
    now: '目前连续',
    longest: '最长连续',
    freezes: '剩余补签',
    days: n => `${n} 天`,
    left: n => `${n}/2 次`,
    fates: {
      active: '计入',
      quiet: '无到期',
      frozen: '已补签',
      missed: '漏掉',
      open: '未完成',
    },
  },
  trend: { unit: '正确率', week: '周一', share: '正确率', range: '区间' },
  skills: {
    on: interview => (interview === null ? '截至今天。' : `截至面试当天（${interview}）。`),
    sure: '有把握',
    possible: '可能',
    rest: '未达到',
    notAsked: '还没考过',
  },
  memory: {
    due: '今天到期',
    owed: '待攻克的错题',
    leeches: '顽固题',
    cold: '已熟记',
  },
  retention: {
    predicted: '预测',
    recalled: '记得',
    check: {
      few: (predicted, recalled, n, least) =>
        `模型预测记得 ${predicted}%，实际 ${recalled}%（n=${n}）。作答不到 ${least} 次，还说明不了什么。`,
      fits: (predicted, recalled, n) =>
        `模型预测记得 ${predicted}%，实际 ${recalled}%（n=${thousands(n)}）：复习安排适合你。`,
      careful: (predicted, recalled, n) =>
        `模型预测记得 ${predicted}%，实际 ${recalled}%（n=${thousands(n)}）：安排偏保守，题目回来得比你需要的早。`,
      optimistic: (predicted, recalled, n) =>
        `模型预测记得 ${predicted}%，实际 ${recalled}%（n=${thousands(n)}）：安排偏乐观，你忘得比模型预计的快。`,
    },
  },
  forecast: {
    unit: '题',
    due: '到期',
    sum: (n, days) => `${days} 天共 ${thousands(n)} 题。`,
  },
  pace: {
    used: '用时',
    budget: '预算',
    of: (used, budget) => `${used}/${budget} 秒`,
    over: '超出预算',
  },
  missed: {
    times: (missed, asked) => `错 ${missed}/${asked}`,
    picked: (answer, n) => (n === 1 ? `误选：${answer}` : `最常误选（${n} 次）：${answer}`),
    owed: n => `还差答对 ${n} 次`,
    gone: '题库里已没有这道题',
  },
  bests: {
    points: (points, percent) => `${thousands(points)} 分，${percent}%`,
    timing: { off: '不限时', '1x': '限时 1 倍', '1.5x': '限时 1.5 倍', '2x': '限时 2 倍' },
    setting: (scope, level, items, timing) =>
      [scope, ...(level === null ? [] : [level]), `${items} 题`, timing].join('，'),
    mean: mean => `${mean.toFixed(1)} / 4`,
    interview: (role, minutes) => `${role}，${minutes} 分钟`,
  },
  calibration: {
    levels: { 1: '1 猜的', 2: '2 比较有数', 3: '3 很有把握' },
    points: n => `${signed(n)} 分`,
    right: '答对',
    pays: '最划算的区间',
    total: '合计',
    check: {
      over: level => `选“${level}”时答对得不够多：别轻易选这一档。`,
      under: level => `选“${level}”时答对得比需要的多：你会的比自己以为的多。`,
    },
  },
}
