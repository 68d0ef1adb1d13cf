import type { Html, Link, RootContent } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import { report } from '../../diagnostics/report.ts'
import type { Passage, SourceText } from '../draft.ts'
import { rewriteTree } from '../tree/rewrite-tree.ts'
import type { TargetFinder } from './find-target.ts'
import type { Place } from './name-places.ts'
import { decodePath } from './paths.ts'

/** Schemes that lead out of the book and mean the same to every reader. */
const outside = /^(?:https?|ftp|mailto|tel|sms|urn|doi|geo|news|irc|xmpp|matrix|magnet):|^\/\//i

const scheme = /^[a-z][a-z0-9+.-]*:/i

/**
 * Points every link inside the book at the id of its target, `#id`. A link without words is given its target's name. A
 * link to nowhere is reported and keeps its words only.
 */
export function linkPlaces(
  passages: readonly Passage[],
  finder: TargetFinder,
  places: ReadonlyMap<string, Place>,
): void {
  /** Where a link leads: `#` and an id, or an address; nothing where its words must do. */
  const aim = (url: string, node: Link | TextDirective, source: SourceText): string | undefined => {
    // An address that was left out means no place, not this chapter.
    if (url === '' || scheme.test(url)) {
      const suggestion =
        'Give an address that begins with `https:` or `mailto:`, or the place of something in the book.'
      report(source.file, 'link-target', node, { target: url, suggestion })
      return undefined
    }
    const target = finder.find(url, source)
    switch (target.kind) {
      case 'place':
        return `#${target.id}`
      case 'ambiguous': {
        const { count, suggestion } = target
        report(source.file, 'link-ambiguous', node, { target: url, count, suggestion })
        return `#${target.id}`
      }
      case 'chapter':
        report(source.file, 'link-target', node, {
          target: decodePath(url),
          suggestion: `${target.suggestion} ${toChapter}`,
        })
        return `#${target.id}`
      case 'address':
        report(source.file, 'link-scheme', node, { target: url, address: target.url })
        return target.url
      case 'file':
        report(source.file, 'link-file', node, { target: url, path: target.path })
        return undefined
      case 'none':
        report(source.file, 'link-target', node, { target: decodePath(url), suggestion: target.suggestion })
        return undefined
    }
  }

  const relink = (node: Link, source: SourceText): readonly RootContent[] | undefined => {
    if (outside.test(node.url)) return undefined
    rewriteTree(node, (inner) => rewrite(inner, source))
    const url = aim(node.url, node, source)
    // A reference that has no words leaves what it asked for, so that the sentence around it has no hole.
    if (url === undefined) return node.children.length > 0 ? node.children : [asked(node)]
    node.url = url
    if (node.children.length === 0) {
      const name = places.get(url.slice(1))?.name ?? ''
      node.children = [{ type: 'text', value: node.data?.numberOnly === true ? numberIn(name) : name }]
    }
    return [node]
  }

  const rewrite = (node: RootContent, source: SourceText): readonly RootContent[] | undefined => {
    if (node.type === 'link') return relink(node, source)
    if (node.type === 'html') node.value = relinkHtml(node, source, finder)
    if (node.type !== 'textDirective' || node.name !== 'page') return undefined
    const of = node.attributes?.['of'] ?? ''
    // An id, or as in a link the file of a chapter.
    const isFile = !of.includes('#') && finder.find(`#${of}`, source).kind === 'none'
    const isAddress = of.includes('#') || (isFile && finder.find(of, source).kind === 'place')
    const target = aim(isAddress ? of : `#${of}`, node, source)
    if (target?.startsWith('#') !== true) return node.children
    const id = target.slice(1)
    node.attributes = { ...node.attributes, of: id, name: places.get(id)?.name ?? '' }
    return undefined
  }

  for (const { root, source } of passages) rewriteTree(root, (node) => rewrite(node, source))
}

const toChapter = 'Until then the link leads to the beginning of the chapter.'

function asked({ url, position }: Link): RootContent {
  return { type: 'text', value: url.replace(/^#/, ''), ...(position && { position }) }
}

/** The number that a name ends with, such as `3.1` of "Figure 3.1"; all of a name without one. */
function numberIn(name: string): string {
  return /(?:\([^()]+\)|(?<=^|\s)(?:\p{N}|\p{Lu}(?=[.\s]|$))[\p{N}.]*)$/u.exec(name)?.[0] ?? name
}

/** Links of raw HTML that are found lead to their place; the others are left for when the HTML is read. */
function relinkHtml({ value }: Html, source: SourceText, finder: TargetFinder): string {
  return value.replace(
    /(<a\s(?:[^>]*?\s)?href\s*=\s*)(?:"([^"]+)"|'([^']+)')(?=[^>]*>)/gi,
    (whole, start: string, double?: string, single?: string) => {
      const url = double ?? single ?? ''
      if (outside.test(url) || scheme.test(url)) return whole
      const target = finder.find(url, source)
      return target.kind === 'place' || target.kind === 'chapter' ? `${start}"#${target.id}"` : whole
    },
  )
}
