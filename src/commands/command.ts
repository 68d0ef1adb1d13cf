import type { Terminal } from '../world/terminal.ts'
import type { ExitStatus } from './exit-status.ts'

/** An option of a command. */
export interface Option {
  readonly summary: string
  /** Name of its value in the help; an option without one is a switch. */
  readonly value?: string
  /** Announced, but refused so far. */
  readonly later?: true
}

/** What the user asked for, understood. */
export interface Invocation {
  readonly terminal: Terminal
  /** What stands on the command line beside options. */
  readonly operands: readonly string[]
  /** Values by option name. */
  readonly values: Readonly<Record<string, string | undefined>>
  /** Switches that are on. */
  readonly switches: ReadonlySet<string>
}

export interface Command {
  readonly name: string
  /** Operands as the help shows them. */
  readonly operands: string
  readonly summary: string
  readonly options: Readonly<Record<string, Option>>
  /** Announced, but refused so far. */
  readonly later?: true
  /** Throws `WrongUsage` and `MissingTool`; anything else thrown is a fault of ours. */
  run(invocation: Invocation): Promise<ExitStatus>
}

/** Options of every command. */
export const commonOptions = {
  json: { summary: 'print one JSON document on standard output, and nothing else there' },
  quiet: { summary: 'print no progress' },
  help: { summary: 'print how the command is used' },
  version: { summary: 'print the version' },
} satisfies Record<string, Option>

/** Options of the commands that go through the whole press. */
export const pressOptions = {
  browser: { value: 'PATH', summary: 'set type with this Chrome, Chromium or Edge' },
  force: { summary: 'ignore what is cached', later: true },
  cache: { value: 'DIR', summary: 'keep the cache here', later: true },
  'allow-remote': { summary: 'fetch remote pictures', later: true },
  'trust-templates': { summary: 'run the templates that the book itself brings', later: true },
} satisfies Record<string, Option>
