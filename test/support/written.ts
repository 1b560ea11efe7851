import fc from 'fast-check'

const piece = fc.constantFrom(
  ...['主库', '复制延迟', '，', '。', '（', '）', '“', '”', '——', 'ｆｕｌｌ', 'ー', 'カタカナ', '𠮷', '葛󠄀'],
  ...[' ', '  ', '   ', '\n', '\r\n', '\r', '\t', '\u2028', '\u2029\u0301', '\u202f', '\u00a0'],
  ...['kubectl', 'etcd', 'a/b', 'redis_6', 'naïve', 'x', '-', '.', '→', '① '],
  ...['👍🏽', '👩‍👩‍👧‍👦', '🇨🇳', '🇺', '❤️', '1️⃣', '\u200d', '\ufe0f', '🏽', '😀'],
  ...[
    'e\u0301',
    '\u0301',
    'o\u0308\u0323',
    'שלום',
    'مرحبا',
    '\u202e',
    '\u2066',
    '\u0600',
    'สวัสดี',
    'क्षि',
    'น้ำ',
  ],
  ...[
    '한국어',
    '\u1112\u1161\u11ab',
    '\u1100',
    '\u11a8',
    '\u001b[31m',
    '\u001b]0;t\u0007',
    '\u001b',
    '\u0000',
  ],
)

/** What people write and paste, and what else a terminal may hand over. */
export const written = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { arbitrary: piece, weight: 6 },
        { arbitrary: fc.string({ unit: 'binary', maxLength: 3 }), weight: 1 },
      ),
      { maxLength },
    )
    .map(pieces => pieces.join(''))

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Every place between two characters, by the book: the whole text is read. */
export const boundariesOf = (text: string): readonly number[] => [
  ...[...graphemes.segment(text)].map(part => part.index),
  text.length,
]
