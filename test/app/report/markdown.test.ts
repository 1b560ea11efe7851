import { describe, expect, test } from 'vitest'
import type { InterviewReport } from '../../../src/app/report/interview-report.ts'
import { reportMarkdown } from '../../../src/app/report/markdown.ts'
import { reportWordsIn } from '../../../src/i18n/report-words.ts'
import { wordsIn } from '../../../src/i18n/words.ts'
import { answerOf, missOf, nextTimeOf, reportOf, richReport } from '../../support/reports.ts'

const markdown = (report: InterviewReport): string =>
  reportMarkdown(report, reportWordsIn(report.lang), wordsIn(report.lang))

const linesOf = (report: InterviewReport): readonly string[] => markdown(report).split('\n')

describe('a report as Markdown', () => {
  test('begins with the recommendation', () => {
    expect(linesOf(richReport('en'))[0]).toBe('## Mock interview: No')
    expect(linesOf(richReport('zh'))[0]).toBe('## 模拟面试：不建议录用')
  })

  test('shows a bar for a rated skill and only the number of answers for a thin one', () => {
    const text = markdown(richReport('en'))
    expect(text).toContain('| Databases           | 3 of 4, hire       | ███████░░░ 72% · n=5 |')
    expect(text).toContain('| Systems             | too little to tell | n=2                  |')
  })

  test('lines columns up by the width of Chinese characters', () => {
    expect(markdown(richReport('zh'))).toContain(
      '| 数据库管理   | 3/4 达到录用线     | ███████░░░ 72% · n=5 |\n| 沟通协调     | 样本太少，无法判断 | n=2                  |',
    )
  })

  test('tells misses only', () => {
    const text = markdown(
      reportOf({ answers: [answerOf({ stem: 'Known well?' }), missOf({ stem: 'Missed badly?' })] }),
    )
    expect(text).toContain('1. **Missed badly?**')
    expect(text).not.toContain('Known well')
  })

  test('holds the self-rating against the result', () => {
    const selfLine = (selfGap: number | null) =>
      linesOf(reportOf({ selfRating: 3, selfGap })).find(line => line.includes('Own rating'))
    expect(selfLine(0.7)).toContain('3 of 4, hire (overestimated by 0.7)')
    expect(selfLine(-1.25)).toContain('underestimated by 1.3')
    expect(selfLine(-0.5)).toContain('(about right)')
    expect(selfLine(null)).toMatch(/Own rating: 3 of 4, hire$/)
    expect(markdown(reportOf())).toContain('Own rating: not given')
  })

  test('says in words that nothing was answered, or nothing missed', () => {
    expect(markdown(reportOf())).toContain('No question was answered.')
    expect(markdown(reportOf())).not.toContain('What to say next time')
    expect(markdown(reportOf({ answers: [answerOf()] }))).toContain('Nothing was missed.')
  })

  test('says the key of a true-or-false item as a person would', () => {
    const answers = [missOf({ kind: 'boolean', nextTime: nextTimeOf({ answer: 'false' }) })]
    expect(markdown(reportOf({ answers }))).toContain('Answer: False')
    expect(markdown(reportOf({ lang: 'zh', answers }))).toContain('正确答案：错')
  })

  test('keeps what belongs to the tenth miss under the tenth miss', () => {
    const lines = linesOf(reportOf({ answers: Array.from({ length: 10 }, () => missOf()) }))
    const tenth = lines.findIndex(line => line.startsWith('10. '))
    expect(lines[tenth + 2]).toMatch(/^ {4}- Answer/)
  })

  test('says of an item that is gone that it is gone', () => {
    expect(markdown(reportOf({ answers: [missOf({ nextTime: null })] }))).toContain('no longer in the bank')
  })
})

describe('foreign text in Markdown', () => {
  const stemOf = (stem: string) =>
    linesOf(reportOf({ answers: [missOf({ stem })] })).find(l => l.startsWith('1. '))

  test('keeps the commands of a bank and escapes everything around them', () => {
    expect(stemOf('Does `a_b | <c> *d*` beat *this* [link](x) and <b>?')).toBe(
      '1. **Does `a_b | <c> *d*` beat \\*this\\* \\[link](x) and \\<b>?**  ',
    )
  })

  test('leaves underscores within words alone', () => {
    expect(stemOf('Is latest_fork_usec a field, and __this__?')).toBe(
      '1. **Is latest_fork_usec a field, and \\_\\_this\\_\\_?**  ',
    )
  })

  test('marks no command where backticks do not pair', () => {
    expect(stemOf('A `b` and ` <i>')).toBe('1. **A \\`b\\` and \\` \\<i>**  ')
  })

  test('writes no markup of its own either', () => {
    expect(markdown(richReport('en')).replace(/`[^`\n]*`/g, '')).not.toMatch(/(?<!\\)<[a-z!/]/i)
  })

  test('begins no heading or list with the name of a role', () => {
    expect(markdown(reportOf({ role: '# Root' }))).toContain('\n\\# Root ·')
    expect(markdown(reportOf({ role: '1. Root' }))).toContain('\n1\\. Root ·')
  })

  test('shows no control or bidi character', () => {
    const nasty = 'a\u202eb\u0007c\u2066d\u0000e\u200bf'
    const text = markdown(
      reportOf({
        role: nasty,
        answers: [missOf({ stem: nasty, topic: nasty, kind: 'open', given: nasty })],
        weakest: [{ title: nasty, rating: null, share: 0, n: 1 }],
      }),
    )
    expect(text).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f]/,
    )
    expect(text).toContain('a\ufffdb')
  })
})

describe('what was typed, in Markdown', () => {
  const quoteOf = (given: string) =>
    linesOf(reportOf({ answers: [missOf({ kind: 'open', given })] }))
      .filter(line => /^ +>/.test(line))
      .map(line => line.trim())

  test('cannot end its quote with a fence, a heading, a list, a rule or a table', () => {
    const given = '```\n# x\n- y\n1. z\n---\n===\n> q\n~~~\n:-:\n| a | b |\n\n<script>alert(1)</script>'
    expect(quoteOf(given)).toEqual([
      '> \\`\\`\\`',
      '> \\# x',
      '> \\- y',
      '> 1\\. z',
      '> \\---',
      '> \\===',
      '> \\> q',
      '> \\~\\~\\~',
      '> \\:-:',
      '> \\| a \\| b \\|',
      '>',
      '> \\<script>alert(1)\\</script>',
    ])
  })

  test('stays a quote whatever ends its lines', () => {
    const given = 'a\r\n# b\r# c\u2028# d\n\n\n# e'
    expect(quoteOf(given)).toEqual(['> a', '> \\# b', '> \\# c\ufffd# d', '>', '>', '> \\# e'])
    const all = linesOf(reportOf({ answers: [missOf({ kind: 'open', given })] }))
    expect(all.filter(line => /^\s*#/.test(line))).toEqual([
      '## Mock interview: Too little to tell',
      '### What to say next time',
    ])
  })

  test('is a command where a command was asked for, in marks longer than any it holds', () => {
    const given = (text: string) => markdown(reportOf({ answers: [missOf({ kind: 'fill', given: text })] }))
    expect(given('ls | wc')).toContain('Your answer: `ls | wc`\n')
    expect(given('echo `date` ``x``')).toContain('Your answer: ``` echo `date` ``x`` ```\n')
    expect(given('one\n# two')).toContain('Your answer: `one # two`\n')
  })

  test('is told to be none after a skip, and left out where the report does not know it', () => {
    const text = (given: string | null, verdict: 'wrong' | 'skipped') =>
      markdown(reportOf({ answers: [missOf({ given, verdict })] }))
    expect(text(null, 'skipped')).toContain('Your answer: none')
    expect(text('  \n', 'wrong')).toContain('Your answer: none')
    expect(text(null, 'wrong')).not.toContain('Your answer')
  })
})
