import { join, relative, sep } from 'node:path'
import { githubReport } from '../diagnostics/github-report.ts'
import { didYouMean } from '../diagnostics/nearest.ts'
import type { PlacedProblem } from '../diagnostics/problem.ts'
import { sarifReport } from '../diagnostics/sarif-report.ts'
import { textReport } from '../diagnostics/text-report.ts'
import { packageVersion } from '../world/package-root.ts'
import type { Terminal } from '../world/terminal.ts'
import { WrongUsage } from '../world/wrong-usage.ts'
import type { Invocation, Option } from './command.ts'
import type { FoundBook } from './find-book.ts'

/** What was found in one book. */
export interface BookProblems {
  readonly found: FoundBook
  readonly problems: readonly PlacedProblem[]
}

const formats = ['text', 'json', 'sarif', 'github'] as const

export type ReportFormat = (typeof formats)[number]

export const formatOption = {
  format: { value: formats.join(), summary: 'how to tell what is wrong (default: text)' },
} satisfies Record<string, Option>

/** How the user wants to be told. */
export function chosenReport({ values: { format }, switches }: Invocation): ReportFormat {
  const json = switches.has('json')
  if (format === undefined) return json ? 'json' : 'text'
  const chosen = formats.find((name) => name === format)
  if (chosen === undefined) throw new WrongUsage(`Unknown format \`${format}\``, didYouMean(format, formats))
  if (json && chosen !== 'json') throw new WrongUsage('Found both --json and another --format, expected one of them')
  return chosen
}

/** Tells people what was found in a book, with paths that they can open from here; on GitHub, also beside the text. */
export function showProblems({ problems, found: { typed } }: BookProblems, terminal: Terminal): void {
  terminal.tell(textReport(problems, { pathOf: (file) => join(typed, file), colour: terminal.colour }))
}

/** Marks what was found where GitHub shows it; for a run there, whatever else is printed. */
export function annotate({ problems, found }: BookProblems, terminal: Terminal): void {
  if (terminal.annotated) terminal.tell(githubReport(problems, pathFromHere(found)))
}

/** What was found in all books, for programs: a SARIF log, or annotations. */
export function formatProblems(books: readonly BookProblems[], format: 'sarif' | 'github'): string {
  if (format === 'github') {
    return books.map(({ problems, found }) => githubReport(problems, pathFromHere(found))).join('')
  }
  const located = books.flatMap(({ problems, found }) => {
    const pathOf = pathFromHere(found)
    return problems.map((problem) => ({ problem, path: pathOf(problem.file) }))
  })
  return `${JSON.stringify(sarifReport(located, packageVersion()), null, 2)}\n`
}

/** Paths relative to where the command was called, with `/`: what services that show a repository want. */
function pathFromHere({ folder }: FoundBook): (file: string) => string {
  return (file) => relative('', join(folder, file)).split(sep).join('/') || '.'
}
