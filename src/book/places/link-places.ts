import type { Link, RootContent } from 'mdast'
import { nearest } from '../../diagnostics/nearest.ts'
import { report } from '../../diagnostics/report.ts'
import type { Passage, SectionDraft, SourceText } from '../draft.ts'
import { rewriteTree } from '../tree/rewrite-tree.ts'
import { chapterFinder } from './find-chapter.ts'
import type { Place } from './name-places.ts'
import { decodePath, resolvePath } from './paths.ts'

/** Schemes that lead out of the book and mean the same to every reader. */
const outside = /^(?:https?|ftp|mailto|tel|sms|urn|doi|geo|news|irc|xmpp|matrix|magnet):/i

/** What begins like an address on the web that lacks its scheme. */
const domain = /^(?:www\.|(?:[a-z0-9-]+\.)+(?:com|edu|gov|info|int|io|net|org)(?:\/|$))/i

/**
 * Points every link inside the book at the id of its target, `#id`, and every picture at its path from the book's
 * folder. A link without words is given its target's name. A link to nowhere is reported and keeps its words only.
 */
export function linkPlaces(
  passages: readonly Passage[],
  sections: readonly SectionDraft[],
  places: ReadonlyMap<string, Place>,
): void {
  const sources = [...new Set(sections.flatMap((section) => section.source ?? []))]
  const findChapter = chapterFinder(sources)
  const opening = new Map<SourceText, string>()
  for (const { id, source } of sections) if (source !== undefined && !opening.has(source)) opening.set(source, id)

  const targetOf = (url: string, source: SourceText): string | undefined => {
    const [path, fragment] = splitUrl(url)
    const chapter = path === '' ? source : findChapter(path, source)
    if (chapter === undefined) return undefined
    if (fragment === undefined || fragment === '') return opening.get(chapter)
    const own = chapter.places.get(fragment) ?? chapter.places.get(fragment.toLowerCase())
    // An id stands for one place in the book, so it is found from any chapter.
    return own ?? (path === '' && places.has(fragment) ? fragment : undefined)
  }

  const suggestionFor = (url: string, source: SourceText): string => {
    const [path, fragment = ''] = splitUrl(url)
    const chapter = path === '' ? source : findChapter(path, source)
    if (chapter === undefined && domain.test(path)) return `Write \`https://${url}\`.`
    if (chapter === undefined)
      return suggest(
        resolvePath(path, source.path),
        sources.map((other) => other.path),
      )
    return suggest(
      `#${fragment}`,
      [...chapter.places.keys()].map((id) => `#${id}`),
    )
  }

  const relink = (node: Link, source: SourceText): readonly RootContent[] | undefined => {
    if (outside.test(node.url) || node.url.startsWith('//')) return undefined
    const target = /^[a-z][a-z0-9+.-]*:/i.test(node.url) ? undefined : targetOf(node.url, source)
    rewriteTree(node, (inner) => rewrite(inner, source))
    if (target === undefined) {
      report(source.file, 'link-target', node, { target: node.url, suggestion: suggestionFor(node.url, source) })
      return node.children
    }
    node.url = `#${target}`
    if (node.children.length === 0) node.children = [{ type: 'text', value: places.get(target)?.name ?? '' }]
    return [node]
  }

  const rewrite = (node: RootContent, source: SourceText): readonly RootContent[] | undefined => {
    if (node.type === 'link') return relink(node, source)
    if (node.type === 'image' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(node.url)) {
      node.url = resolvePath(splitUrl(node.url)[0], source.path)
    }
    if (node.type !== 'textDirective' || node.name !== 'page') return undefined
    const of = node.attributes?.['of'] ?? ''
    const target = targetOf(of.includes('#') ? of : `#${of}`, source)
    if (target === undefined) {
      report(source.file, 'link-target', node, { target: of, suggestion: suggestionFor(`#${of}`, source) })
      return node.children
    }
    node.attributes = { ...node.attributes, of: target }
    return undefined
  }

  for (const { root, source } of passages) rewriteTree(root, (node) => rewrite(node, source))
}

function suggest(found: string, known: readonly string[]): string {
  const near = nearest(found, known)
  return near === undefined ? 'Link to a chapter of the book, or to an id in it.' : `Did you mean \`${near}\`?`
}

/** Path and fragment of a relative URL, decoded; a query means nothing in a book. */
function splitUrl(url: string): readonly [string, string | undefined] {
  const [, path = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? []
  return [decodePath(path), fragment === undefined ? undefined : decodePath(fragment)]
}
