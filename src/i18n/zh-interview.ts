import type { InterviewCatalog } from './interview-catalog.ts'

export const zhInterview: InterviewCatalog = {
  setup: {
    answers: '作答',
    answersIn: { typed: '打字：开放题写出来', aloud: '口述：开放题说出来' },
    setting: '形式',
    settings: { alone: '自己练', pair: '双人：一人提问，一人作答' },
    stretch: minutes => `${String(minutes).padStart(2)} 分钟`,
    phase: (phase, what) => `${phase}，${what}`,
    what: {
      opening: '聊聊你自己，或你负责过的系统',
      'warm-up': '几道短题，进入状态',
      troubleshooting: '看真实输出，做出判断',
      closing: '轮到你向面试官提问',
    },
    core: topics => `深挖：${topics.join('；')}`,
    intro: {
      alone: '全程一个计时，会追问，结束前不给反馈。',
      pair: '屏幕给提问的人看：上面有答案。',
    },
    emptySkills: skills =>
      `题库里没有这些技能的题目：${skills.join('、')}。请换一个岗位，或加载包含它们的题库。`,
  },
  lines: {
    phase: {
      opening: '你好，先从你自己聊起吧。',
      'warm-up': '好的。先来几道短题热热身。',
      troubleshooting: '现在出故障了。先看输出，再做判断。',
      closing: '差不多了。你有什么想问我们的？',
    },
    topic: title => `接下来深入聊聊：${title}。`,
    deeper: ['对。那再往深问一层。', '不错，再进一步。', '好，那底层是怎么回事？'],
    rescue: ['换个角度问你。', '我们退一步来看。', '这道题也许能帮你理一理。'],
    on: ['下一题。', '我们继续。', '再来一题。'],
  },
  writing: {
    hint: '好的回答：',
    typed: '写下你的回答。Ctrl-D 提交，Ctrl-E 打开编辑器，Ctrl-O 改为口述。',
    aloud: '请说出你的回答。说完按 Enter；按 w 改为打字。',
    tooLong: most => `回答最多 ${most} 个字符，多出的部分没有收下。`,
    restored: '之前写的内容已恢复。',
    notEmpty: '这里已经写了内容：请先提交，或删掉后再改为口述。',
    noEditor: '没有设置 $VISUAL 或 $EDITOR。请继续在这里写，或设置一个，例如 EDITOR=vim。',
    editorMissing: command => `找不到编辑器“${command}”。回答保持原样。`,
    editorFailed: (command, code) => `编辑器“${command}”异常退出（${code}）。回答保持原样。`,
    editorUnchanged: '编辑器没有改动内容。',
  },
  marking: {
    title: (n, of) => (of > 1 ? `给自己的回答评分 ${n}/${of}` : '给自己的回答评分'),
    proposed: '哪些得分点说到了？已勾选的是程序从文字里看出来的，改好后按 Enter。',
    spoken: '哪些得分点说到了？勾选后按 Enter。',
    yourAnswer: '你的回答',
    points: '得分点',
    critical: '致命错误：',
    credit: percent => `目前 ${percent}%`,
  },
  rating: {
    title: '先自评，再看结果',
    ask: '这场发挥得怎么样？像面试官那样给自己打分。',
    choices: ['1  不通过：换我也不会录用自己', '2  还差一点', '3  可以录用', '4  很强：远超录用线'],
  },
  scorecard: {
    title: '评分卡',
    reports: command => `保存或分享：${command}`,
    unconfirmed: '部分回答只有程序的评分，未经你确认。',
  },
  pair: {
    answer: '该听到什么',
    grade: '答得如何？',
    grades: ['1 没答上', '2 部分对', '3 答对'],
    points: '听到哪条勾哪条',
    followUps: '追问',
    noFollowUps: '没有合适的追问，按 Enter 问下一题。',
    lead: { plan: '', deeper: '更深', rescue: '更浅' },
    notGraded: '请先给这次回答评分：1、2 或 3。',
  },
  goal: {
    title: '目标',
    home: (role, days, day) =>
      days === null
        ? `目标：${role}。`
        : days > 0
          ? `目标：${role}，距面试还有 ${days} 天（${day}）。`
          : days === 0
            ? `目标：${role}。面试就在今天，祝顺利。`
            : `目标：${role}。面试日期 ${day} 已过，可以设置下一场。`,
    none: '未设置',
    menu: '目标与准备度',
    menuNone: '设定目标：岗位和面试日期',
    role: '岗位',
    day: '面试日期',
    noDay: '还没定',
    inWeeks: (weeks, day) => `${weeks} 周后（${day}）`,
    another: '其他日期',
    anotherHint: '按 YYYY-MM-DD 输入面试日期，然后按 Enter。',
    badDay: (given, example) => `“${given}”不是日期。请按 ${example} 的格式输入。`,
    pastDay: (given, example) => `${given} 已经过去。请输入今天或之后的日期，例如 ${example}。`,
    save: '保存目标',
    readiness: '面试当天的准备度',
    row: (percent, n) => (n === 0 ? '还没考过' : `${percent}%  n=${n}`),
    parts: (accuracy, recall, coverage) =>
      `正确率至少 ${accuracy}%，届时还记得 ${recall}%，题库已覆盖 ${coverage}%`,
    next: (skill, items) => `提升最快的一步：练 ${items} 道${skill}题`,
    explained: '准备度只算有把握的部分：正确率的 90% 置信下限 × 届时还记得的比例 × 题库覆盖率。',
  },
  interviews: {
    title: n => `面试记录（${n}）`,
    menu: n => `面试记录：${n} 张评分卡`,
    row: (day, role, minutes, recommendation) => `${day}  ${role}，${minutes} 分钟：${recommendation}`,
    gone: '日志里已没有这场面试。',
  },
}
