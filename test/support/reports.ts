import type { InterviewReport, NextTime, ReportedAnswer } from '../../src/app/report/interview-report.ts'
import type { Lang } from '../../src/core/text.ts'

/** Reports of interviews, as values. Name in a test only what the test is about. */

const MINUTE = 60_000

export const nextTimeOf = (given: Partial<NextTime> = {}): NextTime => ({
  answer: 'It forks.',
  explanation: 'Because.',
  sources: [],
  pointsMissed: [],
  criticalMiss: null,
  ...given,
})

export const answerOf = (given: Partial<ReportedAnswer> = {}): ReportedAnswer => ({
  itemId: 'redis.rdb.fork',
  stem: 'What does `BGSAVE` do?',
  exhibit: null,
  kind: 'choice',
  level: 'mid',
  skill: 'databases',
  topic: 'RDB',
  phase: 'core',
  lead: 'plan',
  fromMs: 0,
  ms: MINUTE,
  budgetMs: 2 * MINUTE,
  verdict: 'correct',
  credit: 1,
  given: null,
  unconfirmed: false,
  nextTime: null,
  ...given,
})

export const missOf = (given: Partial<ReportedAnswer> = {}): ReportedAnswer =>
  answerOf({ verdict: 'wrong', credit: 0, nextTime: nextTimeOf(), ...given })

/** An interview in which nothing was answered. */
export const reportOf = (given: Partial<InterviewReport> = {}): InterviewReport => ({
  version: 1,
  id: 'r-1',
  lang: 'en',
  day: '2026-11-22',
  endedAt: '2026-11-22T20:31:00.000Z',
  role: 'Senior operations engineer',
  setting: 'alone',
  seed: 'seed-1',
  lengthMs: 30 * MINUTE,
  usedMs: 0,
  over: 'completed',
  scorecard: { skills: [], rest: null, mean: null, recommendation: 'too-little' },
  selfRating: null,
  selfGap: null,
  strongest: [],
  weakest: [],
  answers: [],
  trend: [],
  ...given,
})

/** Answers asked one after the other: each begins when the one before ends. */
export const inARow = (answers: readonly ReportedAnswer[]): readonly ReportedAnswer[] => {
  let fromMs = 0
  return answers.map(answer => {
    const placed = { ...answer, fromMs }
    fromMs += answer.ms
    return placed
  })
}

type Says = (en: string, zh: string) => string

const answers = (say: Says): readonly ReportedAnswer[] =>
  inARow([
    answerOf({
      itemId: 'communication.essentials.system',
      stem: say(
        'Tell me about a system that you ran: what it was, how big, and what woke you up at night.',
        '介绍一个你负责过的系统：做什么、规模多大、半夜最常因为什么被叫醒。',
      ),
      kind: 'open',
      level: 'mid',
      skill: 'communication',
      topic: say('Talking to people', '日常沟通'),
      phase: 'opening',
      ms: 2.4 * MINUTE,
      budgetMs: 3 * MINUTE,
      credit: 0.9,
      given: say('Forty Redis clusters and the MySQL behind them.', '四十套 Redis 集群，以及后面的 MySQL。'),
    }),
    answerOf({
      stem: say('Which signal does `kill` send by default?', '`kill` 默认发送哪个信号？'),
      kind: 'fill',
      level: 'junior',
      skill: 'systems',
      topic: say('Processes', '进程'),
      phase: 'warm-up',
      ms: 0.3 * MINUTE,
      budgetMs: 0.75 * MINUTE,
      given: 'SIGTERM',
    }),
    missOf({
      stem: say(
        'How many file descriptors may an unprivileged process open by default on Debian 12? (soft limit)',
        'Debian 12 上，非特权进程默认最多能打开多少个文件描述符（软限制）？',
      ),
      kind: 'number',
      level: 'junior',
      skill: 'systems',
      topic: say('Processes', '进程'),
      phase: 'warm-up',
      ms: 1 * MINUTE,
      budgetMs: 0.75 * MINUTE,
      given: '65535',
      nextTime: nextTimeOf({
        answer: '1024',
        explanation: say(
          'The soft limit is 1024; programs raise it to the hard limit with `setrlimit`. `ulimit -n` shows it.',
          '软限制是 1024；程序可用 `setrlimit` 提高到硬限制。用 `ulimit -n` 查看。',
        ),
        sources: ['man 2 getrlimit, RLIMIT_NOFILE'],
      }),
    }),
    answerOf({
      stem: say(
        'A Redis 7.0 server runs with `appendonly yes`. Which file does it load at startup?',
        '一台 Redis 7.0 配置了 `appendonly yes`，启动时加载哪个文件？',
      ),
      level: 'mid',
      topic: say('Redis persistence', 'Redis 持久化'),
      ms: 0.8 * MINUTE,
      budgetMs: 1.5 * MINUTE,
    }),
    answerOf({
      stem: say('Which of these can trigger a fork in Redis 7.0?', '下面哪些操作会让 Redis 7.0 执行 fork？'),
      kind: 'multi',
      level: 'senior',
      topic: say('Redis persistence', 'Redis 持久化'),
      lead: 'deeper',
      ms: 1.1 * MINUTE,
      budgetMs: 1.5 * MINUTE,
    }),
    missOf({
      stem: say(
        'A Redis 7.0 master of 40 GB, with RDB, AOF and two replicas, freezes for a second or two every few minutes. Nobody has a suspect. How do you find the cause? Walk me through it.',
        '一台 40 GB 的 Redis 7.0 主库，RDB 和 AOF 都开，带两个从库，每隔几分钟就卡住一两秒，谁也说不清原因。你怎么一步步查出来？',
      ),
      kind: 'open',
      level: 'senior',
      skill: 'troubleshooting',
      topic: say('Redis persistence', 'Redis 持久化'),
      lead: 'deeper',
      ms: 6.2 * MINUTE,
      budgetMs: 5 * MINUTE,
      verdict: 'partial',
      credit: 0.3,
      unconfirmed: true,
      given: say(
        'I would switch persistence off first and see whether it stops.\nThen:\n  redis-cli slowlog get 10\n  redis-cli --bigkeys\nIf nothing shows up I would look at the disk with `iostat -x 1`.',
        '先把持久化关掉，看看还卡不卡。\n然后：\n  redis-cli slowlog get 10\n  redis-cli --bigkeys\n还查不到就用 `iostat -x 1` 看磁盘。',
      ),
      nextTime: nextTimeOf({
        answer: say(
          'First I make sure that it is Redis - redis-cli --latency from the client and on the host, --intrinsic-latency, swap and steal. Then SLOWLOG GET for a slow command or script. If that is empty, I set latency-monitor-threshold to 100 and read LATENCY LATEST after the next freeze, because the event names separate fork, AOF and expiry. For a fork I compare latest_fork_usec with the pause and ask who forked.',
          '先排除网络和主机：redis-cli --latency、--intrinsic-latency，看 swap。再查 SLOWLOG 里的慢命令，并打开 latency-monitor-threshold，卡顿后看 LATENCY LATEST，用事件区分 fork、AOF、过期。fork 核对 latest_fork_usec，从日志查谁触发。',
        ),
        explanation: say(
          'The interviewer listens for an order that narrows down - host, commands, then the latency monitor - and for a candidate who knows that a fork has three possible triggers.',
          '面试官想听到逐步收敛的顺序：主机、命令、延迟监控；以及候选人知道 fork 有三种触发来源。',
        ),
        pointsMissed: [
          say(
            'First makes sure that it is Redis and not the network, the client or the host (`--latency`, `--intrinsic-latency`, swap, steal)',
            '先确认卡的是 Redis，而不是网络、客户端或主机（`--latency`、`--intrinsic-latency`、swap、steal）',
          ),
          say(
            'Switches the latency monitor on, whose events tell fork, AOF and expiry apart',
            '打开延迟监控，用事件区分 fork、AOF、过期',
          ),
        ],
        criticalMiss: say(
          'Changes settings or restarts the master before any evidence, for example turns persistence off to see whether it gets better.',
          '没有证据就改配置或重启主库，比如先关掉持久化看看会不会好。',
        ),
        sources: [
          'Redis docs: Diagnosing latency issues (redis.io/docs/latest/operate/oss_and_stack/management/optimization/latency/)',
          'Redis docs: Redis latency monitor (redis.io/docs/latest/operate/oss_and_stack/management/optimization/latency-monitor/)',
        ],
      }),
    }),
    answerOf({
      stem: say(
        'What does `INFO persistence` call the duration of the last fork?',
        '`INFO` 里哪个字段记录上一次 fork 的耗时？',
      ),
      kind: 'fill',
      level: 'junior',
      topic: say('Redis persistence', 'Redis 持久化'),
      lead: 'rescue',
      ms: 0.6 * MINUTE,
      budgetMs: 0.75 * MINUTE,
      given: 'latest_fork_usec',
    }),
    missOf({
      stem: say(
        'A MySQL 8.0 replica with GTID stops with error 1236. Put the steps in order.',
        'MySQL 8.0 的 GTID 从库报 1236 停止复制，请把处理步骤排序。',
      ),
      kind: 'order',
      level: 'senior',
      topic: say('MySQL replication', 'MySQL 复制'),
      ms: 2.2 * MINUTE,
      budgetMs: 2 * MINUTE,
      verdict: 'partial',
      credit: 0.5,
      nextTime: nextTimeOf({
        answer: say(
          '1. Compare `gtid_purged` of the source with `gtid_executed` of the replica 2. Take a backup of the source 3. Restore it 4. Start replication with auto-position',
          '1. 对比主库 `gtid_purged` 与从库 `gtid_executed` 2. 对主库做备份 3. 在从库恢复 4. 用自动定位启动复制',
        ),
        explanation: say(
          'The source has purged what the replica still needs. Skipping leaves a hole that nobody sees until it is read.',
          '主库已经清掉从库还需要的 binlog。跳过只会留下一个没人发现的缺口。',
        ),
        sources: ['MySQL 8.0 Reference Manual, 19.1.3.5'],
      }),
    }),
    missOf({
      stem: say(
        '`SHOW REPLICA STATUS` replaces `SHOW SLAVE STATUS` from MySQL 8.0.22 on.',
        '从 MySQL 8.0.22 起，`SHOW REPLICA STATUS` 取代 `SHOW SLAVE STATUS`。',
      ),
      kind: 'boolean',
      level: 'junior',
      topic: say('MySQL replication', 'MySQL 复制'),
      lead: 'rescue',
      ms: 0.2 * MINUTE,
      budgetMs: 0.5 * MINUTE,
      nextTime: nextTimeOf({
        answer: 'true',
        explanation: say(
          'The old statement still works in 8.0, with a warning, and is gone in 8.4.',
          '旧语句在 8.0 里还能用，但会告警，到 8.4 就没有了。',
        ),
      }),
    }),
    answerOf({
      stem: say(
        'Half of the requests to a service behind nginx return 502. What do you look at first?',
        'nginx 后面的服务有一半请求返回 502，你先看什么？',
      ),
      kind: 'open',
      level: 'mid',
      skill: 'troubleshooting',
      topic: say('Web servers', '网站服务器'),
      phase: 'troubleshooting',
      ms: 3.4 * MINUTE,
      budgetMs: 4 * MINUTE,
      credit: 0.9,
      given: say('The error log of nginx.', '先看 nginx 的 error log。'),
    }),
    missOf({
      stem: say(
        'A pod restarts every two minutes with exit code 137. Which command shows the reason of the last termination?',
        '一个 Pod 每两分钟重启一次，退出码 137。哪条命令能看到上次终止的原因？',
      ),
      kind: 'fill',
      level: 'mid',
      skill: 'troubleshooting',
      topic: say('Pods', 'Pod'),
      phase: 'troubleshooting',
      ms: 1.5 * MINUTE,
      budgetMs: 1.5 * MINUTE,
      verdict: 'timeout',
      nextTime: nextTimeOf({
        answer: 'kubectl describe pod <pod>',
        explanation: say(
          '`Last State` names `OOMKilled`; the log of the previous container is `kubectl logs --previous`.',
          '`Last State` 会写明 `OOMKilled`；上一个容器的日志用 `kubectl logs --previous` 看。',
        ),
        sources: ['kubernetes.io: Determine the Reason for Pod Failure'],
      }),
    }),
    missOf({
      stem: say('What would you like to know from us about on-call?', '关于值班，你有什么想问我们的？'),
      kind: 'open',
      level: 'junior',
      skill: 'communication',
      topic: say('Talking to people', '日常沟通'),
      phase: 'closing',
      ms: 0.4 * MINUTE,
      budgetMs: 2 * MINUTE,
      verdict: 'skipped',
      nextTime: nextTimeOf({
        answer: say(
          'How many pages a night, who wrote the runbooks, and what happened after the last one that mattered?',
          '一晚平均几次告警？手册谁写？上一次重大告警之后做了什么改进？',
        ),
        explanation: say(
          'Questions show what you have been through. Having none sounds like not caring.',
          '提问体现经验，没有问题会显得不上心。',
        ),
        pointsMissed: [say('Asks about the load of on-call', '问到值班的负荷')],
      }),
    }),
  ])

/** An interview with something of everything. */
export const richReport = (lang: Lang): InterviewReport => {
  const say: Says = (en, zh) => (lang === 'en' ? en : zh)
  const asked = answers(say)
  return reportOf({
    id: 'r-20261122-203100',
    lang,
    role: say('Senior operations engineer', '高级运维工程师'),
    usedMs: asked.reduce((sum, { ms }) => sum + ms, 0),
    over: 'ended',
    scorecard: {
      skills: [
        { skill: 'systems', rating: null, share: 0.5, n: 2 },
        { skill: 'databases', rating: 3, share: 0.72, n: 5 },
        { skill: 'communication', rating: null, share: 0.54, n: 2 },
        { skill: 'troubleshooting', rating: 2, share: 0.41, n: 3 },
      ],
      rest: { rating: 2, share: 0.52, n: 4 },
      mean: 7 / 3,
      recommendation: 'no',
    },
    selfRating: 3,
    selfGap: 3 - 7 / 3,
    strongest: [
      { title: say('Redis persistence', 'Redis 持久化'), rating: 3, share: 0.78, n: 4 },
      { title: say('Web servers', '网站服务器'), rating: null, share: 0.9, n: 1 },
    ],
    weakest: [
      { title: 'Pod', rating: null, share: 0, n: 1 },
      { title: say('MySQL replication', 'MySQL 复制'), rating: null, share: 0.33, n: 2 },
      { title: say('Processes', '进程'), rating: null, share: 0.5, n: 2 },
    ],
    answers: asked,
    trend: [
      { round: 'a', day: '2026-10-30', mean: 1.5, selfRating: 3, recommendation: 'no', n: 9 },
      { round: 'b', day: '2026-11-04', mean: null, selfRating: 2, recommendation: 'too-little', n: 2 },
      { round: 'c', day: '2026-11-09', mean: 2, selfRating: 2, recommendation: 'no', n: 11 },
      { round: 'd', day: '2026-11-15', mean: 2.75, selfRating: null, recommendation: 'lean-no', n: 14 },
      { round: 'e', day: '2026-11-22', mean: 7 / 3, selfRating: 3, recommendation: 'no', n: 12 },
    ],
  })
}
