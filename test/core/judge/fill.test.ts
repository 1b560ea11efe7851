import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeFill, normaliseAnswer } from '../../../src/core/judge/fill.ts'
import { fillItem, text } from '../../support/items.ts'

const judged = (accept: string, given: string, rules: Parameters<typeof fillItem>[0] = {}) =>
  judgeFill(fillItem({ accept: [accept], ...rules }), given)

describe('fill: normalisation', () => {
  const namespace = [
    ['-n', '--namespace'],
    ['pods', 'pod', 'po'],
  ]

  test.each([
    ['as accepted', 'kubectl get pods', 'kubectl get pods'],
    ['letter case', 'maxmemory-policy', 'MaxMemory-Policy'],
    ['spaces around', 'appendonly', '  appendonly\t'],
    ['a closing semicolon', 'SHOW REPLICA STATUS', 'show replica status ;'],
    ['a closing semicolon in the accepted answer', 'SHOW REPLICA STATUS;', 'show replica status'],
    ['runs of spaces', 'kubectl get pods', 'kubectl   get  pods'],
    ['full-width letters', 'kubectl', 'ｋｕｂｅｃｔｌ'],
    ['full-width space', 'kubectl get pods', 'kubectl　get　pods'],
    ['full-width dash and digits', 'tail -n 100', 'tail －n １００'],
    ['full-width punctuation', 'a:b', 'a：b'],
    ['double quotes', 'grep error app.log', 'grep "error" app.log'],
    ['single quotes', 'grep error app.log', "grep 'error' app.log"],
    ['typographic quotes', 'grep error app.log', 'grep “error” app.log'],
    ['backticks', 'vmstat 1', '`vmstat 1`'],
    ['quotes in the accepted answer', 'grep "error" app.log', 'grep error app.log'],
    ['--flag=value for --flag value', 'kubectl get pods --namespace web', 'kubectl get pods --namespace=web'],
    ['--flag value for --flag=value', 'kubectl get pods --namespace=web', 'kubectl get pods --namespace web'],
    ['a short flag for the long', 'kubectl get pods --namespace web', 'kubectl get pods -n web'],
    ['the long flag with = for the short', 'kubectl get pods -n web', 'kubectl get pods --namespace=web'],
    ['another name of a word', 'kubectl get pods', 'kubectl get po'],
    ['an alias in another case', 'kubectl get pods', 'KUBECTL GET PO'],
  ])('%s', (_, accept, given) => {
    expect(judged(accept, given, { aliases: namespace })).toEqual({ credit: 1 })
  })

  test.each([
    ['another word', 'kubectl get pods', 'kubectl get nodes'],
    ['words in another order', 'kubectl get pods', 'kubectl pods get'],
    ['an alias inside a longer word', 'kubectl get pods', 'kubectl get pox'],
    ['nothing', 'kubectl get pods', ''],
    ['only quotes', 'kubectl get pods', '""'],
    ['key=value that is no flag', 'set maxmemory 1', 'set maxmemory=1'],
  ])('does not equal: %s', (_, accept, given) => {
    expect(judged(accept, given, { aliases: namespace }).credit).toBe(0)
  })

  test('letter case counts where the item says so, in aliases too', () => {
    const rules = { caseSensitive: true, aliases: [['-X', '--request']] }
    expect(judged('curl -X POST', 'curl -X POST', rules).credit).toBe(1)
    expect(judged('curl -X POST', 'curl --request POST', rules).credit).toBe(1)
    expect(judged('curl -X POST', 'curl -x POST', rules).credit).toBe(0)
    expect(judged('curl -X POST', 'curl -X post', rules).credit).toBe(0)
  })

  test('any of several accepted answers will do', () => {
    const item = fillItem({ accept: ['ss -lntp', 'netstat -lntp'] })
    expect(item.accept.map(answer => judgeFill(item, answer).credit)).toEqual([1, 1])
  })

  test('normalising twice changes nothing more', () => {
    const rules = { caseSensitive: false, aliases: namespace }
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aB-=;n "\'“” \t１ｋ') }), answer => {
        const once = normaliseAnswer(answer, rules)
        expect(normaliseAnswer(once, rules)).toBe(once)
      }),
    )
  })
})

/** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours. */
const editDistance = (a: string, b: string): number => {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  const cell = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++) {
    rows[i] = [i]
    for (let j = 1; j <= b.length; j++) {
      const costs = [
        cell(i - 1, j) + 1,
        cell(i, j - 1) + 1,
        cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      ]
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && i > 1 && j > 1) costs.push(cell(i - 2, j - 2) + 1)
      rows[i]?.push(Math.min(...costs))
    }
  }
  return cell(a.length, b.length)
}

describe('fill: close', () => {
  test.each([
    ['a letter missing', 'maxmemory', 'maxmemry'],
    ['a letter too many', 'maxmemory', 'maxmemoryy'],
    ['a letter replaced', 'maxmemory', 'maxmemury'],
    ['neighbours swapped', 'maxmemory', 'maxmemroy'],
    ['the first letters swapped', 'maxmemory', 'amxmemory'],
    ['after normalisation', 'kubectl get pods', 'KUBECTL  get  “pod”'],
    ['a space missing', 'kubectl get pods', 'kubectlget pods'],
    ['four letters are enough to tell', 'free', 'fre'],
  ])('one slip is told, not credited: %s', (_, accept, given) => {
    expect(judged(accept, given)).toEqual({ credit: 0, close: true })
  })

  test.each([
    ['two slips', 'maxmemory', 'maxmemr'],
    ['letters swapped over a distance', 'maxmemory', 'mamxeomry'],
    ['three letters are too short to tell a slip from another answer', 'top', 'tip'],
    ['nothing typed', 'maxmemory', ''],
  ])('not close: %s', (_, accept, given) => {
    expect(judged(accept, given)).toEqual({ credit: 0 })
  })

  test('a known distractor is another answer, not a slip', () => {
    const distractors = [{ answer: 'no-appendfsync', why: text('Another option') }]
    expect(judged('on-appendfsync', 'no-appendfsync', { distractors })).toEqual({ credit: 0 })
    expect(judged('on-appendfsync', 'NO-appendfsync', { distractors })).toEqual({ credit: 0 })
    expect(judged('on-appendfsync', 'on-appendfsyn', { distractors })).toEqual({ credit: 0, close: true })
  })

  test('close is exactly one edit from the accepted answer', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 7 })
    fc.assert(
      fc.property(word, word, (accept, given) => {
        const { credit, close = false } = judged(accept, given)
        const distance = editDistance(accept, given)
        expect({ credit, close }).toEqual({ credit: distance === 0 ? 1 : 0, close: distance === 1 })
      }),
      { numRuns: 500 },
    )
  })
})
