import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bankYaml, itemYaml, listYaml } from './bank-file.ts'

const TEXTS = [
  '先看 `df -i`，inode 用完时 `df -h` 仍会显示有剩余空间',
  '先重启服务器，磁盘空间会在重启时自动整理',
  '先把日志全部删掉，再看有没有别的文件占用空间',
  '先扩容磁盘，等监控恢复正常再查原因',
  '先查 `lsof +L1`，已删除但仍被打开的文件不会释放空间',
  '先把 `/var/log` 换成软链接，指到另一块盘上',
]

const option = (text: string, i: number): string =>
  `{ id: o${i}, text: { en: "Option ${i}", zh: "${text}" }, why: { en: Because, zh: 因为 } }`

const choice = itemYaml('choice', {
  id: 'pointer.list.options',
  stem: '{ en: "What do you do first?", zh: "磁盘写不进去，`df -h` 却显示还有三成空间。第一步做什么？" }',
  options: listYaml(TEXTS.map(option)),
  key: 'o0',
})

const open = itemYaml('open', { id: 'pointer.text.open' })

/** Bank files of one question each: a list of six options in Chinese, and an answer to write. */
export const writeBanks = (folder: string): { readonly options: string; readonly writing: string } => {
  const options = join(folder, 'options.yaml')
  const writing = join(folder, 'writing.yaml')
  writeFileSync(options, bankYaml([choice], { category: 'pointer', topic: 'list' }))
  writeFileSync(writing, bankYaml([open], { category: 'pointer', topic: 'text' }))
  return { options, writing }
}
