import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Clock, chance and process enter as arguments or ports; dependency rules can't see globals. */
const AMBIENT =
  /\b(Date\.now|new Date\(\)|Math\.random|performance\.|process\.|setTimeout|setInterval|console\.)/

test.each(['src/core', 'src/bank', 'src/app'])('%s touches no ambient time, chance or process', folder => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.ts'),
  )
  expect(files.length).toBeGreaterThan(5)
  for (const name of files) {
    const code = readFileSync(join(folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
    expect(AMBIENT.exec(code)?.[0], name).toBeUndefined()
  }
})
