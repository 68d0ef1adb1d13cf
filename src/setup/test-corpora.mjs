// `npm run test:corpora`: builds the books that OCTAVO_CORPORA names and prints what each took, and compares the examples of
// the specifications in the folder that OCTAVO_SUITES names.
import { join } from 'node:path'
import { compile } from './compile.mjs'
import { installPackages } from './install-packages.mjs'
import { root } from './root.mjs'
import { runScript } from './run.mjs'

installPackages()
const { OCTAVO_CORPORA: books, OCTAVO_SUITES: suites } = process.env
const compiled = compile()
const statuses = [compiled]
if (compiled === 0 && suites) statuses.push(runScript(join(root, 'tests/corpora/spec-examples.ts'), [suites]))
if (compiled === 0 && (books || !suites)) statuses.push(runScript(join(root, 'tests/corpora/run.ts'), []))
process.exitCode = Math.max(...statuses)
