import type { Point } from 'unist'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { Severity } from '../model/settings.ts'
import { isSilenced } from './silence.ts'

/** A diagnostic as the user is to see it. Lines and columns count from 1, columns in UTF-16 code units. */
export interface Problem {
  /** Relative to the book's folder; empty for the book as a whole. */
  readonly file: string
  readonly line: number | null
  readonly column: number | null
  readonly endLine: number | null
  readonly endColumn: number | null
  readonly severity: 'error' | 'warning'
  readonly rule: string
  readonly message: string
  readonly hint: string
}

/** A problem and the text it stands in, which a code frame is cut from. */
export interface PlacedProblem extends Problem {
  readonly text: string
}

/**
 * What has been reported on `files` so far, each file once, in the order of the files and then of their lines.
 * `severities` are the author's, by rule id; a rule that is `off` is left out, and so is what a comment silences.
 */
export function collectProblems(
  files: Iterable<VFile>,
  severities: Readonly<Record<string, Severity>>,
): readonly PlacedProblem[] {
  const problems: PlacedProblem[] = []
  for (const file of new Set(files)) {
    const found = file.messages
      .filter((message) => !isSilenced(message, file))
      .map((message) => problemOf(message, file, severities))
    problems.push(...found.filter((problem) => problem !== undefined).sort(byPlace))
  }
  return problems
}

function problemOf(
  message: VFileMessage,
  file: VFile,
  severities: Readonly<Record<string, Severity>>,
): PlacedProblem | undefined {
  const rule = message.ruleId ?? ''
  const severity = severities[rule] ?? (message.fatal === true ? 'error' : 'warning')
  if (severity === 'off') return undefined
  const { start, end } = placeOf(message)
  return {
    file: file.path ?? '',
    line: start?.line ?? null,
    column: start?.column ?? null,
    endLine: end?.line ?? null,
    endColumn: end?.column ?? null,
    severity,
    rule,
    message: message.reason,
    hint: message.note ?? '',
    text: String(file.value ?? ''),
  }
}

function placeOf({ place }: VFileMessage): { readonly start?: Point; readonly end?: Point } {
  if (place === undefined) return {}
  return 'start' in place ? place : { start: place }
}

function byPlace(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}
