import type { RoundSession } from '../../app/round-session.ts'
import { canUndo } from '../../core/round.ts'
import type { Action } from '../action.ts'
import type { Binding } from '../key-bindings.ts'
import type { Context } from '../keymap.ts'
import { bindingsOf } from '../keymap.ts'
import { useUi } from '../ui-context.tsx'
import { useKeys } from './use-keys.ts'

/** Keys of a question: what every question answers to alike is played here, the rest is the screen's. */
export const useAskedKeys = (
  context: Context,
  session: RoundSession,
  onAction: (action: Action, key: string) => void,
): void => {
  const { game, openHelp } = useUi()
  useKeys(context, (action, key) => {
    switch (action) {
      case 'skip':
        return session.skip()
      case 'pause':
        return session.pause()
      case 'undo':
        return session.undo()
      case 'language':
        return game.switchLang()
      case 'help':
        return openHelp(context)
      default:
        return onAction(action, key)
    }
  })
}

/** What can be pressed at a question: there is nothing to take back in an interview, nor before the first answer. */
export const askedBindings = (context: Context, session: RoundSession): readonly Binding[] => {
  const { plan, attempts } = session.round()
  const hasUndo = canUndo(plan) && attempts.length > 0
  return bindingsOf(context).filter(({ action }) => action !== 'undo' || hasUndo)
}
