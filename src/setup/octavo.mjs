#!/usr/bin/env node
// The command `octavo`. Plain JavaScript that old versions of Node can read, so that they can be told to step aside.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { pinnedNode } from './pinned-node.mjs'

/** Oldest Node that can run the press, where the pinned one is missing. */
const oldest = [22, 13]

const program = new URL('../../build/cli.js', import.meta.url)
const node = pinnedNode()

if (!existsSync(program)) {
  giveUp('Octavo is not compiled yet.', 'Type: npm ci')
} else if (node !== undefined && node.version !== process.version) {
  // The same Node everywhere keeps the bytes of the books the same: dates and sorting come from it.
  handOver(node.path)
} else if (isTooOld(process.versions.node)) {
  giveUp(`Octavo needs Node ${oldest.join('.')} or later; this is ${process.version}.`, 'Type: npm rebuild node')
} else {
  await import(program.href)
}

/** Runs the same command line under another Node and ends as that one ends. */
function handOver(path) {
  const script = fileURLToPath(import.meta.url)
  const child = spawn(path, [...process.execArgv, script, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => giveUp(`The Node at ${path} does not run: ${error.message}.`, 'Type: npm rebuild node'))
  child.on('exit', (code) => {
    // A child that a signal killed has no code.
    process.exitCode = code ?? 70
  })
}

function isTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major < oldest[0] || (major === oldest[0] && minor < oldest[1])
}

function giveUp(reason, remedy) {
  process.stderr.write(`octavo: ${reason}\n  ${remedy}\n`)
  process.exitCode = 3
}
