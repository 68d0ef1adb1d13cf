import type { Element, Root } from 'hast'

/** Elements about which the galley may have to speak: blocks, and what stands among words without being any. */
const spokenOf = new Set(
  (
    'aside blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 header hr img li math ol p pre section ' +
    'svg table td th tr ul'
  ).split(' '),
)

/** A copy of a tree in which blocks, formulas and pictures say where in the source they begin: `data-at="line:column"`. */
export function withPlaces(tree: Root): Root {
  return { ...tree, children: tree.children.map((child) => (child.type === 'element' ? placed(child) : child)) }
}

function placed(node: Element): Element {
  const { line, column } = node.position?.start ?? {}
  const isTold = spokenOf.has(node.tagName) && line !== undefined && column !== undefined
  // Nothing is said of parts of a formula or drawing.
  const isClosed = node.tagName === 'math' || node.tagName === 'svg'
  return {
    ...node,
    properties: isTold ? { ...node.properties, dataAt: `${line}:${column}` } : node.properties,
    children: isClosed
      ? node.children
      : node.children.map((child) => (child.type === 'element' ? placed(child) : child)),
  }
}
