import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { pinnedNode } from './pinned-node.mjs'
import { root } from './root.mjs'

const windows = process.platform === 'win32'
const commands = join(root, 'node_modules', '.bin')

/** Runs a command of an installed package, with the pinned Node first in the search path. Gives its exit status. */
export function runCommand(name, parameters, environment = {}) {
  const path = [commands, process.env.PATH].join(delimiter)
  return spawn(windows ? `${name}.cmd` : name, parameters, { ...process.env, PATH: path, ...environment }, windows)
}

/** Runs a script under the pinned Node. Gives its exit status. */
export function runScript(path, parameters, environment = {}) {
  return spawn(pinnedNode()?.path ?? process.execPath, [path, ...parameters], { ...process.env, ...environment }, false)
}

/** Runs npm as the user has it: not under the Node in `node_modules`, which it may be about to replace. */
export function runNpm(parameters, environment = {}) {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(join(root, 'node_modules')))
    .join(delimiter)
  return spawn(windows ? 'npm.cmd' : 'npm', parameters, { ...process.env, PATH: path, ...environment }, windows)
}

function spawn(command, parameters, env, shell) {
  const { status, signal, error } = spawnSync(command, parameters, { cwd: root, env, shell, stdio: 'inherit' })
  if (error !== undefined) process.stderr.write(`${command}: ${error.message}\n`)
  // Ctrl-C reaches the whole group: whoever called ends too, as interrupted.
  if (signal !== null) process.exit(130)
  return status ?? 1
}
