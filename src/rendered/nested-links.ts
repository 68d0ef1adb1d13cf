import type { Element, ElementContent } from 'hast'

/**
 * Divides every link that has a link or a note call in it, since no link may hold another (HTML, 4.5.1): it leads where it
 * did with all its words but those that lead elsewhere themselves.
 */
export function splitLinks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node]
    node.children = splitLinks(node.children)
    return node.tagName === 'a' && node.children.some(holdsLink) ? split(node) : [node]
  })
}

function holdsLink(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'a' || node.children.some(holdsLink))
}

function split(link: Element): ElementContent[] {
  const pieces: ElementContent[] = []
  let own: ElementContent[] = []
  const close = (): void => {
    const says = own.some((child) => child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''))
    if (says) pieces.push({ ...link, properties: { ...link.properties }, children: own })
    else pieces.push(...own)
    own = []
  }
  for (const child of link.children) {
    if (holdsLink(child)) {
      close()
      pieces.push(child)
    } else own.push(child)
  }
  close()
  return withOneId(pieces, link.properties['id'])
}

/** The first piece keeps the place that others link to. */
function withOneId(pieces: readonly ElementContent[], id: string | undefined): ElementContent[] {
  const copies = pieces.filter((piece) => piece.type === 'element' && piece.properties['id'] === id)
  for (const copy of copies.slice(1)) if (copy.type === 'element') delete copy.properties['id']
  return [...pieces]
}
