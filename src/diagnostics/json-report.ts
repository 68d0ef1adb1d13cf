import type { PlacedProblem, Problem } from './problem.ts'

/** Problems for programs: what `--json` lists under `messages`. */
export function jsonReport(problems: readonly PlacedProblem[]): readonly Problem[] {
  return problems.map(({ text: _text, ...problem }) => problem)
}
