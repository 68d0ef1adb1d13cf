import {
  around,
  type Line,
  type PageGeometry,
  type PieceOfType,
  type Rectangle,
  type Setting,
  type TypeKind,
} from './page-geometry.ts'

export type PageFaultKind =
  /** The trim box has another size than the book. */
  | 'trim'
  /** Type, a picture or a rule leaves the type area. */
  | 'outside'
  /** A page is a line longer than the type area, and the one facing it is not. */
  | 'uneven'
  /** Two lines, or a line and a picture, stand on each other. */
  | 'overlap'
  /** Notes touch the body or their rule. */
  | 'notes'
  /** A line of running text stands between the lines of the book's grid. */
  | 'off-grid'
  /** So does a heading. */
  | 'heading-off-grid'
  /** Running head or folio is not where it is on the other pages, or says another number. */
  | 'furniture'
  /** A page without text is not blank. */
  | 'blank'

export interface PageFault {
  readonly kind: PageFaultKind
  /** Label of the page. */
  readonly page: string
  /** From 0, in the order of the file. */
  readonly index: number
  readonly detail: string
}

/** Farthest that a line may stand from the grid, points. */
const gridTolerance = 0.26

/** How far a nominal box may leave the type area before type does, points. */
const edgeTolerance = 1

/** What may hang over the edge of the measure, and how far in ems. */
const hanging = /^[-‐–—.,:;'"“”‘’«»‹›、。，．·「『（【〔《〈]|[-‐–—.,:;'"“”‘’«»‹›、。，．·」』）】〕》〉]$/u
const hangingWidth = 0.6

/** Letters that join, reach over each other, and are read in another order or form than they were written. */
const joined = /[\p{Script=Arabic}\p{Co}]/u

/** Fewest signs on one baseline of such a script that make it a line, rather than parts of one. */
const fewestSigns = 4

/** Everything that is wrong with the pages of a book, by what a compositor would look for. */
export function faultsOf(pages: readonly PageGeometry[], setting: Setting): PageFault[] {
  const phase = phaseOf(pages, setting)
  const furniture = furnitureOf(pages)
  return pages.flatMap((page) => {
    const found: [PageFaultKind, string][] = [
      ...trimFaults(page, setting),
      ...outsideFaults(page, setting),
      ...unevenFaults(page, pages, setting),
      ...overlapFaults(page),
      ...noteFaults(page),
      ...gridFaults(page, setting, phase),
      ...furnitureFaults(page, furniture),
      ...blankFaults(page),
    ]
    return found.map(([kind, detail]) => ({ kind, page: page.label, index: page.index, detail }))
  })
}

type Found = [PageFaultKind, string][]

function trimFaults({ trim }: PageGeometry, setting: Setting): Found {
  const off = Math.max(Math.abs(trim.width - setting.trim.width), Math.abs(trim.height - setting.trim.height))
  return off > 0.01 ? [['trim', `${trim.width} × ${trim.height} pt`]] : []
}

function quote(text: string): string {
  return `“${text.slice(0, 40)}”`
}

function outsideFaults({ area, pieces, shapes }: PageGeometry, { leading }: Setting): Found {
  // Tables and figures may put their lowest rule where a line's descenders end.
  const { top, bottom } = { top: area.top - edgeTolerance, bottom: area.bottom + leading + edgeTolerance }
  const type = pieces.flatMap((piece): Found => {
    if (piece.region === 'head' || piece.region === 'foot') return []
    // Parts of formulas have no nominal height; what ink there is shows in `page-ink.ts`.
    const beyond = piece.kind === 'formula' ? 0 : Math.max(top - piece.top, piece.bottom - bottom)
    const over = Math.max(overEdge(piece, area) - (hanging.test(piece.text) ? hangingWidth * piece.size : 0), beyond)
    return over > edgeTolerance ? [['outside', `${over.toFixed(1)} pt: ${quote(piece.text)}`]] : []
  })
  const drawn = shapes.flatMap((shape): Found => {
    const over = Math.max(overEdge(shape, area), top - shape.top, shape.bottom - bottom)
    return over > edgeTolerance ? [['outside', `${over.toFixed(1)} pt: a ${shape.kind}`]] : []
  })
  return [...type, ...drawn]
}

function overEdge(box: Rectangle, area: Rectangle): number {
  return Math.max(area.left - box.left, box.right - area.right)
}

/** Whether the foot of a page stands lower than the type area; parts of formulas have no nominal height. */
function isLong({ area, pieces, shapes }: PageGeometry): boolean {
  const foot = area.bottom + edgeTolerance
  const inArea = pieces.filter(({ region }) => region === 'body' || region === 'notes')
  const isBelow = ({ kind, baseline, bottom }: PieceOfType) => (kind === 'formula' ? baseline : bottom) > foot
  return inArea.some(isBelow) || shapes.some(({ bottom }) => bottom > foot + edgeTolerance)
}

function unevenFaults(page: PageGeometry, pages: readonly PageGeometry[], { leading }: Setting): Found {
  if (!isLong(page)) return []
  const facing = facingOf(page, pages)
  // A page that ends early has no foot that could be level with this one.
  if (facing === undefined || isLong(facing) || isShort(facing, leading)) return []
  return [['uneven', `page ${facing.label} facing it is not longer`]]
}

function facingOf(page: PageGeometry, pages: readonly PageGeometry[]): PageGeometry | undefined {
  return pages[page.index + (page.side === 'verso' ? 1 : -1)]
}

const otherThanText: ReadonlySet<TypeKind> = new Set(['table', 'figure', 'formula'])

/**
 * Whether a page ends a line or more above the foot of the type area, for a reason of its own such as notes that need the
 * next page, or with something that is no line of text.
 */
function isShort({ area, pieces, shapes }: PageGeometry, leading: number): boolean {
  const own = pieces.filter(({ region }) => region === 'body' || region === 'notes')
  const lowest = Math.max(...own.map(({ bottom }) => bottom), ...shapes.map(({ bottom }) => bottom))
  const last = own.find(({ bottom }) => bottom === lowest)
  return lowest < area.bottom - leading / 2 || last === undefined || otherThanText.has(last.kind)
}

/** Most by which kerning lets letters overlap, points. */
const kerning = 2

/** Share of its size that a letter without ascender or descender fills, over the baseline. */
const xHeight = 0.45

function overlapFaults({ pieces, shapes }: PageGeometry): Found {
  const found: Found = []
  const placed = pieces
    .filter(({ text, turned }) => !turned && !joined.test(text))
    .toSorted((a, b) => a.baseline - b.baseline)
  for (const [index, piece] of placed.entries()) {
    for (let next = index + 1; next < placed.length; next += 1) {
      const other = placed[next]
      if (other === undefined || other.baseline - piece.baseline > other.size) break
      if (other.baseline - piece.baseline < 0.5) {
        // Letters are drawn together by kerning, and brackets of full width by half of it.
        if (/[「『（【〔《〈」』）】〕》〉]/u.test(piece.text + other.text)) continue
        if (isAccented(piece) || isAccented(other)) continue
        // A picture's words stand where who drew it had them.
        if (piece.kind === 'figure' && other.kind === 'figure') continue
        if (piece.right > other.left + kerning && other.right > piece.left + kerning) {
          found.push(['overlap', `${quote(piece.text)} and ${quote(other.text)} on one line`])
        }
      } else if (standOnEachOther(piece, other)) {
        found.push(['overlap', `${quote(piece.text)} over ${quote(other.text)}`])
      }
    }
  }
  const pictures = shapes.filter(({ kind }) => kind === 'picture')
  for (const piece of placed.filter(({ kind }) => kind !== 'figure')) {
    const core = { ...piece, top: piece.baseline - xHeight * piece.size, bottom: piece.baseline }
    if (pictures.some((picture) => intersect(core, picture, 1.5))) {
      found.push(['overlap', `${quote(piece.text)} and a picture`])
    }
  }
  return found
}

/** Accents of formulas are set before the letters that they stand over. */
function isAccented({ kind, text }: PieceOfType): boolean {
  return kind === 'formula' && /[\u02C6\u02DC\u203E\u00AF\u02D9\u00A8\u2192^~]$/u.test(text)
}

/** Letters of one line reach into those of the next; parts of a formula and of a drawing may. */
function standOnEachOther(upper: PieceOfType, lower: PieceOfType): boolean {
  if (upper.kind === lower.kind && (upper.kind === 'formula' || upper.kind === 'figure')) return false
  if (upper.kind === 'formula' || lower.kind === 'formula') return false
  if (lower.right < upper.left + 0.5 || upper.right < lower.left + 0.5) return false
  return lower.baseline - xHeight * lower.size < upper.baseline + 0.05 * upper.size
}

function intersect(a: Rectangle, b: Rectangle, by: number): boolean {
  return a.left + by < b.right && b.left + by < a.right && a.top + by < b.bottom && b.top + by < a.bottom
}

function noteFaults({ lines, noteRule }: PageGeometry): Found {
  if (noteRule === undefined) return []
  const above = Math.max(...lines.filter(({ region }) => region === 'body').map(({ baseline }) => baseline))
  const first = lines.find(({ region }) => region === 'notes')
  const tight = noteRule.top - above < 2 || (first !== undefined && first.baseline - noteRule.bottom < first.size * 0.7)
  return tight ? [['notes', 'the note rule touches a line']] : []
}

/** Type of running text: not that of captions, code and small print. */
function isRunningType({ size }: Pick<Line, 'size'>, { fontSize }: Setting): boolean {
  return size >= 0.9 * fontSize && size <= 1.03 * fontSize
}

/** Whether a line is more than letters that hang from the one beside them. */
function isLine({ text }: Line): boolean {
  return !joined.test(text) || text.replace(/\s/g, '').length >= fewestSigns
}

function runningLines(page: PageGeometry, setting: Setting): Line[] {
  const inBody = page.lines.filter(({ kind, region }) => region === 'body' && kind === 'running')
  return inBody.filter((line) => isRunningType(line, setting) && isLine(line) && !isNumberOfRows(line, page, setting))
}

/**
 * Whether a line is but the number of a formula of several rows, which stands in their middle, between two of them. That of
 * one row is on its baseline, and part of that line.
 */
function isNumberOfRows(
  { baseline, left, right, text }: Line,
  { area, pieces }: PageGeometry,
  setting: Setting,
): boolean {
  const isAtEdge = Math.min(Math.abs(right - area.right), Math.abs(left - area.left)) <= edgeTolerance
  if (!isAtEdge || !/^\([\p{L}\p{N}]+(?:\.\p{N}+)*\)$/u.test(text)) return false
  const rows = pieces.filter(({ kind, size }) => kind === 'formula' && isRunningType({ size }, setting))
  const isNear = (distance: number) => distance > gridTolerance && distance < 2 * setting.leading
  return rows.some((row) => isNear(row.baseline - baseline)) && rows.some((row) => isNear(baseline - row.baseline))
}

/** Where the lines of the book's grid stand, points below the top of the page, modulo the leading: where most do. */
function phaseOf(pages: readonly PageGeometry[], setting: Setting): number {
  const { leading } = setting
  const rests = pages
    .flatMap((page) => runningLines(page, setting).map(({ baseline }) => baseline % leading))
    .toSorted((a, b) => a - b)
  const around = [...rests, ...rests.map((rest) => rest + leading)]
  let best = { count: 0, middle: 0 }
  for (let from = 0, to = 0; from < rests.length; from += 1) {
    const start = around[from] ?? 0
    while (to < around.length && (around[to] ?? 0) <= start + 2 * gridTolerance) to += 1
    if (to - from > best.count) best = { count: to - from, middle: around[(from + to) >> 1] ?? start }
  }
  return best.middle % leading
}

/** Distance of a line from the grid, points. */
function distanceFromGrid(baseline: number, phase: number, leading: number): number {
  const rest = (((baseline - phase) % leading) + leading) % leading
  return rest > leading / 2 ? rest - leading : rest
}

/** Pages without running head and folio, such as the title page, and those of contents are set by themselves. */
function isText({ lines }: PageGeometry): boolean {
  return (
    lines.some(({ region }) => region === 'head' || region === 'foot') &&
    lines.every(({ text }) => !/(?:\. ){3}/.test(text))
  )
}

/** Headings above this share of the book's type are set for display. */
const displayType = 1.5

function gridFaults(page: PageGeometry, setting: Setting, phase: number): Found {
  if (!isText(page)) return []
  const strays = (lines: readonly Line[], kind: PageFaultKind): Found =>
    lines.flatMap((line): Found => {
      const off = distanceFromGrid(line.baseline, phase, setting.leading)
      return Math.abs(off) > gridTolerance ? [[kind, `${off.toFixed(2)} pt: ${quote(line.text)}`]] : []
    })
  const titles = page.lines.filter(({ kind, region }) => region === 'body' && kind === 'heading')
  const headings = titles.filter((line) => {
    const isRaised = titles.some(
      (other) => other.size > line.size && Math.abs(other.baseline - line.baseline) < other.size,
    )
    return line.size < displayType * setting.fontSize && !isRaised && isLine(line)
  })
  return [...strays(runningLines(page, setting), 'off-grid'), ...strays(headings, 'heading-off-grid')]
}

/** Baselines that running heads and folios at the foot have on most pages. */
interface Furniture {
  readonly head: number
  readonly foot: number
}

function furnitureOf(pages: readonly PageGeometry[]): Furniture {
  const usual = (region: 'head' | 'foot'): number => {
    const counts = new Map<number, number>()
    for (const { lines } of pages) {
      for (const line of lines.filter((each) => each.region === region)) {
        const baseline = Math.round(line.baseline * 4) / 4
        counts.set(baseline, (counts.get(baseline) ?? 0) + 1)
      }
    }
    return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0
  }
  return { head: usual('head'), foot: usual('foot') }
}

function furnitureFaults({ area, label, lines, outer, pieces }: PageGeometry, usual: Furniture): Found {
  return (['head', 'foot'] as const).flatMap((region): Found => {
    const own = lines.filter((line) => line.region === region)
    if (own.length === 0 || own.some(({ text }) => joined.test(text))) return []
    const type = pieces.filter((piece) => piece.region === region)
    const box = around(type)
    const folio = type.find(({ text }) => text === label)
    const middle = (box.left + box.right) / 2
    const isOutside = folio !== undefined && Math.abs(folio[outer] - area[outer]) <= edgeTolerance
    const isInMiddle = Math.abs(middle - (area.left + area.right) / 2) <= edgeTolerance
    const complaints = [
      type.some(({ kind }) => kind !== 'furniture' && kind !== 'formula') ? `text in the ${region}` : '',
      folio === undefined ? `no folio ${label}: ${quote(own.map(({ text }) => text).join(' '))}` : '',
      overEdge(box, area) > edgeTolerance ? 'past the measure' : '',
      folio === undefined || (region === 'head' ? isOutside : isInMiddle) ? '' : 'folio not in its place',
    ]
    return [
      ...own
        .filter(({ baseline }) => Math.abs(baseline - usual[region]) > 0.5)
        .map(({ text }): Found[number] => ['furniture', `not at the height of the others: ${quote(text)}`]),
      ...complaints.filter((complaint) => complaint !== '').map((complaint): Found[number] => ['furniture', complaint]),
    ]
  })
}

function blankFaults({ pieces, shapes }: PageGeometry): Found {
  const hasContent = pieces.some(({ kind }) => kind !== 'furniture') || shapes.some(({ kind }) => kind !== 'rule')
  if (hasContent || pieces.length + shapes.length === 0) return []
  return [['blank', quote(pieces.map(({ text }) => text).join(' '))]]
}
