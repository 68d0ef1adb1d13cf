import { placedItems } from './break-formulas.ts'
import { type FormulaItem, keepForm } from './formula-items.ts'
import { sizeOf } from './formula-size.ts'
import { contentWidth } from './geometry.ts'

/** Shares of the measure from which a formula among words may be divided at relations, and at other signs too. */
const long = 0.25
const veryLong = 0.5

/** Brackets within brackets that are laid open for a formula that has no sign outside of them. */
const deepest = 2

/**
 * Lets long formulas among words go on in the next line, after a sign of relation or operation at the top of the formula
 * (The TeXbook, chapter 18): the browser keeps each formula on one line, so it becomes several. What a formula is called
 * stays with the first; all are the same formula to those who hear it.
 */
export function divideFormulas(root: Element): void {
  const measure = root.firstElementChild === null ? 0 : contentWidth(root.firstElementChild)
  const found = [...root.querySelectorAll('math')]
    .filter((formula) => formula.getAttribute('display') !== 'block')
    .map((formula) => ({ formula, width: widthIn(formula, measure) }))
    .filter(({ width }) => width > measure * long)
  for (const { formula, width } of found) {
    const share = width / measure
    const { items, parts } = divided(formula, 0, share) ?? divided(formula, deepest, share) ?? { items: [], parts: [] }
    if (parts.length < 2) continue
    for (const item of items) keepForm(item)
    const [first = [], ...others] = parts
    const formulas = others.map((nodes) => {
      const part = document.importNode(formula, false)
      for (const name of ['id', 'alttext', 'data-at']) part.removeAttribute(name)
      part.append(...nodes)
      return part
    })
    formula.replaceChildren(...first)
    // The break between two formulas is a place for those who break lines by words, too.
    formula.after(...formulas.flatMap((part) => [document.createElement('wbr'), part]))
  }
}

function widthIn(formula: Element, measure: number): number {
  const block = formula.closest('p, li, dd, dt, td, th, figcaption, .run')
  return sizeOf(formula, block === null ? measure : Math.min(measure, contentWidth(block))).width
}

/** The parts of a formula that is so wide, as a share of the measure; nothing where it stays in one. */
function divided(formula: Element, depth: number, share: number) {
  const items = placedItems(formula, depth)
  const parts: Element[][] = [[]]
  for (const [index, item] of items.entries()) {
    parts.at(-1)?.push(item.node)
    if (mayEnd(item, share) && index > 0 && index < items.length - 1) parts.push([])
  }
  return parts.length > 1 ? { items, parts } : undefined
}

function mayEnd({ sign, depth }: FormulaItem, share: number): boolean {
  if (sign === 'relation' && depth === 0) return true
  if (share < veryLong) return false
  return sign === 'sum' || sign === 'space' || (depth > 0 && sign === 'separator') || (share > 1 && sign !== undefined)
}
