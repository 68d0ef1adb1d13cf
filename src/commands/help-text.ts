import { type Command, commonOptions, type Option } from './command.ts'

const exitStatuses = `Exit status: 0 done, 1 the manuscript has errors, 2 wrong usage, 3 the machine lacks something,
70 a fault of ours, 130 interrupted.`

/** What `octavo --help` prints. */
export function overview(commands: readonly Command[]): string {
  const lines = commands.map(({ name, operands, summary, later }): Line => {
    return [`octavo ${name} ${operands}`.trim(), later ? `${summary} (not available yet)` : summary]
  })
  return `Octavo makes books from Markdown: an EPUB and a print-ready PDF from one manuscript.

${table(lines)}

Options of every command:
${table(optionLines(commonOptions))}

${exitStatuses}
`
}

/** What `octavo COMMAND --help` prints. */
export function commandHelp({ name, operands, summary, options }: Command): string {
  return `octavo ${name} ${operands}\n\n${summary.charAt(0).toUpperCase()}${summary.slice(1)}.\n
${table(optionLines({ ...options, ...commonOptions }))}\n`
}

type Line = readonly [name: string, summary: string]

function optionLines(options: Readonly<Record<string, Option>>): Line[] {
  return Object.entries(options).map(([name, { value, summary, later }]) => [
    value === undefined ? `--${name}` : `--${name} ${value}`,
    later ? `${summary} (not available yet)` : summary,
  ])
}

function table(lines: readonly Line[]): string {
  const width = Math.max(...lines.map(([name]) => name.length))
  return lines.map(([name, summary]) => `  ${name.padEnd(width)}  ${summary}`).join('\n')
}
