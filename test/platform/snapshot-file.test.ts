import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { NO_SNAPSHOT } from '../../src/app/snapshot.ts'
import { openSnapshotFile } from '../../src/platform/snapshot-file.ts'
import { MONDAY_TEN } from '../support/ports.ts'
import { tempDirectories } from '../support/temp-directory.ts'

const tempDirectory = tempDirectories()

test('what a killed write left behind goes with the next one; a write that is under way is left alone', () => {
  const directory = tempDirectory()
  const [left, underWay, other] = ['progress.json.tmp-1', 'progress.json.tmp-2', 'progress.json.mine'].map(
    name => join(directory, name),
  ) as [string, string, string]
  for (const path of [left, underWay, other]) writeFileSync(path, '{"half')
  const now = MONDAY_TEN / 1000
  utimesSync(left, now - 3600, now - 3600)
  utimesSync(underWay, now, now)
  utimesSync(other, now - 3600, now - 3600)
  openSnapshotFile(directory, () => MONDAY_TEN).write(NO_SNAPSHOT)
  expect([left, underWay, other].map(existsSync)).toEqual([false, true, true])
  expect(JSON.parse(readFileSync(join(directory, 'progress.json'), 'utf8'))).toMatchObject(NO_SNAPSHOT)
})

test('a snapshot that was changed by anybody else has settings to give, and no progress', () => {
  const directory = tempDirectory()
  const file = join(directory, 'progress.json')
  const snapshots = openSnapshotFile(directory, () => MONDAY_TEN)
  const settings = { ...NO_SNAPSHOT.settings, timer: 'hidden' } as const
  snapshots.write({ ...NO_SNAPSHOT, settings })
  expect(snapshots.read()).toMatchObject({ progress: NO_SNAPSHOT.progress, settings })
  const text = readFileSync(file, 'utf8')
  for (const changed of [text.replace('"answers":0', '"answers":1'), text.replace(/"sum":"\w+",/, '')]) {
    writeFileSync(file, changed)
    expect(snapshots.read()).toMatchObject({ progress: null, settings })
  }
})
