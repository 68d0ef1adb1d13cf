// `npm run test:fast`: types, and the tests that need no browser.
import { compile } from './compile.mjs'
import { runTests } from './gates.mjs'
import { installPackages } from './install-packages.mjs'

installPackages()
const { failed } = compile() === 0 ? runTests(['--project', 'unit', ...process.argv.slice(2)], {}) : { failed: 1 }
process.exitCode = failed === 0 ? 0 : 1
