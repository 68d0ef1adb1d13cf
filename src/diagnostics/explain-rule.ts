import { catalogue } from './catalogue.ts'
import type { Rule } from './rule.ts'

/** A rule as `octavo explain --json` gives it. */
export interface ExplainedRule {
  readonly rule: string
  readonly severity: 'error' | 'warning'
  /** Values that differ from report to report are shown as `…`. */
  readonly message: string
  readonly explanation: string
  /** `null` for a rule that nothing in a text can show. */
  readonly example: string | null
  readonly fix: string | null
  /** Whether a comment in the text may silence it. */
  readonly silenceable: boolean
}

/** Characters on a line of an explanation. */
const measure = 80

/** Every rule, sorted by id. */
export function explainedRules(): readonly ExplainedRule[] {
  return Object.entries<Rule>(catalogue)
    .map(([id, rule]) => explainRule(id, rule))
    .sort((one, other) => (one.rule < other.rule ? -1 : 1))
}

function explainRule(id: string, rule: Rule): ExplainedRule {
  return {
    rule: id,
    severity: rule.severity,
    message: rule.message.replace(/\{\w+\}/g, '…'),
    explanation: rule.explanation,
    example: 'example' in rule ? rule.example : null,
    fix: 'fix' in rule ? rule.fix : null,
    silenceable: !('fault' in rule),
  }
}

/** The rule as a page for people. */
export function explanationText({ rule, severity, message, explanation, example, fix, silenceable }: ExplainedRule) {
  const parts = [`${rule}  ${severity}`, filled(message), filled(explanation)]
  if (example !== null && fix !== null) parts.push('Wrong:', indented(example), 'Right:', indented(fix))
  parts.push(filled(silenceable ? silencing(rule) : `It can be turned off in \`book.yaml\` only: ${inSettings(rule)}.`))
  return `${parts.join('\n\n')}\n`
}

function silencing(rule: string): string {
  return `For the whole book: ${inSettings(rule)} in \`book.yaml\` (or \`warning\`, \`error\`). For one block: a comment \`<!-- octavo-ignore ${rule}: why -->\` on the line before it; in YAML, \`# octavo-ignore ${rule}: why\`.`
}

function inSettings(rule: string): string {
  return `\`rules: {${rule}: off}\``
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '    ')
}

/** Sets words in lines of the measure; what stands between backquotes is not divided. */
function filled(text: string): string {
  const lines = ['']
  for (const word of text.match(/(?:`[^`]*`|[^\s`])+/g) ?? []) {
    const line = lines.at(-1) ?? ''
    if (line === '') lines[lines.length - 1] = word
    else if (line.length + 1 + word.length <= measure) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}
