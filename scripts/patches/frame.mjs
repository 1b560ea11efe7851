const PASS = `buffer.push(returnPrefix);
        let passed = 0;
        const pass = () => {
            if (passed > 0) buffer.push('\\u{1B}[' + (passed === 1 ? '' : passed) + 'E');
            passed = 0;
        };`

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
    why: 'unchanged lines are passed in one move, not one by one',
    edits: [
      ['buffer.push(returnPrefix);', PASS],
      ['buffer.push(ansiEscapes.cursorNextLine);', 'passed++;'],
      ['const nextLine = nextLines[i];', 'pass();\n            const nextLine = nextLines[i];'],
      [
        'const cursorSuffix = buildCursorSuffix(nextLines.length - 1, activeCursor);\n        buffer.push(cursorSuffix);',
        'pass();\n        const cursorSuffix = buildCursorSuffix(nextLines.length - 1, activeCursor);\n        buffer.push(cursorSuffix);',
      ],
    ],
  },
]
