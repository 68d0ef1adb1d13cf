import type { ElementContent, Root, RootContent, Text } from 'hast'

/** A hyphen with but one letter on one side of it, and its neighbours: as in "x-ray" and "vitamin-C". */
const stub = /(?<![\p{L}\p{M}\p{N}])\p{L}[-\u2010]\p{L}|[\p{L}\p{N}][-\u2010]\p{L}(?![\p{L}\p{M}\p{N}\u00AD])/gu

/** Elements whose lines are broken by other rules. */
const kept = new Set(['code', 'kbd', 'math', 'pre', 'samp', 'svg'])

/** A copy of a tree in which `span.unbroken` keeps a lone letter on the line of the word that it is joined to. */
export function keepStubs(tree: Root): Root {
  return { ...tree, children: tree.children.flatMap(keepIn) }
}

function keepIn<T extends RootContent>(node: T): (T | ElementContent)[] {
  if (node.type === 'text')
    return /[-\u2010]/.test(node.value) && node.value.search(stub) >= 0 ? piecesOf(node) : [node]
  if (node.type !== 'element' || kept.has(node.tagName)) return [node]
  return [{ ...node, children: node.children.flatMap(keepIn) }]
}

function piecesOf({ value }: Text): ElementContent[] {
  const pieces: ElementContent[] = []
  let from = 0
  for (const { index, 0: found } of value.matchAll(stub)) {
    if (index > from) pieces.push({ type: 'text', value: value.slice(from, index) })
    const children: Text[] = [{ type: 'text', value: found }]
    pieces.push({ type: 'element', tagName: 'span', properties: { className: ['unbroken'] }, children })
    from = index + found.length
  }
  if (from < value.length) pieces.push({ type: 'text', value: value.slice(from) })
  return pieces
}
