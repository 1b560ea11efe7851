import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createGame } from '../../src/app/game.ts'
import { formatLogLine } from '../../src/app/log-line.ts'
import type { ProgressStore } from '../../src/app/ports.ts'
import type { RoundSession } from '../../src/app/round-session.ts'
import { openStoreIn } from '../../src/cli/open-store.ts'
import { currentItem } from '../../src/core/round.ts'
import { answer, LIMIT_MS, mock, must, newGame, OPENING, type Playing, SETUP } from '../support/game.ts'
import { MONDAY_TEN, memoryPorts } from '../support/ports.ts'
import { attemptedRecord, finishedRecord, openedRecord } from '../support/records.ts'
import { tempDirectories } from '../support/temp-directory.ts'

const tempDirectory = tempDirectories()

const open = (directory: string): ProgressStore => openStoreIn(directory, () => MONDAY_TEN)

const draftFile = (directory: string, round: string): string => join(directory, 'drafts', `${round}.json`)

const DRAFT = { itemId: OPENING, text: 'Because\n因为' }

/** A game whose progress is on disk. */
const gameIn = (directory: string) => {
  const ports = { ...memoryPorts(), store: open(directory) }
  return { game: createGame(ports, SETUP), ports, clock: ports.clock }
}

/** An interview on disk, on its opening question, which is answered in one's own words. */
const openingIn = (directory: string) => {
  const playing = gameIn(directory)
  const { game } = playing
  const role = must(game.bank.roles[0])
  const session = must(game.startMock({ role, minutes: 15, setting: 'alone' }))
  session.present()
  return { ...playing, session }
}

const resumed = (directory: string): RoundSession => {
  const { game } = gameIn(directory)
  return must(game.resume(must(game.resumables()[0]).round))
}

/** A drill of two questions to be answered in one's own words. */
const openDrill = (playing: Playing): RoundSession =>
  must(playing.game.startDrill({ scope: { category: 'communication' }, count: 2, timing: '1x' }))

describe('the store keeps an answer in the making', () => {
  test('for each round one, until there is none any more', () => {
    const directory = tempDirectory()
    const store = open(directory)
    expect(store.draft('r')).toBeUndefined()
    store.saveDraft('r', DRAFT)
    store.saveDraft('other', { ...DRAFT, text: 'else' })
    expect(open(directory).draft('r')).toEqual(DRAFT)
    store.saveDraft('r', undefined)
    store.saveDraft('r', undefined)
    expect(open(directory).draft('r')).toBeUndefined()
    expect(open(directory).draft('other')?.text).toBe('else')
    expect(store.notices()).toEqual([])
  })

  test.each([
    ['a list', '[]'],
    ['nothing', 'null'],
    ['a text', '"Because"'],
    ['without a text', '{"itemId":"a"}'],
    ['without an item', '{"text":"Because"}'],
    ['a text that is a number', '{"itemId":"a","text":7}'],
    ['torn', '{"itemId":"a","text":"Bec'],
  ])('a file of foreign data (%s) is none', (_, content) => {
    const directory = tempDirectory()
    const store = open(directory)
    store.saveDraft('r', DRAFT)
    writeFileSync(draftFile(directory, 'r'), content)
    expect(store.draft('r')).toBeUndefined()
    expect(store.notices()).toEqual([])
  })

  test('of what stands in a file only the draft is taken', () => {
    const directory = tempDirectory()
    const store = open(directory)
    store.saveDraft('r', DRAFT)
    writeFileSync(draftFile(directory, 'r'), JSON.stringify({ ...DRAFT, credit: 1 }))
    expect(store.draft('r')).toEqual(DRAFT)
  })

  test('a place that cannot be written is told as unsaved, and no longer once it can', () => {
    const directory = tempDirectory()
    const store = open(directory)
    writeFileSync(join(directory, 'drafts'), 'a file where the folder should be')
    store.saveDraft('r', DRAFT)
    expect(store.notices()).toEqual([{ type: 'unsaved', reason: expect.stringContaining('drafts') }])
    rmSync(join(directory, 'drafts'))
    store.saveDraft('r', DRAFT)
    expect(store.notices()).toEqual([])
    expect(store.draft('r')).toEqual(DRAFT)
  })
})

describe('the store finds a round of any age', () => {
  const played = (round: string) => [
    openedRecord(round),
    attemptedRecord(round, 0),
    attemptedRecord(round, 1),
    finishedRecord(round),
  ]

  test('of more rounds than are kept open, and after the snapshot settled it', () => {
    const directory = tempDirectory()
    const store = open(directory)
    for (let n = 0; n < 30; n++) for (const record of played(`r${n}`)) store.append(record)
    store.snapshot()
    const found = open(directory).round('r1')
    expect(found).toMatchObject({ round: 'r1', attempts: [{ seq: 0 }, { seq: 1 }] })
    expect(found?.finished).toMatchObject({ cause: 'completed' })
  })

  test('one that is not over, with what was answered', () => {
    const store = open(tempDirectory())
    store.append(openedRecord('r'))
    store.append(attemptedRecord('r', 0))
    expect(store.round('r')).toMatchObject({ attempts: [{ seq: 0 }], finished: null })
  })

  test('none of that id is none, however much of another’s id it is', () => {
    const store = open(tempDirectory())
    for (const record of played('round-10')) store.append(record)
    expect(store.round('round-1')).toBeUndefined()
    expect(store.round('')).toBeUndefined()
    expect(store.round('redis.aof.n0')).toBeUndefined()
  })

  test('what another game wrote meanwhile is in it, lines that are no records are not', () => {
    const directory = tempDirectory()
    const store = open(directory)
    store.append(openedRecord('r'))
    open(directory).append(attemptedRecord('r', 0))
    writeFileSync(
      join(directory, 'attempts.jsonl'),
      `${readFileSync(join(directory, 'attempts.jsonl'), 'utf8')}{"round":"r"}\n${formatLogLine(attemptedRecord('r', 1))}`,
    )
    expect(store.round('r')?.attempts).toHaveLength(2)
  })

  test('what could not be written yet is in it', () => {
    const directory = tempDirectory()
    const store = open(join(directory, 'home'))
    writeFileSync(join(directory, 'home'), 'a file where the folder should be')
    for (const record of played('r')) store.append(record)
    expect(store.notices()).toMatchObject([{ type: 'unsaved' }])
    expect(store.round('r')).toMatchObject({ attempts: [{ seq: 0 }, { seq: 1 }] })
    expect(store.round('r')?.finished).not.toBeNull()
  })
})

describe('while an answer is written', () => {
  test('every pause of two seconds finds it on disk, the latest version', () => {
    const directory = tempDirectory()
    const { session, clock } = openingIn(directory)
    const saved = () => open(directory).draft(session.id)?.text
    for (const text of ['B', 'Because', 'Because of\nthis']) {
      session.write(text)
      clock.advance(2_000)
      expect(saved()).toBe(text)
    }
  })

  test('typing on and on does not put the saving off', () => {
    const directory = tempDirectory()
    const { session, clock } = openingIn(directory)
    let text = ''
    for (let n = 0; n < 30; n++) {
      text += 'x'
      session.write(text)
      clock.advance(150)
      const saved = open(directory).draft(session.id)?.text.length ?? 0
      expect(text.length - saved).toBeLessThanOrEqual(14)
    }
  })

  test('nothing is written to disk while nothing changes', () => {
    const directory = tempDirectory()
    const { session, clock } = openingIn(directory)
    session.write('Because')
    clock.advance(2_000)
    rmSync(draftFile(directory, session.id))
    session.write('Because')
    clock.advance(10_000)
    expect(existsSync(draftFile(directory, session.id))).toBe(false)
  })

  test('a pause keeps it, on disk as well', () => {
    const directory = tempDirectory()
    const { session, clock } = openingIn(directory)
    session.write('Because')
    session.pause()
    clock.advance(2_000)
    expect(open(directory).draft(session.id)?.text).toBe('Because')
    session.resume()
    expect(session.written()).toBe('Because')
  })

  test('leaving keeps it at once, and taking the round up brings it back, as often as one likes', () => {
    const directory = tempDirectory()
    const { session } = openingIn(directory)
    session.write('Because\n因为 👩‍🚒')
    session.leave()
    const first = resumed(directory)
    expect(first.written()).toBe('Because\n因为 👩‍🚒')
    first.leave()
    const second = resumed(directory)
    expect(second.written()).toBe('Because\n因为 👩‍🚒')
    second.write('')
    second.leave()
    expect(resumed(directory).written()).toBe('')
  })

  test.each([
    ['handed in', (session: RoundSession) => session.answer({ kind: 'open', text: 'Because' })],
    ['skipped', (session: RoundSession) => session.skip()],
    ['counted at the end', (session: RoundSession) => session.end()],
  ])('once it is %s the file is gone', (_, act) => {
    const directory = tempDirectory()
    const { session, clock } = openingIn(directory)
    session.write('Because')
    clock.advance(2_000)
    expect(existsSync(draftFile(directory, session.id))).toBe(true)
    act(session)
    expect(session.written()).toBe('')
    expect(existsSync(draftFile(directory, session.id))).toBe(false)
    clock.advance(5_000)
    session.leave()
    expect(existsSync(draftFile(directory, session.id))).toBe(false)
  })

  test('of one item it is not offered for another', () => {
    const directory = tempDirectory()
    const { session, ports } = openingIn(directory)
    session.leave()
    ports.store.saveDraft(session.id, { itemId: 'communication.closing.n1', text: 'Of the last question' })
    expect(resumed(directory).written()).toBe('')
  })

  test('of one round it is not offered in another', () => {
    const playing = newGame()
    const first = mock(playing)
    first.present()
    first.write('Because')
    first.leave()
    const second = mock(playing)
    expect(currentItem(second.round())?.itemId).toBe(OPENING)
    expect(second.written()).toBe('')
  })

  test('failing to save is told as unsaved, the answer stays, and handing it in loses nothing', () => {
    const directory = tempDirectory()
    const { session, clock, ports } = openingIn(directory)
    writeFileSync(join(directory, 'drafts'), 'a file where the folder should be')
    session.write('Because')
    clock.advance(2_000)
    expect(ports.store.notices()).toMatchObject([{ type: 'unsaved' }])
    expect(session.written()).toBe('Because')
    rmSync(join(directory, 'drafts'))
    session.write('Because of')
    clock.advance(2_000)
    expect(ports.store.notices()).toEqual([])
    session.answer({ kind: 'open', text: 'Because of' })
    expect(open(directory).round(session.id)?.attempts).toMatchObject([
      { response: { kind: 'open', text: 'Because of' } },
    ])
  })
})

describe('when the time is up, what is written counts', () => {
  test('in a drill: it is marked like any other, and the next item begins empty', () => {
    const playing = newGame()
    const session = openDrill(playing)
    session.present()
    session.write('  Because\n')
    playing.ports.clock.advance(LIMIT_MS + 2_000)
    expect(session.round()).toMatchObject({
      phase: { name: 'marking' },
      attempts: [
        { response: { kind: 'open', text: 'Because' }, ms: LIMIT_MS, unconfirmed: true, proposedCredit: 1 },
      ],
    })
    playing.ports.clock.advance(2_000)
    session.confirm({ points: ['a'], critical: false })
    session.advance()
    session.present()
    expect(session.written()).toBe('')
    expect(playing.ports.store.drafts.size).toBe(0)
  })

  test('in a drill with nothing written it is a timeout', () => {
    const playing = newGame()
    const session = openDrill(playing)
    session.present()
    playing.ports.clock.advance(LIMIT_MS + 2_000)
    expect(session.round().attempts).toMatchObject([{ verdict: 'timeout', response: null }])
  })

  test('in an interview it is the last answer, and is asked about after the self-rating', () => {
    const playing = newGame()
    const session = mock(playing)
    session.present()
    session.write('Because')
    playing.ports.clock.advance(16 * 60_000)
    expect(session.round()).toMatchObject({ over: 'clock', phase: { name: 'rating' } })
    session.rate(3)
    expect(session.round()).toMatchObject({
      phase: { name: 'marking' },
      attempts: [{ response: { kind: 'open', text: 'Because' } }],
    })
  })

  test('after a crash, what was written before it', () => {
    const directory = tempDirectory()
    const first = openingIn(directory)
    first.session.write('Because')
    first.clock.advance(2_000)
    const { game, clock } = gameIn(directory)
    const session = must(game.resume(must(game.resumables()[0]).round))
    session.present()
    clock.advance(16 * 60_000)
    expect(session.round().attempts).toMatchObject([{ response: { kind: 'open', text: 'Because' } }])
  })

  test('on a question with a key nothing was in the making', () => {
    const playing = newGame()
    const session = mock(playing)
    answer(playing, session)
    session.present()
    session.write('no answer to this kind')
    playing.ports.clock.advance(16 * 60_000)
    expect(session.round().attempts).toHaveLength(1)
  })
})

describe('an answer in the making belongs to its question', () => {
  test('what comes late does not go into the next one', () => {
    const playing = newGame()
    const session = openDrill(playing)
    session.present()
    playing.ports.clock.advance(60 * 60_000)
    expect(session.round().phase.name).toBe('feedback')
    session.write('from an editor that was open too long')
    expect(session.written()).toBe('')
    session.end()
    expect(session.round().attempts).toHaveLength(1)
  })

  test('an answer that was given is not taken back over one that is being written', () => {
    const playing = newGame()
    const session = openDrill(playing)
    session.present()
    session.skip()
    session.advance()
    session.present()
    session.write('half of it')
    session.undo()
    expect([session.round().attempts.length, session.written()]).toEqual([1, 'half of it'])
    session.write('')
    session.undo()
    expect(session.round().attempts).toHaveLength(0)
  })

  test('what was being said when the time ran out is there to be marked', () => {
    const playing = newGame()
    const session = mock(playing)
    session.present()
    session.speak()
    playing.ports.clock.advance(16 * 60_000)
    expect(session.round().attempts).toMatchObject([{ response: { kind: 'aloud' }, unconfirmed: true }])
  })

  test('nobody says anything in the last moment', () => {
    const playing = newGame()
    const session = mock(playing)
    session.present()
    playing.ports.clock.advance(14 * 60_000 + 58_000)
    session.skip()
    session.present()
    session.speak()
    playing.ports.clock.advance(60_000)
    expect(session.round().attempts).toHaveLength(1)
  })
})
