import { boxesIn, boxOf } from './geometry.ts'
import { magnification } from './magnification.ts'
import { isInline } from './normalize.ts'
import { ruler } from './ruler.ts'

/** Differences of baselines that no eye sees, CSS pixels. */
const least = 0.1

/** Of line heights, CSS pixels. */
const rounding = 0.02

const pen = document.createElement('canvas').getContext('2d')
const known = new Map<string, number>()

/**
 * Sets type of another size on the baselines of running text: in a line of one height larger type stands lower. It is raised
 * within its line, so that nothing else moves. `line` is the leading of running text, CSS pixels.
 */
export function alignBaselines(root: Element, line: number): void {
  const size = getComputedStyle(document.body).fontSize
  const blocks = [...root.querySelectorAll('h2, h3, h4, h5, h6, p, li, dd, dt, .run')].flatMap((block) => {
    const style = getComputedStyle(block)
    const holdsLines = block.textContent.trim() !== '' && [...block.childNodes].every(isInline)
    return holdsLines && Math.abs(Number.parseFloat(style.lineHeight) - line) < rounding ? [{ block, style }] : []
  })
  const usual = blocks.find(({ block, style }) => style.fontSize === size && belowTop(block, style) !== undefined)
  const running = usual && belowTop(usual.block, usual.style)
  if (running === undefined) return
  const others = blocks.filter(({ style }) => style.fontSize !== size)
  // A block that begins with another element has its baseline where others of its type have theirs.
  const byFace = new Map<string, number>()
  for (const { block, style } of others) {
    const below = belowTop(block, style)
    if (below !== undefined) byFace.set(faceOf(style), below)
  }
  const raised = others.flatMap(({ block, style }) => {
    const below = belowTop(block, style) ?? byFace.get(faceOf(style))
    return below === undefined || Math.abs(below - running) < least ? [] : [{ block, drop: below - running }]
  })
  for (const { block, drop } of raised) {
    const span = document.createElement('span')
    span.className = 'on-baseline'
    span.style.verticalAlign = `${drop}px`
    span.append(...block.childNodes)
    block.append(span)
  }
}

/** How far below the top of a block the baseline of its first line is, CSS pixels; by a word in its own type. */
function belowTop(block: Element, style: CSSStyleDeclaration): number | undefined {
  const first = block.firstChild
  if (!(first instanceof Text) || first.data.trim() === '') return undefined
  const at = first.data.search(/\S/)
  ruler.setStart(first, at)
  ruler.setEnd(first, at + 1)
  const [letter] = boxesIn(ruler)
  const top = boxOf(block).top + (Number.parseFloat(style.paddingTop) || 0)
  return letter && letter.top - top + ascentOf(style)
}

function faceOf({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): string {
  return `${fontStyle} ${fontWeight} ${(Number.parseFloat(fontSize) || 0) * magnification}px ${fontFamily}`
}

function ascentOf(style: CSSStyleDeclaration): number {
  const face = faceOf(style)
  const before = known.get(face)
  if (before !== undefined || pen === null) return before ?? 0
  pen.font = face
  // The browser sets type on whole pixels of the enlarged sheet.
  const ascent = Math.round(pen.measureText('x').fontBoundingBoxAscent) / magnification
  known.set(face, ascent)
  return ascent
}
