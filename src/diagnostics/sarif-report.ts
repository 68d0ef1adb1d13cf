import { type ExplainedRule, explainedRules } from './explain-rule.ts'
import type { PlacedProblem } from './problem.ts'

/** A problem and where its file lies, relative to where the command was called, with `/`. */
export interface LocatedProblem {
  readonly problem: PlacedProblem
  readonly path: string
}

/**
 * Problems as a SARIF log of one run, with every rule of the catalogue: what code scanning services read.
 *
 * See SARIF 2.1.0, OASIS standard, <https://docs.oasis-open.org/sarif/sarif/v2.1.0/>.
 */
export function sarifReport(problems: readonly LocatedProblem[], version: string) {
  const rules = explainedRules()
  const indices = new Map(rules.map(({ rule }, index) => [rule, index]))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Octavo', semanticVersion: version, rules: rules.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        results: problems.map(({ problem, path }) => ({
          ruleId: problem.rule,
          ruleIndex: indices.get(problem.rule) ?? -1,
          level: problem.severity,
          message: { text: `${problem.message}. ${problem.hint}` },
          locations: [
            {
              physicalLocation: { artifactLocation: { uri: relativeUri(path) }, ...region(problem) },
            },
          ],
        })),
      },
    ],
  }
}

function descriptor({ rule, severity, message, explanation, example, fix }: ExplainedRule) {
  const shown = example === null ? '' : `\n\nWrong:\n\n${fence(example)}\n\nRight:\n\n${fence(fix ?? '')}`
  return {
    id: rule,
    shortDescription: { text: message },
    fullDescription: { text: explanation },
    help: { text: explanation, markdown: `${explanation}${shown}` },
    defaultConfiguration: { level: severity },
  }
}

function fence(text: string): string {
  return `\`\`\`\`text\n${text}\n\`\`\`\``
}

/** A place without an end is a point: SARIF takes the end column for that of the line where there is none. */
function region({ line, column, endLine, endColumn }: PlacedProblem) {
  if (line === null || column === null) return {}
  return {
    region: { startLine: line, startColumn: column, endLine: endLine ?? line, endColumn: endColumn ?? column },
  }
}

/** A path as a relative reference (RFC 3986); a colon in its first segment would make a scheme of it. */
function relativeUri(path: string): string {
  return path
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/')
}
