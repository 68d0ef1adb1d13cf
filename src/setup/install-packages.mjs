import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pinnedNode } from './pinned-node.mjs'
import { root } from './root.mjs'
import { runNpm } from './run.mjs'

/** Makes `node_modules` what the lockfile says, once. Ends the process where that fails. */
export function installPackages() {
  if (isInstalled() && pinnedNode() !== undefined) return
  say('Installing packages with npm ci.')
  // Quietly, for npm warns of every package that the Node it runs under is too old for; ours comes with them.
  // A browser that is already here serves as well; one is downloaded later where there is none.
  const status = runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { PUPPETEER_SKIP_DOWNLOAD: '1' })
  if (status !== 0) process.exit(status)
}

/** Whether what npm says it installed is what the lockfile asks for; optional packages may be absent. */
function isInstalled() {
  const installed = readPackages('node_modules/.package-lock.json')
  return Object.entries(readPackages('package-lock.json')).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || installed[path]?.version === version || ((optional || devOptional) && !(path in installed)),
  )
}

function readPackages(lockfile) {
  const path = join(root, lockfile)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {}
}

function say(text) {
  process.stderr.write(`${text}\n`)
}
