const PASS = `buffer.push(returnPrefix);
        let passed = 0;
        const pass = () => {
            if (passed > 0) buffer.push('\\u{1B}[' + (passed === 1 ? '' : passed) + 'E');
            passed = 0;
        };`

/** Rows of another width are laid out anew by the terminal, and of a frame that grows lower some are erased before this. */
const SCROLL = `const isSameSize = areColumnsUnchanged && visibleCount === previousVisible && nextLines.length === previousLines.length;
        const isMovable = isSameSize && nextLines.length <= stream.rows;
        const cost = (from, to) => lineUpdate(from, to, stream.columns).length;
        const { codes, rows: shown } = isMovable ? scrolled(previousLines, nextLines, cost) : { codes: '', rows: previousLines };
        buffer.push(codes);`

/** What Ink does again for every frame, although nearly all of it is as it was in the frame before. */
export const frame = [
  {
    file: 'ink/build/output.js',
    why: 'what was found out about a text outlives the frame, for as many texts as some screens have',
    edits: [
      [
        "import stringWidth from 'string-width';",
        "import stringWidth from 'string-width';\nimport QuickLRU from 'quick-lru';\nimport { isPlainOrStyled } from 'ink-patches:plain-text';",
      ],
      ['widths = new Map();', 'widths = new QuickLRU({ maxSize: 4096 });'],
      ['blockWidths = new Map();', 'blockWidths = new QuickLRU({ maxSize: 256 });'],
      ['styledChars = new Map();', 'styledChars = new QuickLRU({ maxSize: 256 });'],
      [
        'cached = styledCharsFromTokens(tokenize(line)).filter(',
        'cached = styledCharsFromTokens(tokenize(line));\n            if (!isPlainOrStyled(line)) cached = cached.filter(',
      ],
      ['export default class Output {', 'const caches = new OutputCaches();\nexport default class Output {'],
      ['caches = new OutputCaches();\n    width;', 'caches = caches;\n    width;'],
    ],
  },
  {
    file: 'ink/build/log-update.js',
    why: 'unchanged lines are passed in one move, not one by one, and in a frame as high as the one before lines that moved are moved',
    edits: [
      ['buffer.push(returnPrefix);', PASS],
      ['buffer.push(ansiEscapes.cursorNextLine);', 'passed++;'],
      ['const nextLine = nextLines[i];', 'pass();\n            const nextLine = nextLines[i];'],
      [
        'const cursorSuffix = buildCursorSuffix(nextLines.length - 1, activeCursor);\n        buffer.push(cursorSuffix);',
        'pass();\n        const cursorSuffix = buildCursorSuffix(nextLines.length - 1, activeCursor);\n        buffer.push(cursorSuffix);',
      ],
      [
        "import lineUpdate from './line-update.js';",
        "import lineUpdate from './line-update.js';\nimport { scrolled } from 'ink-patches:scroll';",
      ],
      [
        'for (let i = 0; i < visibleCount; i++) {',
        `${SCROLL}\n        for (let i = 0; i < visibleCount; i++) {`,
      ],
      ['nextLines[i] === previousLines[i]', 'nextLines[i] === shown[i]'],
      ['lineUpdate(previousLines[i], nextLine', 'lineUpdate(shown[i], nextLine'],
    ],
  },
  {
    file: 'ink/build/line-update.js',
    why: 'plain text is parted without tables, and the end of a row that keeps its place is not drawn again',
    edits: [
      [
        "const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });",
        "import { graphemes as segmenter } from 'ink-patches:plain-text';",
      ],
      [
        "import stringWidth from 'string-width';",
        "import stringWidth from 'string-width';\nimport { middleOf } from 'ink-patches:middle';",
      ],
      [
        'return partial.length < full.length ? partial : full;',
        `const middle = middleOf(previous, next, offset);
    const inPlace = middle === undefined ? full : ansiEscapes.cursorTo(column) + styles + middle;
    return [partial, inPlace].reduce((shortest, way) => (way.length < shortest.length ? way : shortest), full);`,
      ],
    ],
  },
  {
    file: 'ink/build/hooks/use-window-size.js',
    why: 'a window that is as large as it was draws nothing: Ink asks for its size once more when the first frame is there',
    edits: [
      [
        'setSize(getWindowSize(stdout));',
        `setSize(size => {
                const next = getWindowSize(stdout);
                return next.columns === size.columns && next.rows === size.rows ? size : next;
            });`,
      ],
    ],
  },
]
