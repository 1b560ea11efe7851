import { useApp } from 'ink'
import type { EditOutcome, TextEditor } from '../../app/ports.ts'
import { useUi } from '../ui-context.tsx'

/** Hands the terminal to the person's own editor, and takes it back when that has ended. */
export const useExternalEditor = (): TextEditor['edit'] => {
  const { game } = useUi()
  const { suspendTerminal } = useApp()
  return async (text, onSaved) => {
    let outcome: EditOutcome = { type: 'unchanged' }
    await suspendTerminal(async () => {
      outcome = await game.ports.editor.edit(text, onSaved)
    })
    return outcome
  }
}
