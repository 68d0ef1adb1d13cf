import { type ExplainedRule, explainedRules, explanationText } from '../diagnostics/explain-rule.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { WrongUsage } from '../world/wrong-usage.ts'
import { jsonDocument } from './build-record.ts'
import type { Command } from './command.ts'
import { exitStatus } from './exit-status.ts'

export const explain: Command = {
  name: 'explain',
  operands: '[RULE]',
  summary: 'tell what a diagnostic means and how to mend it',
  options: {},
  run({ operands, switches, terminal }) {
    const [id, second] = operands
    if (second !== undefined) throw new WrongUsage(`Unexpected \`${second}\`, expected one rule`)
    const rules = explainedRules()
    const json = switches.has('json')
    if (id === undefined) {
      terminal.print(json ? jsonDocument({ rules }) : list(rules))
    } else {
      const rule = named(id, rules)
      terminal.print(json ? jsonDocument(rule) : explanationText(rule))
    }
    return Promise.resolve(exitStatus.done)
  },
}

function named(id: string, rules: readonly ExplainedRule[]): ExplainedRule {
  const found = rules.find(({ rule }) => rule === id)
  if (found !== undefined) return found
  const near = nearest(
    id,
    rules.map(({ rule }) => rule),
  )
  const hint = near === undefined ? 'Type `octavo explain` for all of them.' : `Did you mean \`${near}\`?`
  throw new WrongUsage(`Unknown rule \`${id}\``, hint)
}

function list(rules: readonly ExplainedRule[]): string {
  const width = Math.max(...rules.map(({ rule }) => rule.length))
  const lines = rules.map(({ rule, severity, message }) => `${rule.padEnd(width)}  ${severity.padEnd(7)}  ${message}\n`)
  return `${lines.join('')}\nType \`octavo explain RULE\` for what one of them means.\n`
}
