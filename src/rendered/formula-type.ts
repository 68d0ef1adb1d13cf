import type { Element, ElementContent } from 'hast'
import { toString } from 'hast-util-to-string'
import { visit } from '../model/visit.ts'
import { element, text } from './element.ts'

/** What Temml takes an em for where it writes lengths in points; the type around a formula may have any size. */
const pointsPerEm = 11.955

/** Attributes of MathML that are lengths. */
const lengths = ['width', 'height', 'depth', 'lspace', 'rspace', 'voffset'] as const

/**
 * Mends what engines make of Temml's MathML, in place. Lengths in points become ems, so that a formula grows with its
 * text. A radicand gets a strut as high and deep as a letter: engines hang a radical from its bar, as far below small
 * letters as the sign is higher than they are, where TeX lets it stand above and below alike (The TeXbook, appendix G,
 * rule 11). Names of functions stand a thin space from what they follow (chapter 18), which Temml leaves out after some.
 */
export function mendFormula(math: Element): void {
  visit(math, 'element', (node) => {
    for (const name of [...lengths, 'style']) {
      const value = node.properties[name]
      if (typeof value === 'string') node.properties[name] = inEms(value)
    }
    if (isWideHat(node)) {
      delete node.properties['className']
      node.children = [text('\u0302')]
    }
    takeOut(node)
    spaceFunctions(node)
    if (node.tagName === 'msqrt') node.children.unshift(strut())
    const [base, ...degree] = node.children
    if (node.tagName === 'mroot' && base !== undefined) {
      node.children = [element('mrow', {}, [strut(), base]), ...degree]
    }
  })
}

/** Elements with a base, and the number of their children. */
const limits: Readonly<Record<string, number>> = { munder: 2, mover: 2, munderover: 3 }

/** Temml leaves what follows the name of a function inside an element that has room for the name and its limits only. */
function takeOut(node: Element): void {
  const most = limits[node.tagName]
  if (most === undefined || node.children.length <= most) return
  const [base, ...others] = node.children
  if (base === undefined) return
  const kept = others.splice(1 - most)
  const limited = element(node.tagName, node.properties, [base, ...kept])
  node.tagName = 'mrow'
  node.properties = {}
  node.children = [limited, ...others]
}

const rows: ReadonlySet<string> = new Set(['math', 'mrow', 'mstyle', 'mtd', 'msqrt'])

function spaceFunctions(node: Element): void {
  if (!rows.has(node.tagName)) return
  node.children = node.children.flatMap((child, index) => {
    const before = node.children[index - 1]
    if (before === undefined || !isFunction(child, node.children[index + 1]) || endsApart(before)) return [child]
    return [element('mspace', { width: '0.1667em' }), child]
  })
}

/** The name of a function, with its limits or not, and the sign for its application (U+2061) behind it. */
function isFunction(node: ElementContent, after: ElementContent | undefined): boolean {
  if (node.type !== 'element') return false
  const [first, second] = node.children
  if (node.tagName === 'mrow') return first !== undefined && isFunction(first, second)
  const applied = after?.type === 'element' && toString(after) === '\u2061'
  return (
    applied && (node.tagName === 'mi' ? toString(node).length > 1 : first?.type === 'element' && first.tagName === 'mi')
  )
}

/** Whether an element has space behind it of its own: an operator, but for a closing bracket, and a space. */
function endsApart(node: ElementContent): boolean {
  if (node.type !== 'element') return true
  if (node.tagName === 'mrow') {
    const last = node.children.at(-1)
    return last === undefined || endsApart(last)
  }
  return node.tagName === 'mspace' || (node.tagName === 'mo' && node.properties['form'] !== 'postfix')
}

/** Temml scales a hat as wide as its letters; the combining one is stretched by engines themselves. */
function isWideHat({ tagName, properties: { className } }: Element): boolean {
  return tagName === 'mo' && Array.isArray(className) && className.some((name) => name.startsWith('tml-hat-'))
}

function strut(): ElementContent {
  return element('mspace', { className: ['strut'], width: '0', height: '0.65em', depth: '0.12em' })
}

function inEms(value: string): string {
  return value.replace(/(-?\d*\.?\d+)pt\b/g, (_, points: string) => {
    return `${Number((Number(points) / pointsPerEm).toFixed(4))}em`
  })
}
