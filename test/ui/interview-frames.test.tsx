import { afterEach, describe, expect, test } from 'vitest'
import type { Game } from '../../src/app/game.ts'
import type { RoundSession } from '../../src/app/round-session.ts'
import { followUpsAt } from '../../src/core/agenda.ts'
import { isMissed } from '../../src/core/attempt.ts'
import type { Role } from '../../src/core/bank.ts'
import { findItem } from '../../src/core/bank.ts'
import type { Item, OpenItem } from '../../src/core/item.ts'
import { creditOf } from '../../src/core/judge/open.ts'
import type { MockPlan } from '../../src/core/plan.ts'
import { bestNext } from '../../src/core/readiness.ts'
import { NO_HITS } from '../../src/core/response.ts'
import { currentItem, markedNow } from '../../src/core/round.ts'
import { GRACE_MS, HOLD_MS } from '../../src/core/round-clock.ts'
import { LANGS } from '../../src/core/text.ts'
import { wordsIn } from '../../src/i18n/words.ts'
import type { Route } from '../../src/ui/route.ts'
import { widthOf } from '../../src/ui/text/width.ts'
import type { Frames } from '../support/frames.tsx'
import { showApp } from '../support/frames.tsx'
import { must } from '../support/game.ts'
import { hold } from '../support/held.ts'
import { rightResponse, wrongResponse } from '../support/items.ts'
import { shippedBank } from '../support/player.ts'
import type { MemoryPorts } from '../support/ports.ts'

const bank = shippedBank()
const role: Role = must(bank.roles[0])

const ESC = '\u001b[27u'
const ENTER = '\r'
const DOWN = '\u001b[B'
const PAGE_DOWN = '\u001b[6~'
const PAGE_UP = '\u001b[5~'

/** So often a round looks at its clock. */
const TICK_MS = 200

const CTRL = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) - 64)

let shown: Frames | undefined

afterEach(() => {
  shown?.close()
  shown = undefined
})

const portsOf = (game: Game): MemoryPorts => game.ports as MemoryPorts

const mock = (game: Game, setting: MockPlan['setting'] = 'alone', of: Role = role): RoundSession =>
  must(game.startMock({ role: of, minutes: 15, setting }))

const openDrill = (game: Game, count = 1): RoundSession =>
  must(game.startDrill({ scope: { category: 'communication', topic: 'opening' }, count, timing: 'off' }))

const itemNow = (session: RoundSession) => must(findItem(bank, must(currentItem(session.round())).itemId))

const waitingItem = (session: RoundSession): OpenItem => {
  const item = findItem(bank, must(markedNow(session.round())).itemId)
  if (item?.kind !== 'open') throw new Error('nothing to mark')
  return item
}

/** Answers so many questions, every other one wrong. */
const answerSome = (session: RoundSession, count: number): RoundSession => {
  for (let n = 0; n < count && currentItem(session.round()); n++) {
    const item = itemNow(session)
    session.present()
    if (session.round().plan.mode === 'mock' && (session.round().plan as MockPlan).setting === 'pair') {
      session.hear({ judgement: { credit: n % 2 }, next: null })
    } else session.answer(n % 2 === 0 ? rightResponse(item) : wrongResponse(item))
  }
  return session
}

const ended = (game: Game, count = 6): RoundSession => {
  const session = answerSome(mock(game), count)
  session.end()
  return session
}

const confirmAll = (session: RoundSession): RoundSession => {
  for (let waiting = markedNow(session.round()); waiting; waiting = markedNow(session.round())) {
    session.confirm(waiting.hits ?? NO_HITS)
  }
  return session
}

const finished = (game: Game, count = 6): RoundSession => {
  const session = ended(game, count)
  session.rate(2)
  return confirmAll(session)
}

const spoken = (game: Game): RoundSession => {
  const session = mock(game)
  session.present()
  session.answer({ kind: 'aloud' })
  return session
}

const atKeyed = (session: RoundSession): RoundSession => {
  while (itemNow(session).kind === 'open') {
    session.present()
    session.hear({ judgement: { credit: 0 }, next: null })
  }
  return session
}

const heldBefore = (game: Game): string =>
  hold({ game, ports: portsOf(game) }, { isRight: place => place % 2 === 0 })

const inRound = (session: RoundSession): Route => ({ name: 'round', session })

const SCREENS: readonly (readonly [string, (game: Game) => Route])[] = [
  ['writing', game => inRound(mock(game))],
  [
    'writing a long answer',
    game => {
      const session = mock(game)
      session.write('We ran forty nodes. 我们维护四十台节点。 '.repeat(60))
      return inRound(session)
    },
  ],
  ['writing in a drill', game => inRound(openDrill(game))],
  [
    'aloud',
    game => {
      game.change({ answers: 'aloud' })
      return inRound(mock(game))
    },
  ],
  ['marking what was spoken', game => inRound(spoken(game))],
  [
    'marking what was written',
    game => {
      const session = ended(game)
      session.rate(3)
      return inRound(session)
    },
  ],
  [
    'marking in a drill',
    game => {
      const session = openDrill(game)
      session.present()
      session.answer({ kind: 'open', text: 'A long answer, 很长的回答。\n'.repeat(30) })
      return inRound(session)
    },
  ],
  ['rating', game => inRound(ended(game))],
  [
    'rating after the clock ran out',
    game => {
      const session = answerSome(mock(game), 1)
      session.present()
      portsOf(game).clock.advance(16 * 60_000)
      return inRound(session)
    },
  ],
  ['scorecard', game => inRound(finished(game, 12))],
  ['scorecard of one answer', game => inRound(finished(game, 1))],
  ['scorecard looked up', game => ({ name: 'scorecard', round: heldBefore(game) })],
  ['scorecard of what is gone', () => ({ name: 'scorecard', round: 'gone' })],
  ['pair, an open item', game => inRound(mock(game, 'pair'))],
  ['pair, a keyed item', game => inRound(atKeyed(mock(game, 'pair')))],
  ['mock set-up', () => ({ name: 'mock-setup' })],
  ['mock set-up of a pair', () => ({ name: 'mock-setup', setting: 'pair' })],
  ...bank.roles.map((each): [string, () => Route] => [
    `mock set-up of ${each.id}`,
    () => ({ name: 'mock-setup', role: each }),
  ]),
  [
    'goal without history',
    game => {
      game.setGoal({ role: role.id, day: null })
      return { name: 'goal' }
    },
  ],
  [
    'goal with history',
    game => {
      heldBefore(game)
      game.setGoal({ role: role.id, day: '2026-12-24' })
      return { name: 'goal' }
    },
  ],
  ['goal where none is set', () => ({ name: 'goal' })],
  ['goal set-up', () => ({ name: 'goal-setup' })],
  [
    'interviews',
    game => {
      for (let n = 0; n < 5; n++) heldBefore(game)
      return { name: 'interviews' }
    },
  ],
  ['interviews, none', () => ({ name: 'interviews' })],
  ['home without a goal', () => ({ name: 'home' })],
  [
    'home with a goal and interviews',
    game => {
      heldBefore(game)
      game.setGoal({ role: role.id, day: '2026-12-24' })
      return { name: 'home' }
    },
  ],
  [
    'home with three rounds to take up',
    game => {
      heldBefore(game)
      for (let n = 0; n < 3; n++) answerSome(mock(game), 2).leave()
      return { name: 'home' }
    },
  ],
]

describe.each([
  [60, 18],
  [80, 24],
  [140, 40],
])('at %ix%i', (columns, screenRows) => {
  describe.each(LANGS)('in %s', lang => {
    const words = wordsIn(lang)
    const show = async (route: (game: Game) => Route): Promise<readonly string[]> => {
      shown = await showApp({ bank, lang, columns, screenRows, route })
      return shown.rows()
    }
    /** The body of a screen, from its top to its bottom. */
    const readThrough = async (): Promise<string> => {
      const pages = [shown?.rows() ?? []]
      for (let n = 0; n < 60; n++) {
        await shown?.press(PAGE_DOWN)
        const rows = shown?.rows() ?? []
        if (rows.join() === pages.at(-1)?.join()) break
        pages.push(rows)
      }
      return pages.map(rows => rows.slice(2, -2).join('\n')).join('\n')
    }

    test.each(SCREENS)('%s fits, with its title on top and its keys at the bottom', async (_, route) => {
      const rows = await show(route)
      expect(rows.length).toBeLessThanOrEqual(screenRows - 1)
      for (const row of rows) expect(widthOf(row), row).toBeLessThanOrEqual(columns)
      expect(rows[0]?.trim()).not.toBe('')
      expect(rows[1]).toContain('──')
      expect(rows.at(-2)).toContain('──')
      expect(rows.at(-1)?.trim()).toMatch(/\?|Esc|Ctrl-G/)
      expect(rows.join('\n')).not.toMatch(/undefined|NaN|\[object/)
    })

    test('writing: the answer has room below any question, and the way to hand it in is named', async () => {
      const openings = role.opening.flatMap(id => findItem(bank, id) ?? [])
      expect(openings.length).toBeGreaterThan(1)
      for (const { id } of openings) {
        const of: Role = { ...role, opening: [id] }
        const rows = await show(game => inRound(mock(game, 'alone', of)))
        expect(rows.at(-1)).toContain('Ctrl-D')
        expect(rows.at(-1)).toContain('Ctrl-G')
        await shown?.press('a', ENTER, 'b', ENTER, 'c', ENTER, 'd', ENTER, 'e')
        const body = shown?.rows().slice(2, -2) ?? []
        for (const line of ['a', 'b', 'c', 'd', 'e']) expect(body, id).toContain(` ${line}`)
        expect(body[0]?.trim(), id).not.toBe('')
        shown?.close()
      }
    })

    test('rating: every choice stands there whole', async () => {
      for (const route of [
        (game: Game) => inRound(ended(game)),
        (game: Game) => inRound(answerSome(mock(game), 1)),
      ]) {
        await show(game => {
          const to = route(game)
          if (to.name === 'round' && to.session.round().phase.name === 'asking') {
            to.session.present()
            portsOf(game).clock.advance(16 * 60_000)
          }
          return to
        })
        const text = shown?.rows().join('\n') ?? ''
        for (const choice of words.interview.rating.choices) expect(text).toContain(choice)
        shown?.close()
      }
    })

    test('marking: every key point is reached with its digit, and the critical mistake with its key', async () => {
      for (const opening of [...role.opening, ...role.closing]) {
        const of: Role = { ...role, opening: [opening] }
        let session: RoundSession | undefined
        await show(game => {
          session = mock(game, 'alone', of)
          session.present()
          session.answer({ kind: 'aloud' })
          return inRound(session)
        })
        const item = waitingItem(must(session))
        const text = await readThrough()
        for (const [i] of item.rubric.entries()) {
          expect(text, opening).toMatch(new RegExp(`^ ${i + 1} \\[ \\] \\S`, 'm'))
        }
        expect(/^ c \[ \] \S/m.test(text), opening).toBe(item.criticalMiss !== undefined)
        const [first] = shown?.rows().slice(-1) ?? []
        expect(first).toContain(`1-${item.rubric.length}`)
        shown?.close()
      }
    })

    test('pair: what to hear, the grades and what follows stay in sight together', async () => {
      const rows = await show(game => inRound(atKeyed(mock(game, 'pair'))))
      const text = rows.join('\n')
      for (const grade of words.interview.pair.grades) expect(text).toContain(grade)
      expect(text).toMatch(
        new RegExp(`${words.interview.pair.followUps}|${words.interview.pair.noFollowUps.slice(0, 10)}`),
      )
    })

    test('scorecard: the recommendation comes first, and everything is reached', async () => {
      await show(game => inRound(finished(game, 12)))
      const report = must(shown?.game.report(must(shown.game.interviews().at(-1)).round, {}))
      expect(shown?.rows()[2]?.trim()).not.toBe('')
      const text = (await readThrough()).replace(/\s/g, '')
      for (const { skill } of report.scorecard.skills) expect(text).toContain(words.skill[skill])
      expect(text).toContain(`ops-interviewreport${report.id.slice(0, 8)}--formathtml`)
    })

    test('home: every entry can be reached, however many there are', async () => {
      await show(game => {
        heldBefore(game)
        for (let n = 0; n < 3; n++) answerSome(mock(game), 2).leave()
        return { name: 'home' }
      })
      const seen = new Set<string>()
      for (let n = 0; n < 24; n++) {
        for (const row of shown?.rows() ?? []) seen.add(row.replace('❯', ' ').trim())
        await shown?.press(DOWN)
      }
      for (const entry of [words.home.drill, words.home.mock, words.interview.goal.menuNone]) {
        expect([...seen].join('\n')).toContain(entry)
      }
      for (const entry of [words.home.settings, words.home.help, words.home.quit]) {
        expect([...seen].join('\n')).toContain(entry)
      }
    })
  })
})

/** The app on a round of the shipped bank, in English, at 80x24. */
const play = async (begin: (game: Game) => RoundSession, columns = 80, screenRows = 24) => {
  let session: RoundSession | undefined
  shown = await showApp({
    bank,
    columns,
    screenRows,
    route: game => {
      session = begin(game)
      return inRound(session)
    },
  })
  const frames = shown
  return { ...frames, session: must(session), text: () => frames.rows().join('\n') }
}

const title = (): string => shown?.rows()[0] ?? ''

describe('writing', () => {
  test('what is typed and pasted stands on the screen and in the session', async () => {
    const { press, text, session } = await play(mock)
    await press('W', 'e', ENTER, '运维')
    expect(text()).toContain(' We\n 运维')
    await press('\u001b[200~, and\r\nmore\u001b[201~')
    expect(text()).toContain(' We\n 运维, and\n more')
    expect(session.written()).toBe('We\n运维, and\nmore')
  })

  test('letters that are keys elsewhere are text here', async () => {
    const { press, session } = await play(mock)
    await press(...'Lqswmux?!k')
    expect(session.written()).toBe('Lqswmux?!k')
  })

  test('Ctrl-D hands it in and the next question comes, without a word about the answer', async () => {
    const { press, text, session } = await play(mock)
    const item = itemNow(session)
    await press('A', 'h', CTRL('D'))
    expect(session.round().attempts).toMatchObject([{ response: { kind: 'open', text: 'Ah' } }])
    expect(session.round().phase.name).toBe('asking')
    expect(text()).toContain('Warm-up 2')
    expect(text()).not.toContain(item.stem.en.slice(0, 30))
    expect(text()).not.toMatch(/Correct|Wrong|Partly|%/)
  })

  test('Ctrl-D on nothing skips, and so does Ctrl-N on something', async () => {
    const { press, session } = await play(game => openDrill(game, 2))
    await press(CTRL('D'))
    expect(session.round().attempts).toMatchObject([{ verdict: 'skipped', response: null }])
    await press(ENTER, 'x', CTRL('N'))
    expect(session.round().attempts).toMatchObject([{ verdict: 'skipped' }, { verdict: 'skipped' }])
  })

  test('Esc pauses, hides the question, and what was written is there again after the pause', async () => {
    const { press, text, session } = await play(mock)
    await press(...'half an', ESC)
    expect(session.round().phase.name).toBe('paused')
    expect(text()).not.toContain('half an')
    await press(ENTER)
    expect(text()).toContain('half an')
    await press(...' answer')
    expect(session.written()).toBe('half an answer')
  })

  test('Ctrl-O speaks instead, w writes again, and the choice is kept as a setting', async () => {
    const { press, text, game, session } = await play(mock)
    await press(CTRL('O'))
    expect(text()).toContain(wordsIn('en').interview.writing.aloud.slice(0, 30))
    expect(game.settings().answers).toBe('aloud')
    await press('w')
    expect(text()).toContain('Write your answer.')
    expect(game.settings().answers).toBe('typed')
    await press('w')
    expect(session.written()).toBe('w')
  })

  test('Ctrl-O takes nothing away that is written', async () => {
    const { press, text, session } = await play(mock)
    await press(...'half', CTRL('O'))
    expect(text()).toContain('half')
    expect(session.written()).toBe('half')
  })

  test('PgUp and PgDn reach all of a long question and of a long answer, as both rules say', async () => {
    const sizeOf = (item: Item) => item.stem.en.length + (item.exhibit?.en.split('\n').length ?? 0) * 60
    const open = bank.items.filter(item => item.kind === 'open')
    const longest = must([...open].sort((a, b) => sizeOf(b) - sizeOf(a))[0])
    const { press, rows } = await play(game => must(game.previewItem(longest.id)), 60, 18)
    for (let n = 1; n <= 15; n++) await press(...`line ${n}`, ENTER)
    const rules = () =>
      rows()
        .filter(row => row.includes('─'))
        .slice(1)
    const [below, above] = [/more below/, /more above/]
    expect(rules().map(rule => [above.test(rule), below.test(rule)])).toEqual([
      [false, true],
      [true, false],
    ])
    for (let n = 0; n < 10; n++) await press(PAGE_UP)
    expect(rules().at(-1)).not.toMatch(above)
    expect(rows()).toContain(' line 1')
    for (let n = 0; n < 30; n++) await press(PAGE_DOWN)
    expect(rules().map(rule => [above.test(rule), below.test(rule)])).toEqual([
      [true, false],
      [true, false],
    ])
    expect(rows()).toContain(' line 15')
  })

  test('Ctrl-L switches the language on the spot and keeps what is written', async () => {
    const { press, text } = await play(mock)
    await press(...'kept', CTRL('L'))
    expect(text()).toMatch(/[\u4e00-\u9fff]/)
    expect(text()).toContain('kept')
  })

  test('Ctrl-G shows the keys and stops the clock', async () => {
    const { press, text, session, ports } = await play(mock)
    await press(...'kept', CTRL('G'))
    expect(text()).toContain('Ctrl-D')
    ports.clock.advance(3_600_000)
    await press(ESC)
    expect(text()).toContain('kept')
    expect(session.remainingMs()).toBe(15 * 60_000)
  })

  test.each([
    ['what the editor left is the answer', { type: 'changed', text: 'from\nvim' }, 'from\nvim', 'from'],
    ['no editor', { type: 'unset' }, 'mine', 'Neither $VISUAL nor $EDITOR is set'],
    ['an editor that is missing', { type: 'missing', command: 'vmi' }, 'mine', '"vmi" was not found'],
    ['an editor that fails', { type: 'failed', command: 'vi', ending: '2' }, 'mine', '"vi" ended with 2'],
    ['an editor that changes nothing', { type: 'unchanged' }, 'mine', 'left the text as it was'],
  ] as const)('Ctrl-E: %s', async (_, outcome, written, told) => {
    const { press, text, session, ports } = await play(mock)
    ports.editor.willEnd(outcome)
    await press(...'mine', CTRL('E'))
    expect(ports.editor.handed).toEqual(['mine'])
    expect(session.written()).toBe(written)
    expect(text()).toContain(told)
  })

  test('the clock running out counts what is written and asks how it went', async () => {
    const { press, text, session, ports } = await play(mock)
    await press(...'so far')
    ports.clock.advance(15 * 60_000 + GRACE_MS + TICK_MS)
    await press('')
    expect(session.round().attempts).toMatchObject([{ response: { kind: 'open', text: 'so far' } }])
    expect(text()).toContain('Before you see the result')
    await press('3')
    expect(session.round().selfRating).toBeNull()
    ports.clock.advance(HOLD_MS)
    await press('3')
    expect(session.round().selfRating).toBe(3)
  })
})

describe('aloud and marking', () => {
  const aloud = (game: Game): RoundSession => {
    game.change({ answers: 'aloud' })
    return mock(game)
  }

  test('Enter ends speaking, the points are marked at once, and the clock stands', async () => {
    const { press, text, session, ports } = await play(aloud)
    ports.clock.advance(20_000)
    await press(ENTER)
    expect(title()).toContain('Mark your answer')
    const left = session.remainingMs()
    ports.clock.advance(600_000)
    expect(session.remainingMs()).toBe(left)
    expect(text()).toContain('0% so far')
  })

  test('digits tick and untick, the credit follows, c fails it, Enter confirms what is shown', async () => {
    const { press, text, session } = await play(aloud)
    await press(ENTER)
    const item = waitingItem(session)
    const percent = (points: readonly string[], critical = false) =>
      `${Math.round(creditOf(item, { points, critical }) * 100)}% so far`
    const [first = '', second = ''] = item.rubric.map(({ id }) => id)
    await press('1', '2')
    expect(text()).toContain(percent([first, second]))
    expect(text()).toMatch(/^ 1 \[x\]/m)
    await press('1')
    expect(text()).toContain(percent([second]))
    expect(text()).toMatch(/^ 1 \[ \]/m)
    await press('9')
    expect(text()).toContain(percent([second]))
    await press('c')
    const critical = item.criticalMiss !== undefined
    expect(text()).toContain(percent([second], critical))
    await press(ENTER)
    expect(session.round().attempts).toMatchObject([{ hits: { points: [second], critical } }])
    expect(session.round().attempts[0]?.unconfirmed).toBeUndefined()
    expect(session.round().phase.name).toBe('asking')
    expect(text()).toContain('Warm-up 2')
  })

  test('c means nothing where nothing is critical', async () => {
    const harmless = must(
      bank.items.find((item): item is OpenItem => item.kind === 'open' && item.criticalMiss === undefined),
    )
    const { press, text, session } = await play(game => aloudWith(game, harmless))
    await press(ENTER, '1', 'c')
    expect(text()).not.toMatch(/^ c \[/m)
    await press(ENTER)
    expect(session.round().attempts).toMatchObject([{ hits: { critical: false } }])
  })

  const aloudWith = (game: Game, item: OpenItem): RoundSession => {
    game.change({ answers: 'aloud' })
    return mock(game, 'alone', { ...role, opening: [item.id] })
  }

  test('Esc leaves it for later: home offers the interview, and takes it up at the same marks', async () => {
    const { press, text, session } = await play(aloud)
    await press(ENTER, '1', ESC)
    expect(title()).toContain('ops-interview')
    expect(text()).toContain('Resume: Mock interview')
    await press(ENTER)
    expect(title()).toContain('Mark your answer')
    expect(session.round().attempts).toMatchObject([{ unconfirmed: true }])
  })

  test('what is written is marked after the interview, one answer after the other, as the program proposes', async () => {
    const { press, session } = await play(mock)
    await press(...'one', CTRL('D'))
    session.end()
    await press('')
    expect(title()).toContain('Before you see the result')
    await press('2')
    expect(title()).toContain('Mark your answer')
    const waiting = must(markedNow(session.round()))
    await press(ENTER)
    expect(session.round().attempts).toMatchObject([{ hits: waiting.hits, credit: waiting.credit }])
    expect(title()).toContain('Scorecard')
  })

  test('in a drill the marks come before the feedback, and u takes the answer back', async () => {
    const { press, text, session } = await play(openDrill)
    await press(...'words', CTRL('D'))
    expect(title()).toContain('Mark your answer')
    expect(text()).toContain('words')
    await press('u')
    expect(session.round().attempts).toEqual([])
    expect(text()).toContain('Write your answer.')
    await press(...'again', CTRL('D'), '1', ENTER)
    expect(session.round().phase.name).toBe('feedback')
  })
})

describe('rating', () => {
  test.each([
    ['Enter', [ENTER], 1],
    ['the arrows and Enter', [DOWN, DOWN, ENTER], 3],
    ['a digit', ['4'], 4],
  ])('%s rates', async (_, keys, rating) => {
    const { press, session } = await play(ended)
    await press(...keys)
    expect(session.round().selfRating).toBe(rating)
  })

  test('nothing of the result is shown before', async () => {
    const { text } = await play(ended)
    expect(text()).not.toMatch(/hire\b.*of 4|%|✓|✗|Scorecard/)
  })

  test('Esc leaves it for later', async () => {
    const { press, text, game, session } = await play(ended)
    await press(ESC)
    expect(text()).toContain('Resume: Mock interview')
    expect(game.interviews().map(({ selfRating }) => selfRating)).not.toContain(2)
    await press(ENTER)
    expect(title()).toContain('Before you see the result')
    await press('2')
    expect(must(game.ports.store.round(session.id)).selfRating).toBe(2)
  })
})

describe('the scorecard', () => {
  test('m drills exactly what was missed, without a limit', async () => {
    let drilled: RoundSession | undefined
    let session: RoundSession | undefined
    shown = await showApp({
      bank,
      route: game => {
        const { startMissedIn } = game
        session = finished(game, 10)
        drilled = startMissedIn(session.id)
        return inRound(session)
      },
    })
    const missed = must(session)
      .round()
      .attempts.filter(isMissed)
      .map(({ itemId }) => itemId)
    expect(missed.length).toBeGreaterThan(2)
    expect(
      must(drilled)
        .round()
        .plan.items.map(({ itemId }) => itemId)
        .sort(),
    ).toEqual([...missed].sort())
    await shown.press('m')
    const opened = shown.ports.store.log.filter(record => record.type === 'opened').at(-1)
    const plan = must(opened?.plan)
    expect(plan).toMatchObject({ mode: 'drill', source: 'missed', timing: 'off' })
    expect(plan.items.map(({ itemId }) => itemId).sort()).toEqual([...missed].sort())
    expect(title()).toContain('Missed items')
  })

  test('where nothing was missed, m is not offered and does nothing', async () => {
    const { press, rows } = await play(game => {
      const session = mock(game)
      session.present()
      session.answer({ kind: 'aloud' })
      const item = waitingItem(session)
      session.confirm({ points: item.rubric.map(({ id }) => id), critical: false })
      session.end()
      session.rate(4)
      return session
    })
    expect(rows().at(-1)).not.toContain('missed')
    await press('m')
    expect(title()).toContain('Scorecard')
  })

  test('v looks through every answer, r holds another interview, Esc goes home', async () => {
    const { press, rows, text } = await play(finished)
    await press('v')
    expect(rows()[0]).toMatch(/1 of 6|1\/6/)
    await press(ESC)
    expect(title()).toContain('Scorecard')
    await press(ESC)
    expect(title()).toContain('ops-interview')
    expect(text()).toContain('Interviews: 1 scorecard')
  })

  test('r holds another interview of the same kind', async () => {
    const { press, ports } = await play(game => finished(game))
    await press('r')
    const opened = ports.store.log.filter(record => record.type === 'opened')
    expect(opened).toHaveLength(2)
    expect(opened[1]?.plan).toMatchObject({ mode: 'mock', role: role.id, lengthMs: 15 * 60_000 })
    expect(title()).toContain('Mock interview')
  })

  test('looked up, it leads back to the list, and the list home', async () => {
    shown = await showApp({
      bank,
      route: game => {
        heldBefore(game)
        heldBefore(game)
        return { name: 'interviews' }
      },
    })
    await shown.press(ENTER)
    expect(title()).toContain('Scorecard')
    expect(shown.rows().at(-1)).not.toContain('again')
    await shown.press(ESC)
    expect(title()).toContain('Interviews (2)')
    await shown.press(ESC)
    expect(title()).toContain('ops-interview')
  })

  test.each([
    ['ended', (_: Game, session: RoundSession) => session.end(), 'You ended the round early'],
    [
      'left until its clock ran out',
      (game: Game) => portsOf(game).clock.advance(16 * 60_000),
      wordsIn('en').summary.clock,
    ],
  ])('an interview %s without an answer says so, and is no drill', async (_, act, told) => {
    const { press, text } = await play(game => {
      const session = mock(game)
      session.present()
      act(game, session)
      return session
    })
    expect(title()).toContain('Scorecard')
    expect(text()).toContain(told)
    expect(text()).toContain('No item was answered')
    expect(text()).not.toMatch(/drill/i)
    await press(ESC)
    expect(text()).not.toContain('Resume')
    expect(text()).not.toContain('Interviews:')
  })
})

describe('a pair', () => {
  const pair = (game: Game): RoundSession => mock(game, 'pair')
  const keyed = (game: Game): RoundSession => atKeyed(pair(game))

  test('shows the answer of a keyed item, and Enter waits for a grade', async () => {
    const { press, text, session } = await play(keyed)
    const asked = session.round().attempts.length
    expect(text()).toContain(wordsIn('en').interview.pair.answer)
    await press(ENTER)
    expect(session.round().attempts).toHaveLength(asked)
    expect(text()).toContain(wordsIn('en').interview.pair.notGraded)
    await press('2')
    expect(text()).toContain('[2 partly]')
    await press('9')
    expect(text()).toContain('[2 partly]')
    await press(ENTER)
    expect(session.round().attempts.at(-1)).toMatchObject({
      credit: 0.5,
      verdict: 'partial',
      response: { kind: 'heard' },
      next: null,
    })
  })

  test.each([
    ['1', 0, 'wrong'],
    ['2', 0.5, 'partial'],
    ['3', 1, 'correct'],
  ])('%s is worth %d', async (key, credit, verdict) => {
    const { press, session } = await play(keyed)
    await press('1', '2', '3', key, ENTER)
    expect(session.round().attempts.at(-1)).toMatchObject({ credit, verdict })
  })

  test('of an open item the digits tick what is heard', async () => {
    const { press, text, session } = await play(pair)
    const item = itemNow(session)
    if (item.kind !== 'open') throw new Error('the opening is open')
    await press('1', '2', '2')
    expect(text()).toMatch(/^ 1 \[x\]/m)
    expect(text()).toMatch(/^ 2 \[ \]/m)
    await press(ENTER)
    const points = [must(item.rubric[0]).id]
    expect(session.round().attempts).toMatchObject([
      { hits: { points, critical: false }, credit: creditOf(item, { points, critical: false }) },
    ])
    expect(session.round().attempts[0]?.unconfirmed).toBeUndefined()
  })

  const offersNow = (session: RoundSession) =>
    followUpsAt(session.round().plan as MockPlan, session.round().attempts, { spentMs: session.spentMs() })

  /** At a question that something can follow. */
  const withOffers = (game: Game): RoundSession => {
    const session = keyed(game)
    while (offersNow(session).length === 0) {
      session.present()
      session.hear({ judgement: { credit: 1 }, next: null })
    }
    return session
  }

  test('a letter hands the grade in and asks the follow-up of that letter', async () => {
    const { press, text, session } = await play(withOffers)
    const offers = offersNow(session)
    for (const [i] of offers.entries()) {
      expect(text()).toMatch(new RegExp(`^ ${'abcdefg'[i]} (deeper|easier) `, 'm'))
    }
    const chosen = must(offers.at(-1)).item.itemId
    const letter = 'abcdefg'[offers.length - 1] ?? ''
    await press(letter)
    expect(text()).toContain(wordsIn('en').interview.pair.notGraded)
    await press('3', letter)
    expect(session.round().attempts.at(-1)).toMatchObject({ credit: 1, next: chosen })
    expect(currentItem(session.round())?.itemId).toBe(chosen)
  })

  test('a letter that offers nothing does nothing', async () => {
    const { press, session } = await play(withOffers)
    const asked = session.round().attempts.length
    await press('3', 'abcdefg'[offersNow(session).length] ?? 'g')
    expect(session.round().attempts).toHaveLength(asked)
  })

  test.each([
    ['before', ['3'], []],
    ['after', [], ['3']],
  ])(
    'a follow-up that stands on the screen is asked, however long the answer took, graded %s',
    async (_, first, then) => {
      const { press, text, session, ports } = await play(withOffers)
      await press(...first)
      for (let seconds = 0; seconds < 800 && offersNow(session).length > 0; seconds++)
        ports.clock.advance(1_000)
      expect(session.round().phase.name).toBe('asking')
      await press(...then, '')
      const isOffered = /^ a (deeper|easier) /m.test(text())
      const asked = session.round().attempts.length
      await press('a')
      if (isOffered) expect(session.round().attempts.at(-1)?.next).toBe(currentItem(session.round())?.itemId)
      else expect(session.round().attempts).toHaveLength(asked)
    },
  )

  test('Esc pauses and s skips', async () => {
    const { press, session } = await play(keyed)
    const asked = session.round().attempts.length
    await press('s')
    expect(session.round().attempts[asked]).toMatchObject({ verdict: 'skipped' })
    await press(ESC)
    expect(session.round().phase.name).toBe('paused')
  })

  test('at the end nobody marks again: the rating, then the scorecard', async () => {
    const { press, session } = await play(keyed)
    await press('3', ENTER)
    session.end()
    await press('', '3')
    expect(title()).toContain('Scorecard')
  })
})

describe('the interview is set up', () => {
  test('Enter begins it with what is shown', async () => {
    shown = await showApp({ bank, route: () => ({ name: 'mock-setup', setting: 'pair' }) })
    await shown.press(ENTER)
    const opened = shown.ports.store.log.find(record => record.type === 'opened')
    expect(opened?.plan).toMatchObject({
      mode: 'mock',
      setting: 'pair',
      lengthMs: 30 * 60_000,
      role: role.id,
    })
  })

  test('how open questions are answered is asked of somebody alone only', async () => {
    const { answers } = wordsIn('en').interview.setup
    shown = await showApp({ bank, route: () => ({ name: 'mock-setup' }) })
    expect(shown.rows().join('\n')).toContain(answers)
    shown.close()
    shown = await showApp({ bank, route: () => ({ name: 'mock-setup', setting: 'pair' }) })
    expect(shown.rows().join('\n')).not.toContain(`${answers}  `)
  })

  test('the role of the goal stands there first', async () => {
    const other = must(bank.roles.at(-1))
    shown = await showApp({
      bank,
      route: game => {
        game.setGoal({ role: other.id, day: null })
        return { name: 'mock-setup' }
      },
    })
    expect(shown.rows().join('\n')).toContain(other.title.en)
  })

  test('Esc leads home', async () => {
    shown = await showApp({ bank, route: () => ({ name: 'mock-setup' }) })
    await shown.press(ESC)
    expect(title()).toContain('ops-interview')
  })
})

describe('the goal', () => {
  test('is set in two key presses, shown, and stands on the home screen', async () => {
    shown = await showApp({ bank })
    await shown.press(ENTER)
    expect(title()).toContain('Goal')
    await shown.press(ENTER)
    expect(shown.game.goal()).toEqual({ role: role.id, day: null })
    expect(shown.rows().join('\n')).toContain(`Goal: ${role.title.en}.`)
    await shown.press(ESC)
    expect(title()).toContain('ops-interview')
    expect(shown.rows().join('\n')).toContain(`Goal: ${role.title.en}.`)
  })

  test('a day may be typed; what is none is told, and Esc goes back to the other fields', async () => {
    shown = await showApp({ bank, route: () => ({ name: 'goal-setup' }) })
    const text = () => shown?.rows().join('\n') ?? ''
    const another = wordsIn('en').interview.goal.another
    await shown.press('3')
    for (let n = 0; n < 12 && !text().includes(`❯ ${another}`); n++) await shown.press(DOWN)
    await shown.press(ENTER, ...'2026-02-30', ENTER)
    expect(text()).toContain('"2026-02-30" is not a date')
    await shown.press(CTRL('U'), ...'2025-12-31', ENTER)
    expect(text()).toContain('2025-12-31 has passed')
    await shown.press(ESC)
    expect(text()).toContain(wordsIn('en').interview.goal.save)
    await shown.press('3')
    for (let n = 0; n < 12 && !text().includes(`❯ ${another}`); n++) await shown.press(DOWN)
    await shown.press(ENTER, ...'2026-12-24', ENTER)
    expect(text()).toContain('2026-12-24')
    await shown.press('1')
    expect(shown.game.goal()).toEqual({ role: role.id, day: '2026-12-24' })
    expect(text()).toContain('interview in 297 days (2026-12-24)')
  })

  test('Enter drills the skill that gains most, g changes the goal, Esc leads home', async () => {
    const set = (game: Game): Route => {
      game.setGoal({ role: role.id, day: null })
      return { name: 'goal' }
    }
    shown = await showApp({ bank, route: set })
    const next = must(bestNext(shown.game.readiness()))
    await shown.press(ENTER)
    expect(shown.ports.store.log.at(-1)).toMatchObject({
      type: 'opened',
      plan: { mode: 'drill', scope: { skill: next.skill } },
    })
    shown.close()
    shown = await showApp({ bank, route: set })
    await shown.press('g')
    expect(shown.rows().join('\n')).toContain(wordsIn('en').interview.goal.save)
    await shown.press(ESC)
    expect(shown.rows().join('\n')).toContain('Readiness on the day')
    await shown.press(ESC)
    expect(title()).toContain('ops-interview')
  })
})

test('PgDn scrolls a question that is longer than the window, and the answer stays', async () => {
  const longest = must(
    bank.items
      .filter((item): item is OpenItem => item.kind === 'open')
      .sort(
        (a, b) =>
          b.stem.en.length + (b.exhibit?.en.length ?? 0) - a.stem.en.length - (a.exhibit?.en.length ?? 0),
      )[0],
  )
  const { press, text } = await play(game => mock(game, 'alone', { ...role, opening: [longest.id] }), 60, 18)
  await press(...'my words')
  const before = text()
  await press(PAGE_DOWN)
  expect(text()).not.toBe(before)
  expect(text()).toContain('my words')
})
