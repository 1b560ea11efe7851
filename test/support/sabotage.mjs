/**
 * Loaded into the game by `node --import`: at SIGUSR2 it does what `SABOTAGE` says. The program knows nothing of it.
 */
const RULE = '─'

const ways = {
  'throws in a timer': () => setTimeout(() => fail('thrown in a timer')),
  'rejects a promise nobody awaits': () => Promise.reject(new Error('rejected by nobody')),
  'calls process.exit': () => process.exit(3),
  /** Every screen draws a rule. */
  'throws in a component': () => {
    const { repeat } = String.prototype
    String.prototype.repeat = function (count) {
      return String(this) === RULE ? fail('thrown in a component') : repeat.call(this, count)
    }
    process.stdout.columns -= 1
    process.stdout.emit('resize')
  },
  'fails to save': () => {
    const { stringify } = JSON
    JSON.stringify = (...args) =>
      args[0]?.type === 'paused' ? fail('thrown while saving') : stringify(...args)
    process.kill(process.pid, 'SIGTERM')
  },
  'hangs while it saves': () => {
    const { stringify } = JSON
    JSON.stringify = (...args) => {
      while (args[0]?.type === 'paused') {}
      return stringify(...args)
    }
    process.kill(process.pid, 'SIGTERM')
  },
}

const fail = message => {
  throw new Error(message)
}

process.on('SIGUSR2', ways[process.env.SABOTAGE])
