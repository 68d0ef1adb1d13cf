import type { PlacedProblem } from './problem.ts'

/**
 * Problems as workflow commands, which GitHub shows beside the line they are about; errors first, since it shows only the
 * first ten of each kind. `pathOf` gives the path from the root of the repository.
 *
 * See <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>.
 */
export function githubReport(problems: readonly PlacedProblem[], pathOf: (file: string) => string): string {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const warnings = problems.filter(({ severity }) => severity !== 'error')
  return [...errors, ...warnings].map((problem) => `${annotation(problem, pathOf)}\n`).join('')
}

function annotation(problem: PlacedProblem, pathOf: (file: string) => string): string {
  const { file, line, column, endLine, endColumn, severity, rule, message, hint } = problem
  const values = { file: pathOf(file), line, col: column, endLine, endColumn, title: rule }
  const properties = Object.entries(values)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${severity} ${properties.join(',')}::${escapeText(`${message}. ${hint}`)}`
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
