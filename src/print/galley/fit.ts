import { sizeOf } from './formula-size.ts'
import { boxOf, contentWidth } from './geometry.ts'
import { tell } from './told.ts'

/** Least height that a picture keeps when a long caption takes its room, as a share of the page. */
const leastPicture = 0.25

const mostRounds = 6

/** Share of its size at which a formula is told from the text around it. */
const leastRemark = 0.85

/** Of the layout, CSS pixels. */
const rounding = 0.5

/**
 * Sets formulas that are wider than their column, or higher than the page, in smaller type, and tells of those that
 * become much smaller.
 */
export function fitFormulas(root: Element, pageHeight: number): void {
  const found = [...root.querySelectorAll('math')].map((formula) => {
    const block = formula.closest('p, li, dd, dt, td, th, figcaption, .math-display, .run') ?? formula.parentElement
    const room = block === null ? Number.POSITIVE_INFINITY : contentWidth(block)
    return { formula, room, ...sizeOf(formula, room) }
  })
  for (const { formula, width, height, room } of found) {
    const excess = Math.max(width - room, height - pageHeight)
    if (excess <= rounding) continue
    let ratio = Math.min(room / width, pageHeight / height)
    for (let round = 0; round < mostRounds; round += 1) {
      formula.style.fontSize = `${ratio * 100}%`
      const now = sizeOf(formula, room)
      const fits = Math.min(room / now.width, pageHeight / now.height)
      if (fits >= 1) break
      // A little less, since some of the space in a formula does not follow its size.
      ratio *= fits * 0.99
    }
    if (ratio < leastRemark) tell(formula, 'formula-reduced', Math.round(ratio * 100))
  }
}

/** Tells paragraphs of raw HTML that hold but pictures from those of text, which are indented. */
export function markPictures(root: Element): void {
  for (const block of root.querySelectorAll('p:has(img), .run:has(img)')) {
    if (block.textContent.trim() === '') block.classList.add('only-picture')
  }
}

/** Makes pictures lower where the caption and they do not go on one page. */
export function fitFigures(root: Element, pageHeight: number): void {
  const high = [...root.querySelectorAll('figure')]
    .map((figure) => ({ figure, excess: boxOf(figure).height - pageHeight }))
    .filter(({ figure, excess }) => excess > 0 && figure.querySelector('table') === null)
    .filter(({ figure }) => !figure.closest('.turned-page'))
  for (const { figure, excess } of high) {
    const pictures = [...figure.querySelectorAll<HTMLElement>('img, svg')]
    for (const picture of pictures) {
      const height = boxOf(picture).height
      const share = Math.max(height - excess / pictures.length - 1, pageHeight * leastPicture)
      picture.style.maxHeight = `${Math.min(height, share)}px`
    }
    if (boxOf(figure).height > pageHeight) figure.classList.add('divisible')
  }
}
