#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`ops-interview needs Node.js 20.19 or later; this is ${process.versions.node}.\n`)
  process.exit(1)
}
const { dirname, join } = require('node:path')
const dist = join(dirname(__dirname), 'dist')
require(join(dist, 'launch.cjs')).launch(process.argv.slice(2), dist)
