import { useState } from 'react'
import { categoriesOf, type Scope } from '../../core/bank.ts'
import { LEVELS, type Level } from '../../core/item.ts'
import { TIMINGS, type Timing } from '../../core/plan.ts'
import { categoryName } from '../../i18n/words.ts'
import type { Go } from '../route.ts'
import { useUi } from '../ui-context.tsx'
import { scopeName } from '../views/round-name.ts'
import type { Field } from './setup-screen.tsx'
import { SetupScreen } from './setup-screen.tsx'

const COUNTS = [5, 10, 20, 50]
const USUAL_COUNT = '10'
/** Not a number: what "all" comes to changes with the topic. */
const ALL = 'all'
const ANY = '*'

/** A scope without the parts that are "any". */
const scopeOf = (category: string, topic: string, level: string): Scope => ({
  ...(category === ANY ? {} : { category }),
  ...(category === ANY || topic === ANY ? {} : { topic }),
  ...(level === ANY ? {} : { level: level as Level }),
})

export const DrillSetupScreen = ({ go }: { readonly go: Go }) => {
  const { game, words, lang } = useUi()
  const { bank } = game
  const [category, setCategory] = useState(ANY)
  const [topic, setTopic] = useState(ANY)
  const [level, setLevel] = useState(ANY)
  const [count, setCount] = useState(USUAL_COUNT)
  const [timing, setTiming] = useState<Timing>(game.timing())

  const scope = scopeOf(category, topic, level)
  const available = game.pool(scope).length
  const counted = (name: string, within: Scope) => `${name}  (${game.pool(within).length})`

  const fields: readonly Field[] = [
    {
      id: 'category',
      name: words.drill.category,
      value: category,
      options: [
        { value: ANY, label: counted(words.drill.everything, {}) },
        ...categoriesOf(bank).map(value => ({
          value,
          label: counted(categoryName(words, value), { category: value }),
        })),
      ],
      onChoose: value => {
        setCategory(value)
        setTopic(ANY)
      },
    },
    ...(category === ANY
      ? []
      : [
          {
            id: 'topic',
            name: words.drill.topic,
            value: topic,
            options: [
              { value: ANY, label: counted(words.drill.anyTopic, { category }) },
              ...bank.topics
                .filter(t => t.category === category)
                .map(t => ({ value: t.topic, label: counted(t.title[lang], { category, topic: t.topic }) })),
            ],
            onChoose: setTopic,
          },
        ]),
    {
      id: 'count',
      name: words.drill.items,
      value: count,
      options: [
        ...COUNTS.map(n => ({ value: String(n), label: words.drill.count(n) })),
        { value: ALL, label: words.drill.all(available) },
      ],
      onChoose: setCount,
    },
    {
      id: 'level',
      name: words.drill.level,
      value: level,
      options: [
        { value: ANY, label: words.drill.anyLevel },
        ...LEVELS.map(value => ({ value, label: words.level[value] })),
      ],
      onChoose: setLevel,
    },
    {
      id: 'timing',
      name: words.drill.time,
      value: timing,
      options: TIMINGS.map(value => ({ value, label: words.timing[value] })),
      onChoose: value => setTiming(value as Timing),
    },
  ]
  const drawn = count === ALL ? available : Math.min(Number(count), available)
  return (
    <SetupScreen
      title={words.drill.title}
      start={
        drawn === 0 ? words.drill.nothing : words.drill.start(drawn, scopeName(scope, bank, { words, lang }))
      }
      fields={fields}
      onStart={() => {
        const session = game.startDrill({ scope, count: drawn, timing })
        if (session) go({ name: 'round', session })
      }}
      onBack={() => go({ name: 'home' })}
    />
  )
}
