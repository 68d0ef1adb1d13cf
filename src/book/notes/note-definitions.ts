import type { FootnoteDefinition, Root } from 'mdast'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { removeNodes } from '../tree/remove-nodes.ts'

/**
 * Takes the note definitions out of a file's tree, wherever they stand, and gives them by identifier: the
 * label whatever its case. Of several with one label the first counts; the others are reported.
 */
export function takeNoteDefinitions(tree: Root, file: VFile): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>()
  const take = (parent: Root | FootnoteDefinition): void => {
    removeNodes(parent, (node) => {
      if (node.type !== 'footnoteDefinition') return false
      const first = definitions.get(node.identifier)
      if (first === undefined) {
        definitions.set(node.identifier, node)
      } else {
        const line = first.position?.start.line ?? 1
        report(file, 'note-defined-once', node, { label: node.label ?? node.identifier, line })
      }
      take(node)
      return true
    })
  }
  take(tree)
  return definitions
}
