// Run by npm whenever it has changed `node_modules`. A registry mirror may hold the packages of some platforms only; npm
// leaves the others out of the lockfile without a word, and `npm ci` then refuses that lockfile everywhere. This puts
// them back: their versions are known, for those who ask for them name one each.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

const path = join(root, 'package-lock.json')
const before = readFileSync(path, 'utf8')
const lockfile = JSON.parse(before)
for (const { name, version, dev } of missingPackages(lockfile.packages)) {
  lockfile.packages[`node_modules/${name}`] = {
    version,
    ...(dev ? { dev: true } : {}),
    optional: true,
    ...platformOf(name),
  }
}
const sorted = Object.entries(lockfile.packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
const after = `${JSON.stringify({ ...lockfile, packages: Object.fromEntries(sorted) }, null, 2)}\n`
if (after !== before) writeFileSync(path, after)

/** Optional packages that another one asks for in one exact version, and that the lockfile does not have. */
function missingPackages(packages) {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !(`node_modules/${name}` in packages || `${parent}/node_modules/${name}` in packages))
      .filter(([, version]) => /^\d+\.\d+\.\d+[\w.-]*$/.test(version))
      .map(([name, version]) => ({ name, version, dev })),
  )
}

/** What such a package runs on, as its name says; npm does not fetch the others. */
function platformOf(name) {
  const words = name.replace(/^@[^/]*\//, '').split('-')
  const os = words.find((word) => /^(android|darwin|freebsd|linux|openharmony|win32)$/.test(word))
  const cpu = words.find((word) => /^(arm|arm64|ia32|ppc64|riscv64|s390x|wasm32|x64)$/.test(word))
  const musl = words.some((word) => word.startsWith('musl'))
  const gnu = words.some((word) => word.startsWith('gnu'))
  return {
    ...(os === undefined ? {} : { os: [os] }),
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(musl ? { libc: ['musl'] } : gnu ? { libc: ['glibc'] } : {}),
  }
}
