import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { runCommand } from './run.mjs'

const build = join(root, 'build')
const fingerprintFile = '.fingerprint'

/** Compiles `src` to `build` where it has changed since. Gives the compiler's exit status; a failure changes nothing. */
export function compile() {
  const fingerprint = sourceFingerprint()
  if (builtFingerprint() === fingerprint) return 0
  process.stderr.write('Compiling.\n')
  const draft = `${build}.${process.pid}`
  const old = `${draft}.old`
  try {
    const status = runCommand('tsc', ['--project', 'tsconfig.json', '--outDir', draft])
    if (status !== 0) return status
    writeFileSync(join(draft, fingerprintFile), fingerprint)
    // Put in place whole, so that a command that runs meanwhile does not find half of it.
    if (existsSync(build)) renameSync(build, old)
    renameSync(draft, build)
    return 0
  } finally {
    rmSync(draft, { recursive: true, force: true })
    rmSync(old, { recursive: true, force: true })
  }
}

function builtFingerprint() {
  const path = join(build, fingerprintFile)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

/** Changes when a source file, the compiler or its settings do; modification times do not survive a clone. */
function sourceFingerprint() {
  const sources = readdirSync(join(root, 'src'), { recursive: true })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join('src', path))
  const hash = createHash('sha256')
  for (const path of ['tsconfig.json', 'node_modules/typescript/package.json', ...sources.sort()]) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  }
  return hash.digest('hex')
}
