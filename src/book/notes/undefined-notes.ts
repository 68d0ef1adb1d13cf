import type { FootnoteDefinition, Nodes, Text } from 'mdast'
import { visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { nearest } from '../../diagnostics/nearest.ts'
import { report } from '../../diagnostics/report.ts'
import { labelOf } from './note-definitions.ts'

/** Where in the book each label is defined first: `path:line`. */
export type DefinedLabels = ReadonlyMap<string, string>

/**
 * Reports every `[^label]` that calls no note. The parser leaves such a call in the text as it stands, so it is looked
 * for in the source behind each text node: there an escaped `\[^label]` can be told apart. `elsewhere` are the labels of
 * the whole book: one may be defined, but in another chapter.
 */
export function reportUndefinedNotes(
  roots: readonly Nodes[],
  file: VFile,
  definitions: readonly FootnoteDefinition[],
  elsewhere: DefinedLabels,
): void {
  const source = String(file)
  const labels = definitions.map(labelOf)
  for (const root of roots) {
    visit(root, 'text', (node) => {
      for (const { label, place } of callsInText(node, source)) {
        report(file, 'note-defined', place, { label, suggestion: suggestion(label, labels, elsewhere.get(label)) })
      }
    })
  }
}

function suggestion(label: string, labels: readonly string[], elsewhere: string | undefined): string {
  const remedy = `dd a line that starts with \`[^${label}]:\` to this chapter.`
  if (elsewhere !== undefined) {
    return `Labels belong to their chapter, and \`${elsewhere}\` defines this one: copy its note to this chapter.`
  }
  // The number next to another says nothing.
  const near = /^\d+$/.test(label) ? undefined : nearest(label, labels)
  return near === undefined ? `A${remedy}` : `Did you mean \`[^${near}]\`? Or a${remedy}`
}

function* callsInText(node: Text, source: string) {
  const start = node.position?.start
  const end = node.position?.end
  if (start?.offset === undefined || end?.offset === undefined) return
  const slice = source.slice(start.offset, end.offset)
  if (!slice.includes('[^')) return
  for (const match of slice.matchAll(/\\.|\[\^((?:\\.|[^\]\\\s])+)\]/gu)) {
    const label = match[1]
    if (label === undefined) continue
    const lines = slice.slice(0, match.index).split('\n')
    const last = lines.at(-1) ?? ''
    const column = lines.length === 1 ? start.column + last.length : last.length + 1
    const line = start.line + lines.length - 1
    yield { label, place: { start: { line, column }, end: { line, column: column + match[0].length } } }
  }
}
