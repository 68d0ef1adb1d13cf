/** A part of a formula that is not divided. */
export interface FormulaItem {
  readonly node: Element
  /** What it is to its neighbours; `space` is as wide as a letter at least. */
  readonly sign: 'relation' | 'sum' | 'product' | 'separator' | 'space' | undefined
  /** Brackets that it stands in. */
  readonly depth: number
}

/** Signs of relation: equality and order, membership, arrows (Unicode, "Mathematical Operators" and its supplements). */
const relation =
  /^(?:[=<>∈-∍∝∴∷-∿≁-⊋⊏-⊒⊢-⊩⊰-⊸⋈⋍⋐⋑⋔-⋭\u2190-\u21FF\u27F0-\u27FF\u2900-\u297F\u2A66-\u2ABF≔≕]|[:≤≥]=|:=)$/u

/** Signs between the terms of a sum, and between the factors of a product. */
const sum = /^[+\-−±∓∪∩⊎∧∨∖⊓⊔⊕⊖]$/u
const product = /^[×⋅·÷∗*∘⊗-⊙]$/u

/**
 * The parts of a formula in one row, brackets up to the given depth laid open. What is stacked or stands under a radical
 * is one part.
 */
export function formulaItems(formula: Element, depth: number): readonly FormulaItem[] {
  const items: FormulaItem[] = []
  gather(formula, depth, 0, items)
  return items
}

function gather(row: Element, most: number, depth: number, items: FormulaItem[]): void {
  for (const node of row.children) {
    const fenced = isFenced(node)
    if (node.localName === 'mrow' && node.children.length > (items.length > 0 ? 1 : 0) && (!fenced || depth < most)) {
      gather(node, most, fenced ? depth + 1 : depth, items)
    } else {
      items.push({ node, sign: signOf(node, items.at(-1)?.node), depth })
    }
  }
}

function isFenced(row: Element): boolean {
  return row.firstElementChild?.getAttribute('fence') === 'true'
}

function signOf(node: Element, before: Element | undefined): FormulaItem['sign'] {
  if (node.localName === 'mspace') return Number.parseFloat(node.getAttribute('width') ?? '') >= 1 ? 'space' : undefined
  const core = coreOf(node)
  if (core === undefined) return undefined
  const sign = core.textContent.trim()
  if (core.getAttribute('separator') === 'true') return 'separator'
  if (before === undefined || core.getAttribute('form') === 'prefix') return undefined
  if (relation.test(sign)) return 'relation'
  // After another sign, or an opening bracket, it belongs to what follows.
  if (isSign(before) || (coreOf(before)?.getAttribute('form') ?? 'postfix') !== 'postfix') return undefined
  return sum.test(sign) ? 'sum' : product.test(sign) ? 'product' : undefined
}

function isSign(node: Element): boolean {
  const sign = coreOf(node)?.textContent.trim() ?? ''
  return relation.test(sign) || sum.test(sign) || product.test(sign)
}

/** Lets a sign that comes to stand first or last on a line keep the room it has between two terms. */
export function keepForm({ node, sign }: FormulaItem): void {
  if (sign === 'relation' || sign === 'sum' || sign === 'product') coreOf(node)?.setAttribute('form', 'infix')
}

/** The operator that an element is, or that it adorns (MathML Core, "embellished operators"). */
function coreOf(node: Element): Element | undefined {
  if (node.localName === 'mo') return node
  const adorns = /^(?:mrow|mstyle|mover|munder|munderover|msub|msup|msubsup)$/.test(node.localName)
  const [first] = node.children
  if (!adorns || first === undefined) return undefined
  return (node.localName === 'mrow' || node.localName === 'mstyle') && node.children.length > 1
    ? undefined
    : coreOf(first)
}
