/** Where no shell controls jobs nothing stops, and nobody continues: so long for the stop to take hold. */
const STOP_WAIT_MS = 50

/** The game as a job of the shell that it was started from. */
export interface JobControl {
  /** Stops the whole job, as Ctrl-Z does in any program. Comes back with it; at once where no shell controls jobs. */
  stop(): Promise<void>
  isStopped(): boolean
  /** Calls back when others had stopped the job and it goes on: the terminal may be anybody's by now. */
  onContinued(listener: () => void): () => void
}

/** A window that changed its size meanwhile told the shell, not us: Node looks again when it hears of a change. */
const lookAtSize = () => process.emit('SIGWINCH', 'SIGWINCH')

export const shellJobControl = (): JobControl => {
  let isStopped = false
  return {
    stop: () =>
      new Promise(resolve => {
        if (process.platform === 'win32') return resolve()
        const goOn = () => {
          clearTimeout(patience)
          process.off('SIGCONT', goOn)
          /** A shell that ends a stopped job lets it go on, too: the signal that ends it is heard first. */
          setImmediate(() => {
            isStopped = false
            lookAtSize()
            resolve()
          })
        }
        isStopped = true
        process.on('SIGCONT', goOn)
        /** The call comes back when the job goes on. */
        process.kill(0, 'SIGTSTP')
        const patience = setTimeout(goOn, STOP_WAIT_MS)
      }),
    isStopped: () => isStopped,
    onContinued: listener => {
      const onContinue = () => {
        if (isStopped) return
        lookAtSize()
        listener()
      }
      process.prependListener('SIGCONT', onContinue)
      return () => process.off('SIGCONT', onContinue)
    },
  }
}
