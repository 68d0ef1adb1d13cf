import type { FootnoteDefinition, Nodes, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { didYouMean } from '../../diagnostics/nearest.ts'
import { report } from '../../diagnostics/report.ts'
import { labelOf } from './note-definitions.ts'

/**
 * Reports every `[^label]` that calls no note. The parser leaves such a call in the text as it stands, so it is looked
 * for in the source behind each text node: there an escaped `\[^label]` can be told apart.
 */
export function reportUndefinedNotes(
  roots: readonly Nodes[],
  file: VFile,
  definitions: readonly FootnoteDefinition[],
): void {
  const source = String(file)
  const labels = definitions.map(labelOf)
  for (const root of roots) {
    visit(root, 'text', (node) => {
      for (const { label, line, column } of callsInText(node, source)) {
        report(file, 'note-defined', { line, column }, { label, suggestion: suggestion(label, labels) })
      }
    })
  }
}

function suggestion(label: string, labels: readonly string[]): string {
  const remedy = `Add a line that starts with \`[^${label}]:\` to this chapter.`
  return labels.length === 0 ? remedy : `${didYouMean(label, labels)} Or: ${remedy}`
}

function* callsInText(node: Text, source: string) {
  const start = node.position?.start
  const end = node.position?.end
  if (start?.offset === undefined || end?.offset === undefined) return
  const slice = source.slice(start.offset, end.offset)
  for (const match of slice.matchAll(/\\.|\[\^((?:\\.|[^\]\\\s])+)\]/gu)) {
    const label = match[1]
    if (label === undefined) continue
    const lines = slice.slice(0, match.index).split('\n')
    const last = lines.at(-1) ?? ''
    const column = lines.length === 1 ? start.column + last.length : last.length + 1
    yield { label, line: start.line + lines.length - 1, column }
  }
}
