import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ankiDeck } from '../../src/app/anki/deck.ts'
import type { Item } from '../../src/core/item.ts'
import { KINDS } from '../../src/core/item.ts'
import type { Lang } from '../../src/core/text.ts'
import { LANGS } from '../../src/core/text.ts'
import { wordsIn } from '../../src/i18n/words.ts'
import {
  booleanItem,
  choiceItem,
  fillItem,
  matchItem,
  multiItem,
  numberItem,
  oneOfEachKind,
  openItem,
  orderItem,
  text,
} from '../support/items.ts'
import { shippedBank } from '../support/player.ts'

interface Note {
  readonly guid: string
  readonly deck: string
  readonly front: string
  readonly back: string
  readonly tags: readonly string[]
}

const deckOf = (items: readonly Item[], lang: Lang = 'en', missed: readonly string[] = []): string =>
  ankiDeck(items, { words: wordsIn(lang), isMissed: ({ id }) => missed.includes(id) })

const COLUMNS = 5

/** Reads a file as Anki does: lines that begin with `#` speak of the file, a field that begins with `"` is quoted. */
const readDeck = (
  deck: string,
): { readonly header: Map<string, string>; readonly notes: readonly Note[] } => {
  const lines = deck.split('\n')
  expect(lines.pop()).toBe('')
  const header = new Map(
    lines.flatMap(line => {
      const [, key, value] = /^#([^:]+):(.*)$/.exec(line) ?? []
      return key === undefined || value === undefined ? [] : [[key, value]]
    }),
  )
  const notes = lines
    .filter(line => !line.startsWith('#'))
    .map((line): Note => {
      const fields = line.split('\t')
      expect(fields).toHaveLength(COLUMNS)
      expect(
        fields.filter(field => field.startsWith('"') || /[\r\v\f\u0085\u2028\u2029]/.test(field)),
      ).toEqual([])
      const [guid = '', deckName = '', front = '', back = '', tags = ''] = fields
      return { guid, deck: deckName, front, back, tags: tags.split(' ') }
    })
  return { header, notes }
}

const noteOf = (item: Item, lang: Lang = 'en', missed: readonly string[] = []): Note => {
  const { notes } = readDeck(deckOf([item], lang, missed))
  expect(notes).toHaveLength(1)
  return notes[0] as Note
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#39': "'",
  '#91': '[',
}

const ELEMENTS = ['div', 'p', 'small', 'b', 'ol', 'ul', 'li', 'pre', 'code', 'span', 'br']
const ATTRIBUTES = [
  '',
  " style='text-align:left;overflow-wrap:anywhere'",
  " style='overflow-x:auto'",
  " type='A'",
]

/** What a card shows, without its looks. Fails where the markup doesn't balance or holds what was not meant. */
const shownIn = (markup: string): string => {
  const open: string[] = []
  const faults: string[] = []
  const plain = markup.replace(
    /<(\/?)([a-z]+)([^>]*)>/g,
    (tag, end: string, name: string, attributes: string) => {
      if (!ELEMENTS.includes(name) || !ATTRIBUTES.includes(attributes)) faults.push(tag)
      if (name === 'br') return '\n'
      if (end === '') open.push(name)
      else if (open.pop() !== name) faults.push(tag)
      return name === 'li' || name === 'p' ? '\n' : ''
    },
  )
  const unescaped = plain.match(/[<>"'[]|&(?!(?:lt|gt|amp|quot|#39|#91);)/g) ?? []
  expect([...faults, ...open, ...unescaped]).toEqual([])
  return plain.replace(/&([^;]+);/g, (_, name: string) => ENTITIES[name] ?? '')
}

describe('the file', () => {
  test('tells Anki how to read it', () => {
    const { header } = readDeck(deckOf([choiceItem()]))
    expect(Object.fromEntries(header)).toEqual({
      separator: 'tab',
      html: 'true',
      notetype: '问答题',
      'guid column': '1',
      'deck column': '2',
      'tags column': '5',
    })
  })

  test('names the note type of an English and of a Chinese Anki', () => {
    const lines = deckOf([choiceItem()], 'en').split('\n')
    expect(lines.filter(line => line.startsWith('#notetype:'))).toEqual([
      '#notetype:Basic',
      '#notetype:问答题',
    ])
  })

  test('says first what parts the fields, because Anki guesses from the first line otherwise', () => {
    expect(deckOf([choiceItem()])).toMatch(/^#separator:tab\n/)
  })
})

describe('a note', () => {
  test('has an id of its item that stays when words and language change', () => {
    const item = choiceItem()
    const rewritten = choiceItem({ rev: 2, stem: text('Another question?') })
    const ids = [noteOf(item).guid, noteOf(item, 'zh').guid, noteOf(rewritten).guid]
    expect(new Set(ids).size).toBe(1)
    expect(ids[0]).toContain(item.id)
    expect(noteOf(multiItem()).guid).not.toBe(ids[0])
  })

  test('lies in the deck of its category, with its topic, its level and whether it is missed as tags', () => {
    const item = choiceItem({ category: 'redis', topic: 'aof', level: 'senior' })
    const { deck, tags } = noteOf(item)
    expect(deck).toBe('ops-interview::redis')
    expect(tags).toEqual(['ops-interview::redis::aof', 'ops-interview::level::senior'])
    expect(noteOf(item, 'en', [item.id]).tags).toEqual([...tags, 'ops-interview::missed'])
  })

  test.each(LANGS)('shows everything of an item of any kind, in %s', lang => {
    const explained = {
      explanation: text('The explanation', '解析内容'),
      misconception: text('The misconception', '误区内容'),
      checkedOn: ['redis-server 7.0.15'],
      sources: ['redis.conf 7.0', 'man 1 redis'],
      exhibit: text('$ uptime\n up 3 days', '$ uptime\n 运行 3 天'),
    }
    for (const item of Object.values(oneOfEachKind()).map(each => ({ ...each, ...explained }))) {
      const { front, back } = noteOf(item, lang)
      const asked = shownIn(front)
      const answered = shownIn(back)
      expect(asked).toContain(item.stem[lang])
      expect(asked).toContain(wordsIn(lang).kind[item.kind])
      expect(asked).toContain(explained.exhibit[lang])
      expect(front).toContain("<pre style='overflow-x:auto'>$ uptime<br> ")
      for (const part of [explained.explanation[lang], explained.misconception[lang], ...explained.sources])
        expect(answered).toContain(part)
      expect(answered).toContain('redis-server 7.0.15')
      expect(asked).not.toContain(explained.explanation[lang])
    }
  })
})

describe('what is right', () => {
  test('is marked among the options, each with its why, in the order of the front', () => {
    const { front, back } = noteOf(choiceItem())
    const shown = shownIn(front).match(/Option [a-d]/g) ?? []
    expect([...shown].sort()).toEqual(['Option a', 'Option b', 'Option c', 'Option d'])
    expect(shownIn(back).match(/[✓✗] Option [a-d]\nWhy [a-d]/g)).toEqual(
      shown.map(option => `${option === 'Option b' ? '✓' : '✗'} ${option}\nWhy ${option.at(-1)}`),
    )
    expect(front).not.toContain('✓')
  })

  test('of several options is every right one', () => {
    const marks = shownIn(noteOf(multiItem()).back).match(/✓ Option [a-e]/g) ?? []
    expect([...marks].sort()).toEqual(['✓ Option a', '✓ Option c'])
  })

  test('of a statement is said in words', () => {
    expect(shownIn(noteOf(booleanItem({ key: false })).back)).toContain('Answer: False')
    expect(shownIn(noteOf(booleanItem({ key: true }), 'zh').back)).toContain('对')
  })

  test('of steps is their order, which the front never shows', () => {
    const steps = (markup: string) => shownIn(markup).match(/Step \w+/g)
    for (const id of ['a.b.c', 'a.b.d', 'a.b.e', 'a.b.f', 'a.b.g']) {
      const { front, back } = noteOf(orderItem({ id }))
      expect(steps(back)).toEqual(['Step first', 'Step second', 'Step third', 'Step fourth'])
      expect(steps(front)).not.toEqual(steps(back))
      expect([...(steps(front) ?? [])].sort()).toEqual([...(steps(back) ?? [])].sort())
    }
  })

  test('of pairs is what belongs together', () => {
    const { front, back } = noteOf(matchItem())
    expect(shownIn(back).match(/Left \w → Right \w/g)).toEqual(
      ['p', 'q', 'r', 's'].map(id => `Left ${id} → Right ${id}`),
    )
    expect(shownIn(front)).not.toContain('→')
  })

  test('of what is typed is a command, with what else counts and why common mistakes are none', () => {
    const distractors = [{ answer: 'BGSAVE', why: text('It writes `dump.rdb`.') }]
    const accept = ['redis-cli -h db', 'redis-cli --host `db`', 'valkey-cli']
    const { back } = noteOf(fillItem({ accept, distractors }))
    expect(back).toContain('<code>redis-cli -h db</code>')
    expect(back).toContain('<code>redis-cli --host `db`</code>, <code>valkey-cli</code>')
    expect(back).toContain('✗ <code>BGSAVE</code><br><small>It writes <code>dump.rdb</code>.</small>')
  })

  test.each([
    [0, 'Answer: 30 s'],
    [2.5, 'Answer: 30 ± 2.5 s'],
  ])('of a number is the figure, its tolerance of %s and its unit', (tolerance, shown) => {
    const { front, back } = noteOf(numberItem({ tolerance }))
    expect(shownIn(back)).toContain(shown.replace(' s', ` ${wordsIn('en').unit.s}`))
    expect(shownIn(front)).toContain(wordsIn('en').unit.s)
  })

  test('of an open question is the model answer, what a good one holds, and what fails it', () => {
    const point = (id: string, weight: number) => ({
      id,
      text: text(`Point ${id}`),
      weight,
      patterns: { en: [], zh: [] },
    })
    const item = openItem({ rubric: [point('a', 1), point('b', 3)], criticalMiss: text('Deleting the data') })
    const answered = shownIn(noteOf(item).back)
    expect(answered).toContain('The point.')
    expect(answered).toContain('Point a (25%)')
    expect(answered).toContain('Point b (75%)')
    expect(answered).toContain('Deleting the data')
  })
})

describe('text that means something to somebody', () => {
  test('is a command between backticks, and a backtick alone is itself', () => {
    const { front } = noteOf(choiceItem({ stem: text('What does `kill -9` do to a ` here?') }))
    expect(shownIn(front)).toContain('`kill -9` do to a ` here')
    expect(noteOf(choiceItem({ stem: text('What does `kill -9` do?') })).front).toContain(
      '<code>kill -9</code>',
    )
  })

  test('is shown to Anki as it is: no markup, no formula, no sound, no speech', () => {
    const stem =
      'a <b>bold</b> & \\(x\\) \\[y\\] [sound:x.mp3] [latex]z[/latex] [$]u[/$] [anki:tts lang=en]v[/anki:tts]'
    const { front } = noteOf(choiceItem({ stem: text(stem) }))
    expect(shownIn(front)).toContain(stem)
    expect(front).not.toMatch(/\\[([]|\\&#91;/)
    expect(front).not.toContain('[')
  })

  test('cannot end its row or its field, whatever it is', () => {
    const foreign = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc
        .array(
          fc.constantFrom(
            '\t',
            '\n',
            '\r\n',
            '\r',
            '"',
            "'",
            '#',
            '<',
            '>',
            '&',
            '`',
            '\\(',
            '[',
            'x',
            '\u2028',
          ),
        )
        .map(parts => parts.join('')),
    )
    fc.assert(
      fc.property(foreign, foreign, fc.constantFrom(...KINDS), (stem, other, kind) => {
        const item = {
          ...oneOfEachKind()[kind],
          stem: text(stem),
          exhibit: text(other),
          explanation: text(other),
          category: stem,
          topic: other,
          sources: [other],
        }
        const { front, back, guid } = noteOf(item)
        expect(guid).toContain(item.id)
        shownIn(front)
        shownIn(back)
      }),
    )
  })
})

test('every shipped item makes one note in both languages, each with an id of its own', () => {
  const { items } = shippedBank()
  for (const lang of LANGS) {
    const { notes } = readDeck(deckOf(items, lang))
    expect(notes).toHaveLength(items.length)
    expect(new Set(notes.map(({ guid }) => guid)).size).toBe(items.length)
    const bare = (shown: string) => shown.replaceAll('`', '')
    const lost = items.filter((item, i) => {
      const { front = '', back = '' } = notes[i] ?? {}
      const [asked, answered] = [bare(shownIn(front)), bare(shownIn(back))]
      return !asked.includes(bare(item.stem[lang])) || !answered.includes(bare(item.explanation[lang]))
    })
    expect(lost.map(({ id }) => id)).toEqual([])
  }
})
