/** Loaded into the program before itself: at a signal, what its memory holds once it has been swept is appended to a file. */
const { appendFileSync } = require('node:fs')

process.on('SIGUSR2', () => {
  for (let sweep = 0; sweep < 3; sweep++) globalThis.gc?.()
  const { heapUsed, rss, external } = process.memoryUsage()
  appendFileSync(process.env.MEMORY_FILE, `${JSON.stringify({ heapUsed, rss, external })}\n`)
})
