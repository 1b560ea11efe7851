import type { RoundSession } from '../../app/round-session.ts'
import type { Catalog } from '../../i18n/catalog.ts'
import { temporaryDirectory } from '../../platform/temporary-directory.ts'
import type { Route } from '../../ui/route.ts'
import { nearest } from '../nearest.ts'
import { openStoreIn } from '../open-store.ts'
import type { GlobalOptions } from '../options.ts'
import { type Prepare, play } from '../play-game.ts'
import type { DrillOptions, MockOptions } from '../play-request.ts'
import { drillRequest, mockRequest } from '../play-request.ts'
import { openPorts } from '../session-context.ts'
import { UserError } from '../user-error.ts'

const roundOf = (session: RoundSession | undefined, words: Catalog): Route => {
  if (!session) throw new UserError(words.cli.scopeEmpty)
  return { name: 'round', session }
}

export const playMenu = (options: GlobalOptions): Promise<void> =>
  play(options, () => () => ({ name: 'home' }))

/** With a category or any of its own options a drill begins at once; otherwise it is set up on screen. */
export const playDrill = (name: string | undefined, options: GlobalOptions & DrillOptions): Promise<void> =>
  play(options, asked => {
    const request = drillRequest(name, options, asked)
    return game =>
      request
        ? roundOf(game.startDrill({ ...request, timing: game.timing() }), asked.words)
        : { name: 'drill-setup' }
  })

/** With a length the interview begins at once; otherwise it is set up on screen. */
export const playMock = (options: GlobalOptions & MockOptions): Promise<void> =>
  play(options, asked => {
    const { role, setting, choice } = mockRequest(options, asked)
    return game => {
      if (!choice) return { name: 'mock-setup', setting, ...(role ? { role } : {}) }
      const session = game.startMock(choice)
      const { words } = asked
      if (!session)
        throw new UserError(
          words.interview.setup.emptySkills(game.emptySkills(choice.role).map(skill => words.skill[skill])),
        )
      return { name: 'round', session }
    }
  })

/** Reads the bank, beginning with a search. */
export const playBrowse = (query: string, options: GlobalOptions): Promise<void> =>
  play(options, () => () => ({ name: 'browse', query }))

/** Plays one item as the person's settings have it. What happens is kept nowhere. */
export const playPreview = async (id: string, options: GlobalOptions): Promise<void> => {
  const ports = openPorts(options)
  const temporary = temporaryDirectory()
  const store = openStoreIn(temporary.path, ports.clock.now)
  store.saveSettings(ports.store.settings())
  const prepare: Prepare = ({ bank, words }) => {
    const item = bank.items.find(candidate => candidate.id === id)
    if (!item) {
      const close = nearest(
        id,
        bank.items.map(candidate => candidate.id),
      )
      throw new UserError(words.cli.unknownItem(id, close))
    }
    return game => roundOf(game.previewItem(id), words)
  }
  return play(options, prepare, 'out', { ...ports, store })
}
