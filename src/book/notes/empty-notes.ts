import type { Nodes } from 'mdast'
import { visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { labelOf } from './note-definitions.ts'

/** Reports notes that say nothing, so that a mark alone would be printed. */
export function reportEmptyNotes(roots: readonly Nodes[], file: VFile): void {
  for (const root of roots) {
    visit(root, (node) => {
      if (node.type !== 'footnoteDefinition' && node.type !== 'inlineNote') return
      if (node.children.some(says)) return
      const note = node.type === 'inlineNote' ? 'a note' : `note \`[^${labelOf(node)}]\``
      report(file, 'note-empty', node, { note })
    })
  }
}

/** Whether anything of a node is printed. */
function says(node: Nodes): boolean {
  if (node.type === 'html') return node.value.replace(/<!--[\s\S]*?-->/g, '').trim() !== ''
  if ('children' in node && node.children.length > 0) return node.children.some(says)
  if (node.type === 'text') return node.value.trim() !== ''
  return node.type !== 'paragraph'
}
