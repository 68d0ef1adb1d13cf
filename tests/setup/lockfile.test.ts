import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface LockedPackage {
  readonly version?: string
  readonly resolved?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const lockfile: { readonly packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
)

test('the lockfile has the packages of every platform, or npm ci refuses it', () => {
  const missing = Object.entries(lockfile.packages).flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in lockfile.packages || `${parent}/node_modules/${name}` in lockfile.packages),
    ),
  )
  expect(missing).toEqual([])
})

test('the lockfile names no registry', () => {
  const entries = Object.entries(lockfile.packages).filter(([, { resolved }]) => resolved !== undefined)
  expect(entries.map(([path]) => path)).toEqual([])
})
