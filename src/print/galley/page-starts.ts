import { atoms, lettersIn, uncounted } from '../../model/letters.ts'
import type { PageStart, TextPlace } from '../../model/editions.ts'

const anAtom = [...atoms].join(', ')

/** What is not counted, repeated heads of tables and the furniture of the page among it. */
const notCounted = ['[aria-hidden="true"]', ...[...uncounted].map((name) => `.${name}`)].join(', ')

/** Where the matter of each finished page begins: the first word or picture of its text that has a spot. */
export function pageStarts(pages: readonly Element[]): readonly PageStart[] {
  const seen = new Set<string>()
  return pages.map((page, index) => {
    const place = firstPlace(page, index, pages, seen)
    const blank = page.querySelector('.page-body > *, .page-notes > *, img, svg') === null
    return { blank, ...(place !== undefined && { place }) }
  })
}

/** `seen` has the formulas and pictures of the pages before: of one that pages divide, only the first part begins there. */
function firstPlace(page: Element, index: number, pages: readonly Element[], seen: Set<string>): TextPlace | undefined {
  const body = page.querySelector('.page-body')
  if (body === null) return undefined
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Text) return lettersIn(node.data) > 0 ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP
    if (node instanceof Element && node.matches(notCounted)) return NodeFilter.FILTER_REJECT
    return node instanceof Element && node.matches(anAtom) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP
  })
  let place: TextPlace | undefined
  let inside: Element | undefined
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (inside?.contains(node) === true) continue
    const atom = node instanceof Element ? node : undefined
    if (atom !== undefined) inside = atom
    const spot = (atom ?? node.parentElement)?.closest('[data-spot]')
    const key = spot?.getAttribute('data-spot') ?? null
    if (spot == null || key === null) continue
    if (atom !== undefined) {
      if (place === undefined && spot === node && !seen.has(key)) place = { spot: key, letter: 0 }
      seen.add(key)
      continue
    }
    if (place !== undefined) continue
    place = { spot: key, letter: lettersIn(textBefore(spot, key, node, index, pages)) }
  }
  return place
}

/** The text of a spot before a node of its part on this page, parts on earlier pages included. */
function textBefore(spot: Element, key: string, node: Node, index: number, pages: readonly Element[]): string {
  let text = ownText(spot, node)
  const selector = `[data-spot="${key}"]`
  const here = [...(pages[index]?.querySelectorAll(selector) ?? [])]
  for (const part of here.slice(0, here.indexOf(spot)).toReversed()) text = ownText(part) + text
  for (let at = index - 1; at >= 0; at -= 1) {
    const parts = [...(pages[at]?.querySelectorAll(selector) ?? [])]
    if (parts.length === 0) break
    text = parts.map((part) => ownText(part)).join('') + text
  }
  return text
}

/** Text of an element up to a node in it, without formulas, pictures, and what only print has. */
function ownText(element: Element, end?: Node): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT
    const isLeftOut = node instanceof Element && (node.matches(anAtom) || node.matches(notCounted))
    return isLeftOut ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
  })
  let text = ''
  for (let node = walker.nextNode(); node !== null && node !== end; node = walker.nextNode()) {
    text += node.textContent ?? ''
  }
  return text
}
