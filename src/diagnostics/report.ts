import type { Node, Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { catalogue, type RuleId } from './catalogue.ts'
import type { Rule } from './rule.ts'

/** Values for the placeholders of a rule's texts. */
export type ReportData = Readonly<Record<string, string | number>>

/**
 * Notes a problem on the file it was found in. Never throws and never stops: the command decides at the end of a stage.
 * `place` is where in the file; without it the file as a whole is meant.
 */
export function report(
  file: VFile,
  ruleId: RuleId,
  place: Node | Position | Point | undefined,
  data: ReportData = {},
): VFileMessage {
  const rule: Rule = catalogue[ruleId]
  const message = new VFileMessage(fill(rule.message, data), {
    place: place === undefined ? undefined : 'type' in place ? place.position : place,
    ruleId,
    source: 'octavo',
  })
  message.fatal = rule.severity === 'error'
  message.file = file.path
  message.note = fill(rule.hint, data)
  file.messages.push(message)
  return message
}

function fill(template: string, data: ReportData): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(data[name] ?? whole))
}
