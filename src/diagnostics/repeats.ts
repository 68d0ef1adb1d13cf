import type { PlacedProblem } from './problem.ts'

/** A problem, and those that say the same of other places of the same file. */
export interface Repeated {
  readonly problem: PlacedProblem
  readonly alike: readonly PlacedProblem[]
}

/** How often the same is said of one file before the rest is only counted. */
const few = 3

/** Problems in their order; those that say what was said of their file three times already are gathered at the third. */
export function gatherRepeats(problems: readonly PlacedProblem[]): readonly Repeated[] {
  const shown: { readonly problem: PlacedProblem; readonly alike: PlacedProblem[] }[] = []
  const said = new Map<string, { readonly alike: PlacedProblem[] }[]>()
  for (const problem of problems) {
    const key = JSON.stringify([problem.file, problem.severity, problem.rule, problem.message])
    const before = said.get(key) ?? []
    const last = before[few - 1]
    if (last !== undefined) {
      last.alike.push(problem)
      continue
    }
    const entry = { problem, alike: [] }
    said.set(key, [...before, entry])
    shown.push(entry)
  }
  return shown
}

/** How often each rule spoke, most often first, and of how many files. */
export function countRules(problems: readonly PlacedProblem[]) {
  return [...Map.groupBy(problems, ({ rule, severity }) => `${severity} ${rule}`).values()]
    .map((group) => ({
      rule: group[0]?.rule ?? '',
      severity: group[0]?.severity ?? 'warning',
      count: group.length,
      files: new Set(group.map(({ file }) => file)).size,
    }))
    .sort((one, other) => other.count - one.count || (one.rule < other.rule ? -1 : 1))
}
