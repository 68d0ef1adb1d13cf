// `npm run test:corpora`: builds the books that OCTAVO_CORPORA names and prints what each took, and compares the examples of
// the specifications in the folder that OCTAVO_SUITES names. OCTAVO_STRESS=1 presses the stress books in eighteen sizes,
// OCTAVO_RANDOM=500 so many random books.
import { join } from 'node:path'
import { compile } from './compile.mjs'
import { installPackages } from './install-packages.mjs'
import { root } from './root.mjs'
import { runScript } from './run.mjs'

installPackages()
const { OCTAVO_CORPORA: books, OCTAVO_SUITES: suites, OCTAVO_STRESS: stress, OCTAVO_RANDOM: random } = process.env
const compiled = compile()
const statuses = [compiled]
if (compiled === 0 && suites) statuses.push(runScript(join(root, 'tests/corpora/spec-examples.ts'), [suites]))
const made = join(root, 'tests/corpora/made-books.ts')
if (compiled === 0 && stress) statuses.push(runScript(made, ['stress']))
if (compiled === 0 && random) statuses.push(runScript(made, ['random', '1', random]))
const others = suites ?? stress ?? random
if (compiled === 0 && (books || !others)) statuses.push(runScript(join(root, 'tests/corpora/run.ts'), []))
process.exitCode = Math.max(...statuses)
