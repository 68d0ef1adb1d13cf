import { parseArgs } from 'node:util'
import { didYouMean } from '../diagnostics/nearest.ts'
import type { Terminal } from '../world/terminal.ts'
import { WrongUsage } from '../world/wrong-usage.ts'
import { type Command, commonOptions, type Invocation, type Option } from './command.ts'

/** Reads what follows the name of a command. Throws `WrongUsage` for what the command does not know, or not yet. */
export function parseArguments(command: Command, words: readonly string[], terminal: Terminal): Invocation {
  const options: Readonly<Record<string, Option>> = { ...commonOptions, ...command.options }
  const { values: found, positionals: operands } = parse(words, options)
  const values: Record<string, string> = {}
  const switches = new Set<string>()
  for (const [name, value] of Object.entries(found)) {
    if (options[name]?.later) throw notAvailable(`--${name}`)
    if (typeof value === 'string') values[name] = value
    else if (value === true) switches.add(name)
  }
  return { terminal, operands, values, switches }
}

export function notAvailable(what: string): WrongUsage {
  return new WrongUsage(`\`${what}\` is not available yet`, 'A later version of Octavo brings it.')
}

function parse(words: readonly string[], options: Readonly<Record<string, Option>>) {
  const types = Object.entries(options).map(([name, { value }]) => {
    const type: 'string' | 'boolean' = value === undefined ? 'boolean' : 'string'
    return [name, { type }] as const
  })
  try {
    return parseArgs({ args: [...words], options: Object.fromEntries(types), allowPositionals: true })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const unknown = /^Unknown option '(-{1,2}[^']*)'/.exec(error.message)?.[1]
    if (unknown === undefined) throw new WrongUsage(error.message)
    throw new WrongUsage(
      `Unknown option \`${unknown}\``,
      didYouMean(
        unknown,
        Object.keys(options).map((name) => `--${name}`),
      ),
    )
  }
}
