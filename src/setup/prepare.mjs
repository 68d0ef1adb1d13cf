// `npm run prepare`, which npm also runs after `npm ci` and before `npm pack`.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from './compile.mjs'
import { root } from './root.mjs'

if (existsSync(join(root, 'node_modules', 'typescript'))) {
  process.exitCode = compile()
} else {
  // Installed without the tools of development: `octavo` says what to do where nothing was compiled before.
  process.stderr.write('The TypeScript compiler is not installed; nothing is compiled.\n')
}
