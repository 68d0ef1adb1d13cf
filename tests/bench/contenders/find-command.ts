import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

/** How long a program may take to tell its version, in milliseconds. */
const patience = 60_000

/** The version that a program tells, such as `0.15.2`; `undefined` where there is no program that tells one. */
export function versionNumber(command: string, parameters: readonly string[] = ['--version']): string | undefined {
  const { status, stdout } = spawnSync(command, parameters, { encoding: 'utf8', timeout: patience })
  return status === 0 ? /\d+(?:\.\d+)+/.exec(stdout)?.[0] : undefined
}

/** The version of the npm package that a command in the search path comes from, for commands that do not tell theirs. */
export function packageVersion(command: string): string | undefined {
  const file = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find((path) => existsSync(path))
  return file === undefined ? undefined : versionAbove(dirname(realpathSync(file)))
}

/** Of the nearest package.json in a folder or above it. */
function versionAbove(folder: string): string | undefined {
  const manifest = join(folder, 'package.json')
  if (existsSync(manifest)) return JSON.parse(readFileSync(manifest, 'utf8')).version
  return dirname(folder) === folder ? undefined : versionAbove(dirname(folder))
}
