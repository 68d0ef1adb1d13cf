// `npm run test:corpora`: builds the books that OCTAVO_CORPORA names and prints what each took.
import { join } from 'node:path'
import { compile } from './compile.mjs'
import { installPackages } from './install-packages.mjs'
import { root } from './root.mjs'
import { runScript } from './run.mjs'

installPackages()
const compiled = compile()
process.exitCode = compiled === 0 ? runScript(join(root, 'tests/corpora/run.ts'), []) : compiled
