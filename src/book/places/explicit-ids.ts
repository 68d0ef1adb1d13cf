import type { Html, Nodes } from 'mdast'
import { visit } from '../../model/visit.ts'
import { report } from '../../diagnostics/report.ts'
import type { SourceText } from '../draft.ts'
import { Ids } from './ids.ts'

/** The id the author gave a node: `{#id}` of a heading, directive or other block or phrase. */
export function explicitId(node: Nodes): string | undefined {
  if (isDirective(node)) return node.attributes?.['id'] ?? undefined
  const id = node.data?.hProperties?.['id']
  return typeof id === 'string' ? id : undefined
}

const idInTag = /(<[a-z][^>]*?\s(?:id|name)\s*=\s*)(?:"([^"]+)"|'([^']+)')(?=[^>]*>)/gi

/** Ids and names in raw HTML, comments left out. */
export function htmlIds(node: Html): readonly string[] {
  const html = node.value.replace(/<!--[\s\S]*?-->/g, '')
  return [...html.matchAll(idInTag)].map(([, , double, single]) => double ?? single ?? '')
}

/**
 * Claims every id the author gave before the press makes any of its own. Ids belong to their chapter, as labels of notes
 * do: one that another chapter has too is put behind the name of its own (`summary`, then `array-summary`). A second
 * place of one file with the same id is reported and loses it; an event has one id wherever it is told.
 */
export function claimExplicitIds(sources: readonly SourceText[]): Ids {
  const ids = new Ids()
  const roots = new Map(sources.map((source) => [source, [source.tree, ...source.noteDefinitions.all()]]))
  for (const nodes of roots.values()) {
    for (const root of nodes) {
      visit(root, (node) => {
        const id = isEvent(node) ? explicitId(node) : undefined
        if (id !== undefined) ids.claim(id, node)
      })
    }
  }
  for (const [source, nodes] of roots) {
    const holders = new Map<string, Nodes>()
    for (const root of nodes) visit(root, (node) => claimIn(source, node, holders, ids))
  }
  return ids
}

function claimIn(source: SourceText, node: Nodes, holders: Map<string, Nodes>, ids: Ids): void {
  const claim = (given: string): string => {
    const id = ids.holder(given) === undefined ? given : ids.fresh(`${source.id}-${given}`, node)
    ids.claim(id, node)
    source.givenIds.set(id, given)
    return id
  }
  if (node.type === 'html') {
    const scoped = new Map<string, string>()
    for (const id of htmlIds(node)) {
      // A second place of the file is reported when the HTML is read.
      if (holders.has(id)) continue
      holders.set(id, node)
      scoped.set(id, claim(id))
    }
    node.value = node.value.replace(idInTag, (whole, start: string, double?: string, single?: string) => {
      const id = scoped.get(double ?? single ?? '')
      return id === undefined ? whole : `${start}"${id}"`
    })
    return
  }
  const given = explicitId(node)
  if (given === undefined) return
  const holder = holders.get(given)
  if (holder === undefined) {
    holders.set(given, node)
    if (isEvent(node)) source.givenIds.set(given, given)
    else setId(node, claim(given))
  } else if (!isEvent(holder) || !isEvent(node)) {
    const where = `first in line ${holder.position?.start.line ?? 1}`
    report(source.file, 'id-unique', node, { id: given, where })
    // Links within the file still mean this place.
    if (node.type === 'heading') source.fragments.get(node)?.unshift(given)
    setId(node, undefined)
  }
}

function setId(node: Nodes, id: string | undefined): void {
  const properties = isDirective(node) ? node.attributes : node.data?.hProperties
  if (properties == null) return
  if (id === undefined) delete properties['id']
  else properties['id'] = id
}

function isDirective(node: Nodes) {
  return node.type === 'textDirective' || node.type === 'leafDirective' || node.type === 'containerDirective'
}

function isEvent(node: object): boolean {
  return 'name' in node && node.name === 'event'
}
