import type { Element, ElementContent } from 'hast'
import { toString } from 'hast-util-to-string'

/** Elements of MathML that hold text and nothing else (MathML 3, 3.2). */
const tokens: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'ms', 'mtext'])

/** Attributes that browsers take anywhere, and MathML 3, which an EPUB holds, on few elements besides `mstyle`. */
const styles = ['displaystyle', 'scriptlevel'] as const

/** Says a formula in the words of MathML 3, in place: what it looks like stays the same. */
export function strictMath(formula: Element): void {
  formula.children = formula.children.map((child) => (child.type === 'element' ? strictElement(child) : child))
}

function strictElement(element: Element): ElementContent {
  if (tokens.has(element.tagName)) {
    if (element.children.some((child) => child.type !== 'text')) {
      element.children = [{ type: 'text', value: toString(element) }]
    }
  } else strictMath(element)
  const { tagName, properties } = element
  if (tagName === 'mstyle' || tagName === 'mtable') return element
  const moved = styles.filter((name) => properties[name] !== undefined)
  if (moved.length === 0) return element
  const style = Object.fromEntries(moved.map((name) => [name, properties[name]]))
  for (const name of moved) delete properties[name]
  return { type: 'element', tagName: 'mstyle', properties: style, children: [element] }
}
