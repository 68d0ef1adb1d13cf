import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * The Node that Octavo is tested with: file and version (`v24.21.0`) of the one in the npm package `node`, or
 * `undefined` where that is not installed or did not set itself up.
 */
export function pinnedNode() {
  const manifest = manifestPath()
  if (manifest === undefined) return undefined
  const path = join(dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return existsSync(path) ? { path, version: `v${JSON.parse(readFileSync(manifest, 'utf8')).version}` } : undefined
}

function manifestPath() {
  try {
    return createRequire(import.meta.url).resolve('node/package.json')
  } catch {
    return undefined
  }
}
