import { explainFailure } from './commands/explain-failure.ts'
import { runCommandLine } from './commands/run-command-line.ts'
import { openTerminal } from './world/terminal.ts'

const terminal = openTerminal()
const debug = (process.env.OCTAVO_DEBUG ?? '') !== ''

process.exitCode = await runCommandLine(process.argv.slice(2), terminal).catch((error: unknown) =>
  explainFailure(error, terminal, debug),
)
