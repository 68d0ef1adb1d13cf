import { linesOf, lineStart, type Place } from './lines.ts'
import { ruler } from './ruler.ts'

const svg = 'http://www.w3.org/2000/svg'

/**
 * Marks the lines of listings that are longer than the measure: what is left of one stands on the next line behind an arrow.
 * The arrow is drawn, so that it is not copied with the code, and carries the indent with it to another page.
 */
export function markTurnovers(root: Element): void {
  const found = [...root.querySelectorAll('pre')].map((listing) => turnoversOf(listing))
  for (const places of found) for (const place of places.toReversed()) turnOver(place)
}

/** Where lines begin that the author did not begin. */
function turnoversOf(listing: Element): readonly Place[] {
  const grid = linesOf(listing)
  const written = listing.textContent.replace(/\n$/, '').split('\n').length
  if (grid.tops.length <= written) return []
  return grid.tops.flatMap((_, line) => {
    if (line === 0) return []
    const place = lineStart(listing, grid, line)
    ruler.setStart(listing, 0)
    ruler.setEnd(place.node, place.offset)
    return ruler.toString().endsWith('\n') ? [] : [place]
  })
}

function turnOver({ node, offset }: Place): void {
  if (!(node instanceof Text)) return
  const rest = node.splitText(offset)
  rest.before(document.createElement('br'), arrow())
  if (node.data === '') node.remove()
}

function arrow(): Element {
  const picture = document.createElementNS(svg, 'svg')
  picture.setAttribute('class', 'turnover')
  picture.setAttribute('aria-hidden', 'true')
  picture.setAttribute('viewBox', '0 0 12 7')
  picture.setAttribute('preserveAspectRatio', 'xMaxYMid')
  const path = document.createElementNS(svg, 'path')
  path.setAttribute('d', 'M1 0 V4 H8 M5.8 1.8 L8 4 L5.8 6.2')
  picture.append(path)
  return picture
}
