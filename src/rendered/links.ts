import type { Root } from 'hast'
import { visit } from '../model/visit.ts'
import type { VFile } from 'vfile'
import { nearest } from '../diagnostics/nearest.ts'
import { report } from '../diagnostics/report.ts'

/** Schemes that lead out of the book and mean the same to every reader. */
const outside = /^(?:https?|ftp|mailto|tel|sms|urn|doi|geo|news|irc|xmpp|matrix|magnet):/i

/**
 * Takes the `href` off every link that leads neither to an id of the book nor to an address a reader may follow, and
 * reports it; its words stay. Links that carry on to a script, a file or nowhere make an edition invalid, or worse.
 */
export function settleLinks(tree: Root, file: VFile, ids: ReadonlySet<string>): void {
  visit(tree, 'element', (node) => {
    const href = node.properties['href']
    if (node.tagName !== 'a' || typeof href !== 'string') return
    if (href.startsWith('#') ? ids.has(href.slice(1)) : outside.test(href) && leadsSomewhere(href)) return
    report(file, 'link-target', node, { target: href, suggestion: suggest(href, ids) })
    node.tagName = 'span'
    node.properties = node.properties['id'] === undefined ? {} : { id: node.properties['id'] }
  })
}

/** Whether an address can be read, and each part of its host has a name but the root's behind the last dot (RFC 1034, 3.1). */
function leadsSomewhere(href: string): boolean {
  const host = URL.parse(href)?.hostname.replace(/\.$/, '')
  return host !== undefined && (host === '' || host.split('.').every((label) => label !== ''))
}

function suggest(href: string, ids: ReadonlySet<string>): string {
  const near = href.startsWith('#') ? nearest(href.slice(1), ids) : undefined
  if (near !== undefined) return `Did you mean \`#${near}\`?`
  return 'Give an address that begins with `https:` or `mailto:`, or the id of a place in the book after a `#`.'
}
