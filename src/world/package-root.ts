import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of this package: the nearest one above this file whose `package.json` is named `octavo`. */
export const packageRoot: string = findPackageRoot()

/** Version in `package.json`. */
export function packageVersion(): string {
  const { version } = readPackage(packageRoot)
  if (version === undefined) throw new Error('package.json of octavo has no version')
  return version
}

function findPackageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (readPackage(folder).name !== 'octavo') {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('no package.json of octavo above its own code')
    folder = parent
  }
  return folder
}

interface PackageFile {
  readonly name?: string
  readonly version?: string
}

function readPackage(folder: string): PackageFile {
  const path = join(folder, 'package.json')
  if (!existsSync(path)) return {}
  const file: PackageFile = JSON.parse(readFileSync(path, 'utf8'))
  return file
}
