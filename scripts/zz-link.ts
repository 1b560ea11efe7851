import { readFileSync, writeFileSync, globSync } from 'node:fs'
import { execSync } from 'node:child_process'
import { parseDocument, isMap, isSeq } from 'yaml'
const links = JSON.parse(readFileSync(process.argv[2] as string, 'utf8')) as Record<string, string>
const files = execSync('ls questions/*/*.yaml | grep -v syllabus').toString().trim().split('\n')
let n = 0
for (const file of files) {
  const doc = parseDocument(readFileSync(file, 'utf8'))
  const items = doc.get('items') as any
  let changed = false
  for (const item of items.items) {
    const to = links[item.get('id')]
    if (!to) continue
    const now = item.get('followUps')
    const list = now ? now.toJSON() : []
    if (list.includes(to)) continue
    const seq: any = doc.createNode([...list, to]); seq.flow = true
    item.set('followUps', seq); changed = true; n++
  }
  if (changed) writeFileSync(file, doc.toString({ lineWidth: 0 }))
}
console.log(n, 'of', Object.keys(links).length)
