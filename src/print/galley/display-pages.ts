import { boxOf } from './geometry.ts'

/**
 * Lets go of pages that are set as a whole, from head to foot, where they hold more than a page does: they go on like any
 * text. `height` is that of the type area in CSS pixels.
 */
export function releasePages(column: Element, height: number): void {
  for (const page of column.querySelectorAll('.title-page, .copyright')) {
    if (boxOf(page).height > height) page.classList.add('long')
  }
}
