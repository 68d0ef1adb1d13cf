import { codeFrame } from './code-frame.ts'
import { printable } from './display-width.ts'
import type { PlacedProblem } from './problem.ts'

export interface TextReportOptions {
  /** The path a user would type for a file of the book. */
  readonly pathOf: (file: string) => string
  readonly colour: boolean
}

type Paint = (text: string) => string

/**
 * Problems for people: place, severity, what was found, the line it is on, what to do; then how many there are. Errors
 * come last, for the end of a long report is what stands on the screen.
 */
export function textReport(problems: readonly PlacedProblem[], { pathOf, colour }: TextReportOptions): string {
  const paint = colour ? ansi : plain
  const ordered = [...problems.filter((problem) => !isError(problem)), ...problems.filter(isError)]
  const entries = ordered.map((problem) => {
    const place = [printable(pathOf(problem.file)), problem.line, problem.column]
      .filter((part) => part !== null)
      .join(':')
    const severity = (problem.severity === 'error' ? paint.error : paint.warning)(problem.severity)
    const head = `${place}  ${severity}  ${printable(problem.message)}  ${paint.faint(problem.rule)}`
    const hint = printable(problem.hint)
    return `${[head, indent(codeFrame(problem)), indent(hint)].filter((part) => part !== '').join('\n')}\n\n`
  })
  return problems.length === 0 ? '' : `${entries.join('')}${tally(problems)}\n`
}

function isError({ severity }: PlacedProblem): boolean {
  return severity === 'error'
}

function tally(problems: readonly PlacedProblem[]): string {
  const errors = problems.filter(isError).length
  return `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function indent(text: string): string {
  return text === '' ? '' : text.replace(/^/gm, '  ')
}

const plain = { error: String, warning: String, faint: String } satisfies Record<string, Paint>

const ansi = {
  error: (text) => `\u001b[1;31m${text}\u001b[0m`,
  warning: (text) => `\u001b[1;33m${text}\u001b[0m`,
  faint: (text) => `\u001b[2m${text}\u001b[0m`,
} satisfies Record<string, Paint>
