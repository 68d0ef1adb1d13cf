import { type FormulaItem, formulaItems, keepForm } from './formula-items.ts'
import { breakFormula, type FormulaLine, type PlacedItem } from './formula-lines.ts'
import { boxOf, contentWidth } from './geometry.ts'
import { tell } from './told.ts'

/** Brackets within brackets that are laid open for a formula that does not fit otherwise. */
const deepest = 2

/** Share of the room up to which what stands before the first relation is kept beside the lines. */
const mostBeforeRelation = 0.4

/** How far a line without a relation to stand below is set in, ems. */
const hanging = 2

/** Share of its size to which a formula is rather brought than broken. */
const leastReduced = 0.95

/** Of the layout, CSS pixels. */
const rounding = 0.5

/**
 * Breaks displayed formulas that are wider than their column into lines: before signs of relation, which stand below each
 * other, or before those of operations, a little further in (American Mathematical Society, "Mathematics into Type", 3.3.5).
 */
export function breakDisplays(root: Element): void {
  const wide = [...root.querySelectorAll('.math-display > math')].flatMap((formula) => {
    const room = formula.parentElement === null ? 0 : contentWidth(formula.parentElement)
    return boxOf(formula).width * leastReduced > room && room > 0 ? [{ formula, room }] : []
  })
  for (const { formula, room } of wide) {
    const table = soleTable(formula)
    const lines = table === undefined ? breakRow(formula, room) : breakRows(table, room)
    if (lines > 1) tell(formula, 'formula-broken', lines)
  }
}

/** The aligned lines that a formula consists of, if it does. */
function soleTable(formula: Element): Element | undefined {
  let at: Element | null = formula
  while (at?.children.length === 1 && at.localName !== 'mtable') at = at.firstElementChild
  return at?.localName === 'mtable' ? at : undefined
}

/** Breaks a formula that is one row; returns the number of its lines. */
function breakRow(formula: Element, room: number): number {
  for (let depth = 0; depth <= deepest; depth += 1) {
    const items = placedItems(formula, depth)
    const start = items[0]?.box.left ?? 0
    const relation = items.findIndex(({ sign }) => sign === 'relation')
    const edge = (items[relation]?.box.left ?? start) - start
    const em = emOf(formula)
    const isAligned = relation > 0 && edge <= mostBeforeRelation * room
    const inset = isAligned ? (items[relation + 1]?.box.left ?? start) - start - edge : 0
    const indent = (first: number) => {
      if (first === 0) return 0
      if (!isAligned) return hanging * em
      return items[first]?.sign === 'relation' ? edge : edge + inset
    }
    const { lines, excess } = breakFormula(items, room - rounding, indent)
    // Brackets are laid open only for what is too wide otherwise, which is then set smaller if need be.
    if (excess > rounding && depth < deepest) continue
    if (lines.length < 2) return 1
    formula.replaceChildren(
      inRows(
        lines.map((line, index) => {
          const nodes = nodesOf(items, line)
          const isRelation = items[line.from]?.sign === 'relation'
          if (!isAligned) return [[...(index === 0 ? [] : [space(hanging)]), ...nodes]]
          if (index === 0) return [nodes.slice(0, relation), nodes.slice(relation)]
          return [[], isRelation ? nodes : [space(inset / em), ...nodes]]
        }),
        isAligned,
      ),
    )
    return lines.length
  }
  return 1
}

/** Breaks those lines of an aligned formula that are too wide; returns the greatest number that one has become. */
function breakRows(table: Element, room: number): number {
  const rows = [...table.children].map((row) => [...row.children])
  const columns = Math.max(...rows.map((cells) => cells.length))
  if (columns > 2) return 1
  const aside = columns < 2 ? 0 : Math.max(...rows.map(([first]) => (first === undefined ? 0 : widthOf(first))))
  let most = 1
  for (const cells of rows) {
    const cell = cells.at(-1)
    if (cell === undefined || cells.length < columns || widthOf(cell) <= room - aside) continue
    const em = emOf(cell)
    for (let depth = 0; depth <= deepest; depth += 1) {
      const items = placedItems(cell, depth)
      const indent = (first: number) => (first === 0 || items[first]?.sign === 'relation' ? 0 : hanging * em)
      const { lines, excess } = breakFormula(items, room - aside - rounding, indent)
      if (excess > rounding && depth < deepest) continue
      if (lines.length < 2) break
      const [first, ...others] = lines.map((line, index) => {
        const nodes = nodesOf(items, line)
        return index === 0 || items[line.from]?.sign === 'relation' ? nodes : [space(hanging), ...nodes]
      })
      cell.replaceChildren(...(first ?? []))
      cell.parentElement?.after(...others.map((nodes) => rowLike(cell.parentElement, nodes)))
      most = Math.max(most, lines.length)
      break
    }
  }
  return most
}

/** A further row below one, with content in its last cell only. */
function rowLike(row: Element | null, nodes: readonly Element[]): Element {
  const copy = mathElement('mtr')
  for (const cell of row?.children ?? []) copy.append(document.importNode(cell, false))
  copy.lastElementChild?.append(...nodes)
  return copy
}

function inRows(rows: readonly (readonly (readonly Element[])[])[], isAligned: boolean): Element {
  const table = mathElement('mtable')
  table.setAttribute('displaystyle', 'true')
  table.setAttribute('class', 'tml-jot')
  for (const cells of rows) {
    const row = mathElement('mtr')
    for (const [index, nodes] of cells.entries()) {
      const cell = mathElement('mtd')
      cell.setAttribute('class', isAligned && index === 0 ? 'tml-right' : 'tml-left')
      cell.style.paddingInline = '0'
      cell.append(...nodes)
      row.append(cell)
    }
    table.append(row)
  }
  return table
}

/** The parts of a line, signs told that they have something on either side, as they had before. */
function nodesOf(items: readonly FormulaItem[], { from, to }: FormulaLine): Element[] {
  const line = items.slice(from, to)
  for (const item of line) keepForm(item)
  return line.map(({ node }) => node)
}

export function placedItems(formula: Element, depth: number): readonly (FormulaItem & PlacedItem)[] {
  return formulaItems(formula, depth).map((item) => ({ ...item, box: boxOf(item.node) }))
}

function space(ems: number): Element {
  const element = mathElement('mspace')
  element.setAttribute('width', `${ems}em`)
  return element
}

function mathElement(name: string): MathMLElement {
  return document.createElementNS('http://www.w3.org/1998/Math/MathML', name)
}

function emOf(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).fontSize)
}

/** Of what an element holds. */
function widthOf(element: Element): number {
  const boxes = [...element.children].map(boxOf)
  return Math.max(0, ...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left))
}
