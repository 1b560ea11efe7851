import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startGame } from '../support/terminal.ts'

const run = promisify(execFile)

let folder = ''
let tarball = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ops-interview-package-'))
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder])
  const [packed] = JSON.parse(stdout) as [{ filename: string }]
  tarball = `./${basename(packed.filename)}`
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the packed tarball in an empty directory', () => {
  test('runs through npx as a command', async () => {
    const { stdout } = await run('npx', ['--yes', tarball, 'bank', 'list', '--json'], {
      cwd: folder,
      env: { ...process.env, HOME: folder, OPS_INTERVIEW_HOME: folder },
    })
    expect((JSON.parse(stdout) as { items: number }).items).toBeGreaterThanOrEqual(130)
  })

  test('runs through npx as a game', async () => {
    const game = startGame({ command: ['npx', '--yes', tarball], cwd: folder, env: { HOME: folder } })
    await game.waitFor(/❯ Set a goal/)
    game.send('q')
    expect(await game.exited()).toMatchObject({ exitCode: 0 })
    game.dispose()
  })
})
