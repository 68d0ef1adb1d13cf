import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a book's own page numbers say of it. */
export interface PageNumbers {
  /** Lines of contents and lists: words, a leader, a number. */
  readonly entries: number
  /** Links whose words are nothing but a page number: those of the timeline and of the text. */
  readonly references: number
  /** Pages that print their number. */
  readonly folios: number
  readonly faults: readonly string[]
}

interface Piece {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** Whether it is part of the text; running heads, folios and leaders are not. */
  readonly isTagged: boolean
}

interface Leaf {
  readonly label: string
  readonly pieces: readonly Piece[]
  readonly links: readonly Link[]
}

interface Link {
  readonly name: string
  readonly page: number
  readonly rect: readonly [number, number, number, number]
  /** Whether it is the rest of a link that began in the line above. */
  readonly goesOn: boolean
}

/** Reads every page of a PDF, and compares each page number that a link prints with the page that it leads to. */
export async function checkNumbers(file: Uint8Array): Promise<PageNumbers> {
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise
  const labels = (await pdf.getPageLabels()) ?? []
  const leaves: Leaf[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    leaves.push({ label: labels[number - 1] ?? '', pieces: await piecesOf(page), links: await linksOf(page, pdf) })
  }
  const titles = await titlesOf(pdf)
  const known = new Set(leaves.map(({ label }) => letters(folded(label))))
  const faults: string[] = []
  let folios = 0
  for (const [index, leaf] of leaves.entries()) {
    const printed = furnitureOf(leaf)
    if (printed === '') continue
    folios += 1
    const label = letters(folded(leaf.label))
    if (!printed.startsWith(label) && !printed.endsWith(label)) {
      faults.push(`page ${index + 1} is ${label}, and prints "${printed}"`)
    }
  }
  let entries = 0
  let references = 0
  for (const { label, links, pieces } of leaves) {
    for (const { name, page, rect, goesOn } of links) {
      const target = leaves[page]
      if (target === undefined) continue
      const own = within(pieces, rect)
      const leader = own.findLastIndex(({ isTagged }) => !isTagged)
      const words = own.slice(0, leader + 1).filter(({ isTagged }) => isTagged)
      const number = folded(textOf(own.slice(leader + 1))).replace(/[^\p{L}\p{N}.]/gu, '')
      if (leader >= 0) {
        entries += 1
        const entry = `page ${label}: "${textOf(words)}"`
        if (number !== letters(folded(target.label))) faults.push(`${entry} is on page ${target.label}, not ${number}`)
        if (!holds(target, words)) faults.push(`${entry} is not to be found on page ${target.label}`)
      } else if (!goesOn && known.has(number) && !/^(?:note|call)-/.test(name)) {
        if (isName(number, target, titles[page] ?? [])) continue
        references += 1
        if (number !== letters(folded(target.label)))
          faults.push(`page ${label}: ${name} is on page ${target.label}, not ${number}`)
      }
    }
  }
  return { entries, references, folios, faults }
}

async function piecesOf(page: PDFPageProxy): Promise<Piece[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const pieces: Piece[] = []
  const open: boolean[] = []
  for (const item of items) {
    if ('str' in item) {
      const [left = 0, baseline = 0] = item.transform.slice(4).map(Number)
      const isTagged = open.includes(true)
      if (item.str.trim() === '' && !isTagged) continue
      pieces.push({
        text: item.hasEOL ? `${item.str}\n` : item.str,
        left,
        right: left + item.width,
        baseline,
        isTagged,
      })
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push('id' in item && typeof item.id === 'string')
  }
  return pieces
}

async function linksOf(page: PDFPageProxy, pdf: PDFDocumentProxy): Promise<Link[]> {
  const links: Link[] = []
  for (const { subtype, dest, rect } of await page.getAnnotations()) {
    if (subtype !== 'Link' || typeof dest !== 'string') continue
    const place: unknown = (await pdf.getDestination(dest))?.[0]
    if (!isReference(place)) continue
    const [left, bottom, right, top] = rect
    const before = links.at(-1)
    const goesOn = before?.name === dest && before.rect[0] > left && before.rect[1] > bottom
    links.push({ name: dest, page: await pdf.getPageIndex(place), rect: [left, bottom, right, top], goesOn })
  }
  return links
}

function isReference(value: unknown): value is { num: number; gen: number } {
  return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value
}

function within(pieces: readonly Piece[], [left, bottom, right, top]: Link['rect']): Piece[] {
  return pieces.filter((piece) => {
    const middle = (piece.left + piece.right) / 2
    return piece.baseline >= bottom && piece.baseline <= top && middle >= left - 1 && middle <= right + 1
  })
}

function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .replace(/\u00AD/g, '')
    .trim()
}

/**
 * Whether a number is a name rather than that of a page: of a chapter, which its bookmark says, or of a table or figure,
 * which the page says behind the word for such.
 */
function isName(number: string, target: Leaf, titles: readonly string[]): boolean {
  if (number === letters(folded(target.label))) return false
  const named = textOf(target.pieces).match(/\p{Lu}\p{L}+\s+\d+/gu) ?? []
  return [...titles, ...named].some((name) =>
    folded(name)
      .split(/[\s.]+/)
      .includes(number),
  )
}

type Bookmark = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]

/** Of every page, the titles of the bookmarks that it stands under. */
async function titlesOf(pdf: PDFDocumentProxy): Promise<readonly (readonly string[])[]> {
  const titles: string[][] = Array.from({ length: pdf.numPages }, () => [])
  const read = async (bookmarks: readonly Bookmark[], end: number): Promise<void> => {
    const starts = await Promise.all(
      bookmarks.map(async ({ dest }) => {
        const place: unknown = Array.isArray(dest) ? dest[0] : undefined
        return isReference(place) ? await pdf.getPageIndex(place) : end
      }),
    )
    for (const [index, { title, items }] of bookmarks.entries()) {
      const [from = end, to = end] = [starts[index], starts[index + 1]]
      for (let page = from; page <= Math.min(to, end - 1); page += 1) titles[page]?.push(title)
      await read(items, to)
    }
  }
  await read((await pdf.getOutline()) ?? [], pdf.numPages)
  return titles
}

/** Points by which pieces on one line may stand apart. */
const sameLine = 2

/**
 * Running head and folio, from left to right: the outermost line that a page prints above its text, and below it. Between
 * running head and text there may be the head of a table, repeated.
 */
function furnitureOf({ pieces }: Leaf): string {
  const tagged = pieces.filter(({ isTagged }) => isTagged).map(({ baseline }) => baseline)
  const [lowest, highest] = [Math.min(...tagged), Math.max(...tagged)]
  const outside = pieces.filter(({ isTagged, baseline }) => !isTagged && (baseline < lowest || baseline > highest))
  const baselines = outside.map(({ baseline }) => baseline)
  const [foot, head] = [Math.min(...baselines), Math.max(...baselines)]
  const furniture = outside.filter(({ baseline }) =>
    baseline < lowest ? baseline - foot < sameLine : head - baseline < sameLine,
  )
  return letters(folded(textOf(furniture.toSorted((a, b) => a.left - b.left))))
}

/**
 * Digits as those of ASCII, and Arabic letters without their dots: faces draw ١ and ۱ with one glyph, and dots with another
 * than their letters, and this reader knows them by their glyphs.
 */
function folded(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/\u0640/g, '')
    .normalize('NFKC')
    .replace(/\p{Script=Arabic}/gu, (letter) => bodies.find((body) => body.includes(letter))?.charAt(0) ?? letter)
    .trim()
}

/** Letters of one body, which comes first. */
const bodies = ['\u066Eبپتثن', 'حجچخ', 'دذ', 'رزژ', 'سش', 'صض', 'طظ', 'عغ', '\u06A1فق', 'اأإآ', 'ىي\u06CC', 'كک\u06A9گ']

/**
 * Whether a page has the words of an entry, one after the other. Where words run to the left this reader does not tell
 * their order, and passes over letters that stand for several: most must be there.
 */
function holds(leaf: Leaf, words: readonly Piece[]): boolean {
  const text = letters(textOf(leaf.pieces.filter(({ isTagged }) => isTagged)))
  const sought = words.map((piece) => letters(piece.text))
  if (!runsLeft.test(text)) return text.includes(sought.join(''))
  return sought.filter((word) => text.includes(word)).length >= sought.length * mostWords
}

const mostWords = 0.8

const runsLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
