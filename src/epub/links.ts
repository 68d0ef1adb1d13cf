import type { Element, Root } from 'hast'
import { visit } from '../model/visit.ts'
import { type Addresses, hrefFrom } from './addresses.ts'

/** Properties whose value is one or more ids of the same file. */
const idReferences = ['ariaDescribedBy', 'ariaLabelledBy', 'headers', 'htmlFor'] as const

/** Labels of letters, digits and hyphens (RFC 1123, 2.1), an address in brackets, or none, as of `mailto:`. */
const hostName = /^(?:\[.*\]|(?:\w(?:[\w-]*\w)?(?:\.|$))*)$/

const outsideSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * Makes every id of a file valid and unique in it, and points every link to where its target stands, in place. A link
 * that leads nowhere, or to what an e-book cannot hold, keeps its text and loses its `href`.
 */
export function resolveLinks(tree: Root, file: string, addresses: Addresses): void {
  const seen = new Set<string>()
  visit(tree, 'element', ({ properties }) => {
    if (typeof properties['id'] !== 'string') return
    const fragment = addresses.places.get(properties['id'])?.fragment
    if (fragment === undefined || seen.has(fragment)) delete properties['id']
    else {
      seen.add(fragment)
      properties['id'] = fragment
    }
  })
  visit(tree, 'element', (element) => {
    if (element.tagName === 'a') resolveLink(element, file, addresses)
    for (const name of idReferences) {
      const ids = element.properties[name]
        ?.map((id) => addresses.places.get(id)?.fragment ?? '')
        .filter((fragment) => seen.has(fragment))
      if (ids === undefined || ids.length === 0) delete element.properties[name]
      else element.properties[name] = ids
    }
  })
}

function resolveLink({ properties }: Element, file: string, addresses: Addresses): void {
  const { href } = properties
  if (typeof href !== 'string') return
  const place = href.startsWith('#') ? findPlace(href.slice(1), addresses) : undefined
  const target = place ? hrefFrom(file, place) : outside(href)
  if (target === undefined) delete properties['href']
  else properties['href'] = target
}

/** Markdown percent-encodes what it finds in a link; an id is written as it is. */
function findPlace(fragment: string, { places }: Addresses) {
  return places.get(fragment) ?? places.get(decode(fragment))
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** The address of a page outside the book in its normal form, or `undefined` for anything else. */
function outside(href: string): string | undefined {
  const url = URL.parse(href)
  if (url === null || !outsideSchemes.has(url.protocol) || !hostName.test(url.hostname)) return undefined
  const [, start = '', rest = '', fragment = ''] = /^([a-z]+:(?:\/\/[^/?#]*)?)([^#]*)(.*)$/.exec(url.href) ?? []
  return start + encodeOdd(rest) + fragment.slice(0, 1) + encodeOdd(fragment.slice(1))
}

/** Encodes what browsers let through in a path, query or fragment and RFC 3986, with EPUBCheck, does not. */
function encodeOdd(text: string): string {
  return text.replace(/[[\]{}|\\^`"<>#]|%(?![0-9A-Fa-f]{2})/g, encodeURIComponent)
}
