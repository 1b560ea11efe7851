import type { Finding, LineFault, SnapshotFault } from '../app/doctor/finding.ts'
import type { CareCatalog } from './care-catalog.ts'
import { thousands } from './number.ts'

const LINE: Readonly<Record<LineFault, string>> = {
  torn: '行尾缺失，可能写到一半时程序崩溃',
  'not-json': '不是 JSON',
  'not-a-record': '不是有效记录，或由更新版本的程序写入',
}

const SNAPSHOT: Readonly<Record<SnapshotFault, string>> = {
  missing: '不存在，启动会变慢',
  unreadable: '无法读取',
  outdated: '由旧版本的程序写入',
  newer: '由更新版本的程序写入',
  'other-log': '属于另一份日志',
  different: '与日志内容不一致',
}

const finding = (found: Finding): string => {
  switch (found.type) {
    case 'unreadable-log':
      return `日志无法读取（${found.reason}），请检查 attempts.jsonl 及其权限。`
    case 'unreadable-line':
      return `第 ${found.line} 行无法读取：${LINE[found.fault]}。已跳过，原样保留。`
    case 'torn-end':
      return `最后一行（第 ${found.line} 行）没有写完，可能是程序崩溃所致。`
    case 'cut-off-import':
      return '有一次导入中途中断。请重新导入同一个文件，已导入的不会重复计入。'
    case 'duplicate':
      return `第 ${found.line} 行与第 ${found.of} 行重复，只计一次。`
    case 'unopened-round':
      return `轮次 ${found.round} 没有开始记录，它的 ${thousands(found.lines.length)} 条记录（从第 ${found.lines[0] ?? 0} 行起）不计入。`
    case 'unknown-item':
      return `题目 ${found.itemId} 不在已加载的题库中，它的 ${thousands(found.answers)} 条作答记录照常计入。`
    case 'long-open':
      return `轮次 ${found.round} 已搁置 ${thousands(found.days)} 天，仍可继续。`
    case 'snapshot':
      return `快照（progress.json）${SNAPSHOT[found.fault]}。`
    case 'orphan-draft':
      return `轮次 ${found.round} 已不能继续，但还留有草稿。`
    case 'unwritable':
      return `${found.path} 无法写入（${found.reason}），请检查权限，或用 --data-dir 换一个文件夹。`
    case 'bank':
      return found.errors === 1
        ? found.first
        : `${found.first}另有 ${thousands(found.errors - 1)} 个错误：ops-interview bank lint ${found.file}`
  }
}

export const zhCare: CareCatalog = {
  doctor: {
    counts: (directory, lines, rounds, answers) =>
      `${directory}：共 ${thousands(lines)} 行、${thousands(rounds)} 个轮次、${thousands(answers)} 条作答记录。`,
    finding,
    cares: {
      mend: '可用 --mend 修复：',
      person: '需要手动处理：',
      none: '仅供了解，无需修复：',
    },
    more: n => `……还有 ${thousands(n)} 条，用 --json 可查看全部`,
    mended: '已修复：',
    allWell: '一切正常。',
    how: '执行 ops-interview data doctor --mend 修复，日志中的任何一行都不会改动。',
    notMended: (directory, reason) => `${directory} 修复失败（${reason}），请检查权限。`,
  },
  reset: {
    ask: (directory, lines) =>
      `即将从头开始：${directory} 中的历史（共 ${thousands(lines)} 行）会移到备份文件夹，设置和自己的题库保留。`,
    prompt: word => `输入 ${word} 继续：`,
    needsYes: '没有终端，无法确认。如需直接从头开始：ops-interview data reset --yes',
    kept: '没有改动任何内容。',
    nothing: '还没有历史，无需重置。',
    playing: (host, pid) =>
      `另一个游戏正在使用这份历史（${host} 上的进程 ${pid}），请先退出。没有改动任何内容。`,
    moved: folder => `历史已移到：${folder}`,
    undo: '如需恢复，把其中的内容移回上一级文件夹即可。',
    failed: (directory, reason) =>
      `${directory} 中的历史无法移走（${reason}），请检查权限。没有改动任何内容。`,
  },
  anki: {
    facts: parts => parts.join(' · '),
    figure: (value, tolerance, unit) =>
      [value, ...(tolerance === '0' ? [] : [`± ${tolerance}`]), unit].filter(Boolean).join(' '),
    nothingMissed: '目前没有错题。如需导出某个分类的全部题目：ops-interview export anki --category <名称>',
    noneMissedIn: category => `${category} 目前没有错题。如需导出该分类的全部题目，去掉 --missed。`,
  },
}
