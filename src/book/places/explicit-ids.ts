import type { Html, Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { report } from '../../diagnostics/report.ts'
import type { SourceText } from '../draft.ts'
import { Ids } from './ids.ts'

/** The id the author gave a node: `{#id}` of a heading or directive. */
export function explicitId(node: Nodes): string | undefined {
  if (node.type === 'heading') {
    const id = node.data?.hProperties?.['id']
    return typeof id === 'string' ? id : undefined
  }
  return isDirective(node) ? (node.attributes?.['id'] ?? undefined) : undefined
}

/** Ids and names in raw HTML, comments left out. */
export function htmlIds(node: Html): readonly string[] {
  const html = node.value.replace(/<!--[\s\S]*?-->/g, '')
  return [...html.matchAll(/<[a-z][^>]*?\s(?:id|name)\s*=\s*(?:"([^"]+)"|'([^']+)')/gi)].map(
    (match) => match[1] ?? match[2] ?? '',
  )
}

/**
 * Claims every id the author gave, for the whole book, before the press makes any of its own. A second place with the
 * same id is reported and loses it; two tellings of one event share theirs.
 */
export function claimExplicitIds(sources: readonly SourceText[]): Ids {
  const ids = new Ids()
  const where = new Map<object, string>()
  for (const source of sources) {
    for (const root of [source.tree, ...source.noteDefinitions.values()]) {
      visit(root, (node) => {
        if (node.type === 'html') for (const id of htmlIds(node)) ids.claim(id, node)
        const id = explicitId(node)
        if (id === undefined) return
        ids.claim(id, node)
        where.set(node, `${source.path}:${node.position?.start.line ?? 1}`)
        const holder = ids.holder(id) ?? node
        if (holder === node || (isEvent(holder) && isEvent(node))) return
        report(source.file, 'id-unique', node, { id, where: `first in ${where.get(holder) ?? 'raw HTML'}` })
        // Links within the file still mean this place.
        if (node.type === 'heading') source.fragments.set(node, id)
        dropId(node)
      })
    }
  }
  return ids
}

function dropId(node: Nodes): void {
  if (node.type === 'heading') delete node.data?.hProperties?.['id']
  else if (isDirective(node)) delete node.attributes?.['id']
}

function isDirective(node: Nodes) {
  return node.type === 'textDirective' || node.type === 'leafDirective' || node.type === 'containerDirective'
}

function isEvent(node: object): boolean {
  return 'name' in node && node.name === 'event'
}
