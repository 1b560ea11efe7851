import type { ExportFault } from '../app/export-document.ts'
import type { Arrivals } from '../app/transfer.ts'
import { thousands } from './number.ts'
import type { TransferCatalog } from './transfer-catalog.ts'

const UNCHANGED = '没有改动任何内容。'
const AGAIN = '请重新拷贝，或重新导出：ops-interview data export -o history.json。'

const days = ({ firstDay, lastDay }: Arrivals): string =>
  firstDay === lastDay ? `${firstDay}` : `${firstDay} 至 ${lastDay}`

const counted = (arrivals: Arrivals): string => {
  const { records, rounds, answers, marks, goals, duplicates } = arrivals
  const kinds = [
    `轮次 ${thousands(rounds)} 个`,
    `作答 ${thousands(answers)} 条`,
    `标记 ${thousands(marks)} 个`,
    `目标 ${thousands(goals)} 个`,
  ]
  return `${kinds.join('、')}，共 ${thousands(records)} 条新记录（${days(arrivals)}）；已有 ${thousands(duplicates)} 条。`
}

const fault = (
  file: string,
  found: ExportFault,
  ours: { readonly program: string; readonly format: number },
): string => {
  switch (found.type) {
    case 'no-json':
      return `${file} 不是 JSON，不是导出文件。请在原来的机器上导出：ops-interview data export -o history.json。`
    case 'cut-off':
      return `${file} 不完整或已损坏。${AGAIN}`
    case 'log':
      return `${file} 是日志，不是导出文件。把它单独放进一个文件夹并命名为 attempts.jsonl，再执行：ops-interview --data-dir 文件夹 data export -o history.json。`
    case 'foreign':
      return `${file} 是 JSON，但不是导出的历史。请在原来的机器上导出：ops-interview data export -o history.json。`
    case 'newer':
      return `${file} 的格式版本是 ${found.version}，当前程序（${ours.program}）最高支持 ${ours.format}，请升级程序。`
    case 'damaged':
      return `${file} 已损坏：缺少 “${found.field}” 或内容有误。${AGAIN}`
    case 'unknown-record': {
      const kind = found.kind === undefined ? '' : `（类型 “${found.kind}”）`
      return `${file} 中的 records[${found.place}]${kind}无法识别（共 ${thousands(found.of)} 条，从 0 数起）。文件由 ${found.program} 版写入，当前程序是 ${ours.program} 版：若前者更新，请升级；否则文件已损坏，请重新导出。`
    }
  }
}

export const zhTransfer: TransferCatalog = {
  exported: records => `共 ${thousands(records)} 条记录。`,
  leftOut: lines =>
    `日志中有 ${thousands(lines)} 行无法读取，未包含在内。详细检查：ops-interview data doctor`,
  logUnreadable: (directory, reason) =>
    `${directory} 中的日志无法读取（${reason}）。请检查该文件夹，或用 --data-dir 指定其他文件夹。${UNCHANGED}`,
  source: {
    missing: file => `${file} 不存在，请检查路径。${UNCHANGED}`,
    directory: file => `${file} 是文件夹，请写出其中的文件，例如 ${file}/history.json。${UNCHANGED}`,
    unreadable: file => `${file} 无法读取，请检查权限。${UNCHANGED}`,
    'too-large': file => `${file} 过大，不像是作答历史，请确认选对了文件。${UNCHANGED}`,
    'not-utf8': file =>
      `${file} 不是 UTF-8 文本。请由程序直接写入文件：ops-interview data export -o history.json。${UNCHANGED}`,
  },
  fault: (file, found, ours) => `${fault(file, found, ours)}${UNCHANGED}`,
  imported: (file, arrivals) => `已从 ${file} 导入：${counted(arrivals)}`,
  wouldImport: (file, arrivals) => `将从 ${file} 导入：${counted(arrivals)}${UNCHANGED}`,
  nothingNew: (file, duplicates) => `${file} 中没有新内容：${thousands(duplicates)} 条记录都已存在。`,
  completed: '之前有一次导入中途中断，已导入的部分现已按时间顺序计入。',
  notWritten: (file, reason) =>
    `导入内容无法写入（${reason}）。原有记录仍在；腾出空间后请重新导入 ${file}，不会重复计入。`,
}
