import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, string>>>
>

test('nothing runs on the machine of whoever installs the package', () => {
  const running = [
    'preinstall',
    'install',
    'postinstall',
    'prepare',
    'preprepare',
    'postprepare',
    'dependencies',
  ]
  expect(Object.keys(manifest['scripts'] ?? {}).filter(name => running.includes(name))).toEqual([])
})

test('nothing else is installed with it', () => {
  for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies']) {
    expect(Object.keys(manifest[kind] ?? {}), kind).toEqual([])
  }
})
