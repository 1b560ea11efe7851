import { expect, test } from 'vitest'
import { openProgressStore } from '../../src/app/progress-store.ts'
import { memoryLog } from '../support/log-file.ts'
import { attemptedRecord, finishedRecord, openedRecord } from '../support/records.ts'
import { memorySnapshot, noDrafts, openMemoryStore } from '../support/store.ts'

/** A store whose writes of the snapshot are counted. */
const counting = () => {
  const log = memoryLog()
  const snapshots = memorySnapshot()
  let written = 0
  const store = openMemoryStore(log, {
    ...snapshots,
    write: snapshot => {
      written += 1
      snapshots.write(snapshot)
    },
  })
  return { log, snapshots, store, written: () => written }
}

const answer = (store: ReturnType<typeof openMemoryStore>, round: string, count: number) => {
  store.append(openedRecord(round, count))
  for (let n = 0; n < count; n++) store.append(attemptedRecord(round, n))
}

test('a few answers are left to the log, many are written, and then a few are left again', () => {
  const { log, snapshots, store, written } = counting()
  answer(store, 'few', 3)
  store.keepUp()
  expect(written()).toBe(0)
  answer(store, 'many', 400)
  store.keepUp()
  expect(written()).toBe(1)
  answer(store, 'few-again', 3)
  store.keepUp()
  expect(written()).toBe(1)
  expect(openMemoryStore(log, snapshots).progress()).toEqual(store.progress())
})

test('a log that has become shorter is another one: the snapshot is written', () => {
  const { log, store, written } = counting()
  answer(store, 'many', 400)
  store.snapshot()
  log.replace('')
  store.keepUp()
  expect(written()).toBe(2)
})

test('a draft that a killed game left in a round which is over goes, one in a round that waits stays', () => {
  const left = new Set(['over', 'waiting', 'unheard-of'])
  const drafts = { ...noDrafts, rounds: () => [...left], remove: (round: string) => left.delete(round) }
  const store = openProgressStore({
    directory: '/memory',
    log: memoryLog(),
    snapshots: memorySnapshot(),
    drafts,
  })
  answer(store, 'over', 2)
  store.append(finishedRecord('over'))
  answer(store, 'waiting', 2)
  store.keepUp()
  expect([...left]).toEqual(['waiting', 'unheard-of'])
})

test('where the log cannot be synced, settings are kept and the snapshot knows no more of the log than before', () => {
  const log = memoryLog()
  const snapshots = memorySnapshot()
  const refuse = () => {
    throw new Error('EINVAL')
  }
  const store = openMemoryStore({ ...log, sync: refuse }, snapshots)
  answer(store, 'round', 3)
  store.saveSettings({ ...store.settings(), language: 'zh' })
  expect(snapshots.read()).toMatchObject({ offset: 0, settings: { language: 'zh' } })
  const next = openMemoryStore(log, snapshots)
  expect(next.settings().language).toBe('zh')
  expect(next.progress()).toEqual(store.progress())
})
