import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compile } from './compile.mjs'
import { runCommand } from './run.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** What must hold before a change lands, in the order in which a failure is cheapest to find. */
export const gates = [
  command('format', 'biome', ['format']),
  command('lint', 'oxlint', ['--type-aware']),
  command('types of the tests', 'tsc', ['--project', 'tests']),
  command('dead code', 'knip', []),
  { name: 'compile', run: () => oneOf(compile() === 0) },
]

/** Runs test files and gives how many tests there were. `parameters` choose among them. */
export function runTests(parameters, environment) {
  const report = join(tmpdir(), `octavo-tests-${process.pid}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const status = runCommand('vitest', ['run', ...reporters, ...parameters], environment)
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests, numTodoTests } = readReport(report)
  // A file that does not even load has no tests that could fail.
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed, skipped: numPendingTests + numTodoTests }
}

function command(name, program, parameters) {
  return { name, run: () => oneOf(runCommand(program, parameters) === 0) }
}

/** @returns {Tally} */
function oneOf(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
  } finally {
    rmSync(path, { force: true })
  }
}
