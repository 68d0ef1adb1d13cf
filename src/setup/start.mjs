// `npm start`: from a clone to the editions of the shipped book.
import { join } from 'node:path'
import { compile } from './compile.mjs'
import { installPackages } from './install-packages.mjs'
import { root } from './root.mjs'
import { runScript } from './run.mjs'

installPackages()
const compiled = compile()
process.exitCode =
  compiled === 0 ? runScript(join(root, 'src/setup/octavo.mjs'), ['build', ...process.argv.slice(2)]) : compiled
