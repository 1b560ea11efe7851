import { useApp } from 'ink'
import { useEffect, useEffectEvent } from 'react'
import type { Route } from '../route.ts'

/** The game as a job of the shell that it was started from. */
export interface Job {
  /** Stops it, and comes back when it goes on. */
  stop(): Promise<void>
  /** Calls back when others had stopped it and it goes on. Returns how to stop that. */
  onContinued(listener: () => void): () => void
}

/** Lends the terminal to the shell while the game is stopped. No clock runs meanwhile, nor before the person goes on. */
export const useJob = (job: Job, route: Route): { readonly suspend: () => void } => {
  const { suspendTerminal } = useApp()
  const lendFor = (work: () => Promise<void>) => {
    const lent = suspendTerminal(() => {
      if (route.name === 'round') route.session.pause()
      return work()
    })
    /** The person's own editor has the terminal, and will hand it back itself. */
    lent.catch(() => {})
  }
  /** The shell has left its own lines on the screen: taken anew, it is drawn whole. */
  const onContinued = useEffectEvent(() => lendFor(() => Promise.resolve()))
  useEffect(() => job.onContinued(onContinued), [job])
  return { suspend: () => lendFor(job.stop) }
}
