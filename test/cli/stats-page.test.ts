import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { run } from '../support/command-line.ts'
import { holdAll, writeProfile } from '../support/held.ts'
import { shippedBank } from '../support/player.ts'
import { tempDirectories } from '../support/temp-directory.ts'

const tempDirectory = tempDirectories()

const HAN = /\p{Script=Han}/u

/** Whoever held an interview. Nothing of it is ever changed. */
let home = ''

beforeAll(() => {
  const { log } = holdAll(shippedBank(), [{ isRight: place => place % 3 !== 0, rating: 3 }])
  home = writeProfile(tempDirectory(), log)
})

describe.concurrent('stats --html', () => {
  test('writes a page, and tells only its name', async () => {
    const file = join(tempDirectory(), 'pages', 'statistics.html')
    const outcome = await run(home, ['stats', '--html', file])
    expect(outcome).toEqual({ code: 0, stdout: `Written: ${file}\n`, stderr: '' })
    const markup = readFileSync(file, 'utf8')
    expect(markup).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(markup.trimEnd()).toMatch(/<\/html>$/)
    expect(markup).toContain('<title id="pace-title">')
    expect(markup).toContain('<ol class="missed">')
  })

  test('in Chinese', async () => {
    const file = join(tempDirectory(), 'statistics.html')
    const { code, stdout } = await run(home, ['stats', '--html', file, '--lang', 'zh'])
    expect(code).toBe(0)
    expect(stdout).toMatch(HAN)
    expect(readFileSync(file, 'utf8')).toContain('<html lang="zh-CN">')
  })

  test('of somebody who never answered is a page, too', async () => {
    const file = join(tempDirectory(), 'statistics.html')
    expect((await run(tempDirectory(), ['stats', '--html', file])).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toContain('Nothing answered yet')
  })

  test('overwrites nothing, unless --force says so', async () => {
    const file = join(tempDirectory(), 'notes.html')
    writeFileSync(file, 'my notes')
    const refused = await run(home, ['stats', '--html', file])
    expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 2, stdout: '' })
    expect(refused.stderr).toContain('--force')
    expect(readFileSync(file, 'utf8')).toBe('my notes')
    expect((await run(home, ['stats', '--html', file, '--force'])).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>/)
  })

  test('refuses a folder, and names a file that would do', async () => {
    const directory = tempDirectory()
    const { code, stdout, stderr } = await run(home, ['stats', '--html', directory, '--force'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`${directory}/statistics.html`)
    expect(readdirSync(directory)).toEqual([])
  })

  test('tells a place that cannot be written', async () => {
    const blocked = join(tempDirectory(), 'blocked')
    writeFileSync(blocked, 'a file where a folder should be')
    const file = join(blocked, 'statistics.html')
    const { code, stderr } = await run(home, ['stats', '--html', file])
    expect(code).toBe(2)
    expect(stderr).toContain(`${file} can't be written`)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  test('does not go with --json', async () => {
    const file = join(tempDirectory(), 'statistics.html')
    const { code, stdout } = await run(home, ['stats', '--json', '--html', file])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(existsSync(file)).toBe(false)
  })

  test('is explained by --help, in both languages', async () => {
    for (const lang of ['en', 'zh']) {
      const { code, stdout } = await run(tempDirectory(), ['stats', '--help', '--lang', lang])
      expect(code).toBe(0)
      expect(stdout).toMatch(/--html <file> +\S/)
      expect(stdout).toMatch(/--force +\S/)
    }
  })
})
