import { SETTING_NAMES, SETTING_VALUES, type Settings } from '../../app/settings.ts'
import { MenuScreen } from '../components/menu-screen.tsx'
import { textWidth } from '../layout.ts'
import type { Go } from '../route.ts'
import { BLANK, span } from '../text/line.ts'
import { padEnd, widthOf } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'
import { useUi } from '../ui-context.tsx'

/** Enter turns a setting to its next value. */
export const SettingsScreen = ({ go }: { readonly go: Go }) => {
  const { game, words, columns } = useUi()
  const settings = game.settings()
  const { names, values } = words.settings
  const column = Math.max(...SETTING_NAMES.map(name => widthOf(names[name]))) + 2
  const valueText = (name: keyof Settings) =>
    (values[name] as Readonly<Record<string, string>>)[settings[name]]
  const turn = (name: keyof Settings) => {
    const all: readonly string[] = SETTING_VALUES[name]
    game.change({ [name]: all[(all.indexOf(settings[name]) + 1) % all.length] })
  }
  return (
    <MenuScreen
      id="settings"
      title={words.settings.title}
      items={SETTING_NAMES.map(name => ({
        value: name,
        label: padEnd(names[name], column) + valueText(name),
      }))}
      below={[
        BLANK,
        ...wrap([span(words.settings.where(game.ports.store.directory), 'dim')], textWidth(columns)),
        ...game.ports.store
          .notices()
          .flatMap(notice => wrap([span(words.notice(notice), 'warn')], textWidth(columns))),
      ]}
      onChoose={turn}
      onBack={() => go({ name: 'home' })}
    />
  )
}
