import { codeFrame } from './code-frame.ts'
import { printable } from './display-width.ts'
import type { PlacedProblem } from './problem.ts'
import { countRules, gatherRepeats, type Repeated } from './repeats.ts'

export interface TextReportOptions {
  /** The path a user would type for a file of the book. */
  readonly pathOf: (file: string) => string
  readonly colour: boolean
}

type Paint = (text: string) => string

/** How often one rule is shown with line and hint; whoever has read them knows what it means. */
const mostInFull = 10

/** Most problems of one rule and file that have a line each where they are shown in brief. */
const fewMore = 3

/** Most line numbers that are listed where the same is said again and again. */
const mostLines = 12

/** A report of more problems than these ends with how often each rule spoke. */
const mostUncounted = 12

/**
 * Problems for people: place, severity, what was found, the line it is on, what to do; then how many there are. What is
 * said again and again is said in short. Errors come last, for the end of a long report is what stands on the screen.
 */
export function textReport(problems: readonly PlacedProblem[], { pathOf, colour }: TextReportOptions): string {
  if (problems.length === 0) return ''
  const paint = colour ? ansi : plain
  const ordered = [...problems.filter((problem) => !isError(problem)), ...problems.filter(isError)]
  let text = ''
  let wasBrief = false
  for (const { isBrief, entries } of inFullOrBrief(gatherRepeats(ordered))) {
    if (wasBrief && !isBrief) text += '\n'
    text += isBrief ? brief(entries) : entries.map(inFull).join('')
    wasBrief = isBrief
  }
  return `${text}${wasBrief ? '\n' : ''}${problems.length > mostUncounted ? ruleTable(problems) : ''}${tally(problems)}\n`

  function inFull({ problem, alike }: Repeated): string {
    const more = alike.length === 0 ? '' : `and ${alike.length} more like it in this file${linesOf(alike)}`
    const body = [codeFrame(problem), printable(problem.hint), more]
    return `${[head(problem), ...body.map(indent)].filter((part) => part !== '').join('\n')}\n\n`
  }

  /** What more a rule says of one file. */
  function brief(entries: readonly Repeated[]): string {
    const all = entries.flatMap(({ problem, alike }) => [problem, ...alike])
    const [first] = all
    if (first === undefined) return ''
    if (all.length <= fewMore) return all.map((problem) => `${head(problem)}\n`).join('')
    const said = `${all.length} more of this rule${linesOf(all)}`
    return `${[printable(pathOf(first.file)), severityOf(first), said, paint.faint(first.rule)].join('  ')}\n`
  }

  function head(problem: PlacedProblem): string {
    const { line, column } = problem
    const place = [printable(pathOf(problem.file)), line, column].filter((part) => part !== null).join(':')
    return [place, severityOf(problem), printable(problem.message), paint.faint(problem.rule)].join('  ')
  }

  function severityOf({ severity }: PlacedProblem): string {
    return (severity === 'error' ? paint.error : paint.warning)(severity)
  }
}

/** Parts what is shown in full from what is shown in brief, which is gathered where its rule and file first are. */
function inFullOrBrief(shown: readonly Repeated[]) {
  const groups: { readonly isBrief: boolean; readonly entries: Repeated[] }[] = []
  const spoken = new Map<string, number>()
  const briefs = new Map<string, Repeated[]>()
  for (const entry of shown) {
    const { file, rule, severity } = entry.problem
    const times = spoken.get(rule) ?? 0
    spoken.set(rule, times + 1)
    const key = JSON.stringify([file, severity, rule])
    const known = briefs.get(key)
    if (known !== undefined) {
      known.push(entry)
      continue
    }
    const entries = [entry]
    const isBrief = times >= mostInFull
    if (isBrief) briefs.set(key, entries)
    groups.push({ isBrief, entries })
  }
  return groups
}

function linesOf(problems: readonly PlacedProblem[]): string {
  const lines = problems.flatMap(({ line }) => line ?? [])
  if (lines.length === 0) return ''
  return `: line${lines.length === 1 ? '' : 's'} ${lines.slice(0, mostLines).join(', ')}${lines.length > mostLines ? ', …' : ''}`
}

function ruleTable(problems: readonly PlacedProblem[]): string {
  const counts = countRules(problems)
  const width = String(counts[0]?.count ?? 0).length
  const ruleWidth = Math.max(...counts.map(({ rule }) => rule.length))
  const rows = counts.map(({ rule, severity, count: times, files }) =>
    [String(times).padStart(width), severity.padEnd(7), rule.padEnd(ruleWidth), `in ${count(files, 'file')}`].join(
      '  ',
    ),
  )
  return `${rows.join('\n')}\nType \`octavo explain RULE\` for what a rule means.\n\n`
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
