import type { Element, ElementContent } from 'hast'
import { element } from './element.ts'

const groups: ReadonlySet<string> = new Set(['tbody', 'tfoot', 'thead'])

/**
 * The parts of a table in the order that HTML wants: caption, columns, head, bodies, foot (HTML, 4.9.1). Of heads only the
 * first is one, of feet the last; what is no part of a table stands in rows.
 */
export function tableParts({ children }: Element): ElementContent[] {
  const captions: Element[] = []
  const columns: Element[] = []
  const bodies: Element[] = []
  for (const child of children) {
    if (child.type === 'text' && child.value.trim() === '') continue
    if (child.type !== 'element' && child.type !== 'text') continue
    const name = child.type === 'element' ? child.tagName : ''
    if (child.type === 'element' && name === 'caption' && captions.length === 0) captions.push(child)
    else if (child.type === 'element' && name === 'colgroup') {
      const words = child.children.filter((inner) => inner.type !== 'element' || inner.tagName !== 'col')
      child.children = child.children.filter((inner) => !words.includes(inner))
      columns.push(child)
      for (const word of words) if (word.type !== 'text' || word.value.trim() !== '') addLoose(bodies, word)
    } else if (child.type === 'element' && groups.has(name)) bodies.push(child)
    else addLoose(bodies, child)
  }
  for (const [index, body] of bodies.entries()) {
    if (body.tagName === 'thead' && index > 0) body.tagName = 'tbody'
    if (body.tagName === 'tfoot' && index < bodies.length - 1) body.tagName = 'tbody'
  }
  return [...captions, ...columns, ...bodies]
}

/** Puts a row or a piece of text into the last group of rows that the table is given here. */
function addLoose(bodies: Element[], child: ElementContent): void {
  const last = bodies.at(-1)
  if (last?.tagName === 'tbody') last.children.push(child)
  else bodies.push(element('tbody', {}, [child]))
}

export function rowsOf(children: readonly ElementContent[]): readonly Element[] {
  return children.filter((child) => child.type === 'element')
}
