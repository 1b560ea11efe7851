/**
 * Ink asks for the clusters and widths of every text of every frame. Chinese and ASCII need no tables for that: see
 * plain-text.mjs. The tables for anything else are built when such a text is drawn, not when the program starts.
 */

const PLAIN_TEXT = 'ink-patches:plain-text'

/** Parses for 25 ms. Only what holds an emoji at all is worth it, and below U+231A none stands alone. */
const RGI_EMOJI = `let rgiEmoji;
const rgiEmojiRegex = {
  test: segment =>
    (segment.length > 1 || segment >= '\\u231a') &&
    /\\p{Emoji}/u.test(segment) &&
    (rgiEmoji ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(segment),
};`

export const text = [
  {
    file: 'string-width/index.js',
    why: 'plain text is counted, tables are built late',
    edits: [
      [
        'const segmenter = new Intl.Segmenter();',
        `import { isPlain, plainWidth, segmenter } from '${PLAIN_TEXT}';`,
      ],
      ['const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;', RGI_EMOJI],
      [
        '\tlet width = 0;\n\tconst eastAsian',
        '\tif (ambiguousIsNarrow && isPlain(string)) return plainWidth(string);\n\n\tlet width = 0;\n\tconst eastAsian',
      ],
    ],
  },
  {
    file: '@alcalzone/ansi-tokenize/build/tokenize.js',
    why: 'plain text is parted without tables',
    edits: [
      [
        'const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });',
        `import { graphemes } from '${PLAIN_TEXT}';`,
      ],
      ['segmenter.segment(str)', 'graphemes.segment(str)'],
    ],
  },
  {
    file: '@alcalzone/ansi-tokenize/build/styledChars.js',
    why: 'characters of one style share it: comparing two of them is then comparing two references',
    edits: [['styles: [...codes],', 'styles: codes,']],
  },
  {
    file: 'wrap-ansi/index.js',
    why: 'plain text is parted without tables',
    edits: [
      ['const segmenter = new Intl.Segmenter();', `import { graphemes as segmenter } from '${PLAIN_TEXT}';`],
    ],
  },
  {
    file: 'slice-ansi/tokenize-ansi.js',
    why: 'tables are built late',
    edits: [
      [
        "const GRAPHEME_SEGMENTER = new Intl.Segmenter(undefined, {granularity: 'grapheme'});",
        `import { segmenter as GRAPHEME_SEGMENTER } from '${PLAIN_TEXT}';`,
      ],
    ],
  },
]
