import { expect, test } from 'vitest'
import type { LogFile, SnapshotFile } from '../../src/app/ports.ts'
import { openProgressStore } from '../../src/app/progress-store.ts'
import { noDrafts } from '../support/store.ts'

const emptyButReadOnly: LogFile = {
  append: () => {
    throw new Error('read-only file system')
  },
  readFrom: offset => ({ lines: [], end: offset, torn: false, rest: '' }),
  markAt: () => '',
  sync: () => {},
}

const noSnapshot: SnapshotFile = { read: () => undefined, setAside: () => undefined, write: () => {} }

test('a place that cannot be written is told before the first round, and reading it well does not hide that', () => {
  const store = openProgressStore({
    directory: '/ro',
    log: emptyButReadOnly,
    snapshots: noSnapshot,
    drafts: noDrafts,
  })
  expect(store.notices()).toEqual([])
  store.prepare()
  store.refresh()
  store.snapshot()
  expect(store.notices()).toEqual([{ type: 'unsaved', reason: 'read-only file system' }])
})
