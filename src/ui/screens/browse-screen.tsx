import { Box, usePaste } from 'ink'
import { useMemo, useState, useSyncExternalStore } from 'react'
import type { Item } from '../../core/item.ts'
import { FILTER_NAMES, type FilterName, indexItems, type SearchFilter, search } from '../../core/search.ts'
import { Lines } from '../components/lines.tsx'
import { Screen } from '../components/screen.tsx'
import { useKeys } from '../hooks/use-keys.ts'
import { useScroll } from '../hooks/use-scroll.ts'
import { bindingsOf } from '../keymap.ts'
import { bodyHeight, textWidth } from '../layout.ts'
import type { Go } from '../route.ts'
import { editField, fieldOf } from '../text-field.ts'
import { useUi } from '../ui-context.tsx'
import { browseView, filterValues, turned } from '../views/browse-view.ts'
import { ItemScreen } from './item-screen.tsx'

interface Props {
  readonly go: Go
  /** What to look for to begin with. */
  readonly query: string
}

/** Reading the bank: what one looks for, what is found, and one of these at a time. */
export const BrowseScreen = ({ go, query }: Props) => {
  const { game, words, lang, glyphs, columns, rows, hears, openHelp } = useUi()
  const [field, setField] = useState(() => fieldOf(query))
  const [filter, setFilter] = useState<SearchFilter>({})
  const [active, setActive] = useState<FilterName>('category')
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState<string>()
  const index = useMemo(() => indexItems(game.bank.items, game.facts()), [game])
  const progress = useSyncExternalStore(game.subscribe, game.ports.store.progress)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is marked changes how items stand
  const states = useMemo(() => game.study.memoryStates(), [game, progress])
  const values = useMemo(() => filterValues(game.bank), [game])
  const found: readonly Item[] = useMemo(
    () => search(index, field.text, filter, states),
    [index, field.text, filter, states],
  )
  const here = Math.min(at, Math.max(0, found.length - 1))

  const view = browseView(
    { field, filter, active, found, here, isMarked: game.isMarked },
    { words, lang, glyphs, width: textWidth(columns) },
  )
  const height = Math.max(1, bodyHeight(rows) - view.head.length)
  const scroll = useScroll(
    { length: view.length, height, subject: `${field.text} ${JSON.stringify(filter)}` },
    found.length > 0 ? [here, here] : null,
  )
  const narrow = (change: SearchFilter) => {
    setFilter(change)
    setAt(0)
  }
  const type = (action: Parameters<typeof editField>[1], key: string) => {
    setField(current => editField(current, action, key))
    setAt(0)
  }
  const move = (by: number) => setAt(Math.min(Math.max(0, here + by), Math.max(0, found.length - 1)))

  useKeys('search', (action, key) => {
    if (open !== undefined) return
    switch (action) {
      case 'move-up':
        return move(-1)
      case 'move-down':
        return move(1)
      case 'page-up':
        return move(-height)
      case 'page-down':
        return move(height)
      case 'next-filter':
        return setActive(FILTER_NAMES[(FILTER_NAMES.indexOf(active) + 1) % FILTER_NAMES.length] ?? 'category')
      case 'filter-back':
        return narrow(turned(filter, active, values[active], -1))
      case 'filter-on':
        return narrow(turned(filter, active, values[active], 1))
      case 'choose':
        return setOpen(found[here]?.id)
      case 'language':
        return game.switchLang()
      case 'help':
        return openHelp('search')
      case 'back':
        if (field.text === '') return go({ name: 'home' })
        setField(fieldOf(''))
        return setAt(0)
      default:
        return type(action, key)
    }
  })
  usePaste(text => type('type', text), { isActive: hears && open === undefined })

  const position = found.findIndex(item => item.id === open)
  const shown = found[position]
  if (shown) {
    const turn = (by: number) => {
      const next = found[position + by]
      if (!next) return
      setOpen(next.id)
      setAt(position + by)
    }
    return (
      <ItemScreen
        item={shown}
        title={words.browse.itemTitle(position + 1, found.length)}
        onTurn={found.length > 1 ? turn : undefined}
        onBack={() => setOpen(undefined)}
      />
    )
  }
  return (
    <Screen
      title={words.browse.title(found.length, game.bank.items.length)}
      bindings={bindingsOf('search')}
      more={scroll}
    >
      <Lines lines={view.head} />
      <Box flexDirection="column" flexShrink={0}>
        <Lines lines={view.results(scroll.offset, scroll.offset + height)} />
      </Box>
    </Screen>
  )
}
