// `npm test`: every check. Installs what is missing, says what it does, and closes with how much passed.
import { gates, runTests } from './gates.mjs'
import { installPackages } from './install-packages.mjs'
import { ensureBrowser, ensureEpubcheck, ensurePoppler, ensureVerapdf } from './tools.mjs'

installPackages()
const results = gates.map(measure)
// Tests run the compiled program; the other checks do not stand in their way.
if (results.at(-1).failed === 0) {
  const browser = ensureBrowser()
  results.push(measure({ name: 'poppler', run: ensurePoppler }))
  results.push(measure({ name: 'veraPDF', run: ensureVerapdf }))
  results.push(measure({ name: 'EPUBCheck 4.2.6', run: ensureEpubcheck }))
  results.push(measure({ name: 'tests', run: () => runTests(process.argv.slice(2), browser) }))
}
for (const { name, seconds, passed, failed, skipped } of results) {
  const verdict = failed > 0 ? `FAILED (${failed})` : passed === 0 ? 'SKIPPED' : 'passed'
  process.stdout.write(
    `${name.padEnd(20)} ${verdict.padEnd(14)} ${seconds.padStart(7)} s${skipped > 0 ? `  ${skipped} skipped` : ''}\n`,
  )
}
const total = (key) => results.reduce((sum, result) => sum + result[key], 0)
process.stdout.write(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped\n`)
process.exitCode = total('failed') === 0 && results.some((result) => result.name === 'tests') ? 0 : 1

function measure({ name, run }) {
  process.stdout.write(`\n== ${name}\n`)
  const begun = performance.now()
  const tally = run()
  return { name, seconds: ((performance.now() - begun) / 1000).toFixed(1), ...tally }
}
