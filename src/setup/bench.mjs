// `npm run bench`: the press and other tools on the same book, see tests/bench/README.md.
import { join } from 'node:path'
import { installPackages } from './install-packages.mjs'
import { root } from './root.mjs'
import { runScript } from './run.mjs'

installPackages()
process.exitCode = runScript(join(root, 'tests/bench/bench.ts'), process.argv.slice(2))
