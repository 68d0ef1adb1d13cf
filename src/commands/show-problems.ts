import { join } from 'node:path'
import type { PlacedProblem } from '../diagnostics/problem.ts'
import { textReport } from '../diagnostics/text-report.ts'
import type { Terminal } from '../world/terminal.ts'
import type { FoundBook } from './find-book.ts'

/** Prints what was found in a book, with paths that the user can open from here. */
export function showProblems(problems: readonly PlacedProblem[], { typed }: FoundBook, terminal: Terminal): void {
  terminal.tell(textReport(problems, { pathOf: (file) => join(typed, file), colour: terminal.colour }))
}
