import { boxOf } from './geometry.ts'
import { isInline } from './normalize.ts'

/** Differences of baselines that no eye sees, CSS pixels. */
const least = 0.02

/** Of line heights, CSS pixels. */
const rounding = 0.02

/**
 * Sets type of another size on the baselines of running text: in a line of one height larger type stands lower. It is raised
 * within its line, so that nothing else moves. `line` is the leading of running text, CSS pixels.
 */
export function alignBaselines(root: Element, line: number): void {
  const body = getComputedStyle(document.body)
  const others = [...root.querySelectorAll('h2, h3, h4, h5, h6, p, li, dd, dt, .run')].flatMap((block) => {
    const style = getComputedStyle(block)
    const holdsLines = block.textContent.trim() !== '' && [...block.childNodes].every(isInline)
    const keepsGrid = holdsLines && Math.abs(Number.parseFloat(style.lineHeight) - line) < rounding
    return keepsGrid && style.fontSize !== body.fontSize ? [{ block, face: faceOf(style) }] : []
  })
  const usual = faceOf(body)
  const baselines = baselinesOf(root, [usual, ...others.map(({ face }) => face)], line)
  const running = baselines.get(usual) ?? 0
  for (const { block, face } of others) {
    const drop = (baselines.get(face) ?? running) - running
    if (Math.abs(drop) < least) continue
    const span = document.createElement('span')
    span.className = 'on-baseline'
    span.style.verticalAlign = `${drop}px`
    span.append(...block.childNodes)
    block.append(span)
  }
}

/**
 * How far below the top of a line the baseline of each face is, CSS pixels: by lines that hold nothing but a box without
 * height, since the browser rounds ascent, descent and half the leading each in its own way.
 */
function baselinesOf(root: Element, faces: readonly string[], line: number): ReadonlyMap<string, number> {
  const samples = [...new Set(faces)].map((face) => {
    const sample = document.createElement('div')
    sample.style.font = face
    sample.style.lineHeight = `${line}px`
    const mark = document.createElement('span')
    mark.style.display = 'inline-block'
    sample.append(mark)
    root.append(sample)
    return { face, sample, mark }
  })
  const found = new Map(samples.map(({ face, sample, mark }) => [face, boxOf(mark).bottom - boxOf(sample).top]))
  for (const { sample } of samples) sample.remove()
  return found
}

function faceOf({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): string {
  return `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`
}
