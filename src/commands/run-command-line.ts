import { didYouMean } from '../diagnostics/nearest.ts'
import { packageVersion } from '../world/package-root.ts'
import type { Terminal } from '../world/terminal.ts'
import { WrongUsage } from '../world/wrong-usage.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { type ExitStatus, exitStatus } from './exit-status.ts'
import { commandHelp, overview } from './help-text.ts'
import { parseArguments } from './parse-arguments.ts'

/** Does what the words of the command line say. Throws what the command throws, and `WrongUsage`. */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const at = words.findIndex((word) => !word.startsWith('-'))
  const command = at === -1 ? undefined : named(words[at] ?? '')
  if (words.includes('--help')) return say(command === undefined ? overview(commands) : commandHelp(command), terminal)
  if (words.includes('--version')) return say(`${packageVersion()}\n`, terminal)
  if (command === undefined) throw new WrongUsage('Missing command', 'Type `octavo --help` for all of them.')
  return await command.run(parseArguments(command, words.toSpliced(at, 1), terminal))
}

function named(name: string): Command {
  const command = commands.find((candidate) => candidate.name === name)
  if (command !== undefined) return command
  const names = commands.map((candidate) => candidate.name)
  throw new WrongUsage(`Unknown command \`${name}\``, didYouMean(name, names))
}

function say(text: string, terminal: Terminal): ExitStatus {
  terminal.print(text)
  return exitStatus.done
}
