import { commands } from './commands/commands.ts'
import { type ExitStatus, exitStatus } from './commands/exit-status.ts'
import { commandHelp, overview } from './commands/help-text.ts'
import { parseArguments } from './commands/parse-arguments.ts'
import { didYouMean } from './diagnostics/nearest.ts'
import { packageVersion } from './world/package-root.ts'
import { openTerminal, type Terminal } from './world/terminal.ts'
import { MissingTool } from './world/world.ts'
import { WrongUsage } from './world/wrong-usage.ts'

const terminal = openTerminal()
process.exitCode = await run(process.argv.slice(2), terminal).catch((error: unknown) => explain(error, terminal))

async function run(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const at = words.findIndex((word) => !word.startsWith('-'))
  const name = words[at]
  if (name === undefined) return answer(words, terminal)
  const command = commands.find((candidate) => candidate.name === name)
  if (command === undefined) {
    const hint = didYouMean(
      name,
      commands.map((candidate) => candidate.name),
    )
    throw new WrongUsage(`Unknown command \`${name}\``, hint)
  }
  const rest = words.toSpliced(at, 1)
  if (rest.includes('--help')) return say(commandHelp(command), terminal)
  if (rest.includes('--version')) return say(`${packageVersion()}\n`, terminal)
  return await command.run(parseArguments(command, rest, terminal))
}

/** Without a command there are only questions about Octavo itself. */
function answer(words: readonly string[], terminal: Terminal): ExitStatus {
  if (words.includes('--version')) return say(`${packageVersion()}\n`, terminal)
  if (words.includes('--help')) return say(overview(commands), terminal)
  throw new WrongUsage('Missing command', 'Type `octavo --help` for all of them.')
}

function say(text: string, terminal: Terminal): ExitStatus {
  terminal.print(text)
  return exitStatus.done
}

function explain(error: unknown, terminal: Terminal): ExitStatus {
  if (error instanceof WrongUsage) {
    terminal.tell(`octavo: ${[error.message, error.hint].filter((part) => part !== '').join('. ')}\n`)
    return exitStatus.wrongUsage
  }
  if (error instanceof MissingTool) {
    terminal.tell(`octavo: ${error.message}.\n  ${error.remedy}\n`)
    return exitStatus.missingTool
  }
  const fault = error instanceof Error ? error : new Error(String(error))
  terminal.tell(`octavo: This is a fault of the press: ${fault.message}
  Please report it, with the output of the same command after OCTAVO_DEBUG=1.\n`)
  if ((process.env.OCTAVO_DEBUG ?? '') !== '') terminal.tell(`${fault.stack}\n`)
  return exitStatus.ourFault
}
