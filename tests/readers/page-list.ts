import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { SaxesParser } from 'saxes'
import { hasPoppler } from './poppler.ts'

/** What the page list of an EPUB is beside the printed edition. */
export interface PageListReading {
  /** Lines of the page list. */
  readonly entries: number
  /** Marks whose next words were compared with the first of their page. */
  readonly compared: number
  readonly faults: readonly string[]
}

/** How many letters of a page are compared: some four words. */
const enough = 24

/**
 * Reads the finished editions, and compares the words after each page mark with those that the page begins with in the PDF,
 * as Mozilla's reader finds them; figures and signs, which lists and notes number with, aside. Of words that run to the left
 * it tells neither order nor all letters: there poppler reads the first line, and its letters must be those after the mark, or
 * where it runs through several cells hold the first of them.
 */
export async function checkPageList(epub: Uint8Array, path: string): Promise<PageListReading> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise
  const labels = (await pdf.getPageLabels()) ?? []
  const book = readMarks(epub)
  const faults: string[] = []
  const listed = new Map<string, string>()
  for (const { label, href } of book.list) {
    if (listed.has(label)) faults.push(`page ${label} is listed twice`)
    listed.set(label, href)
    if (!book.marks.has(href)) faults.push(`page ${label} leads to ${href}, where there is no mark`)
  }
  const unlisted = [...book.marks.keys()].filter((href) => ![...listed.values()].includes(href))
  for (const href of unlisted) faults.push(`the mark ${href} is not listed`)
  let compared = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const label = labels[number - 1] ?? ''
    const { body, all, first, isBlank } = await readPage(await pdf.getPage(number))
    const mark = book.marks.get(listed.get(label) ?? '')
    if (mark === undefined) {
      if (!isBlank) faults.push(`page ${label} has no mark`)
      continue
    }
    const printed = mark.isInNote ? all : body
    if (printed === '') continue
    compared += 1
    const isTurned = (book.isTurned || runsLeft.test(printed)) && first !== undefined && hasPoppler
    const sought = isTurned ? letters(textIn(path, number, first)) : printed.slice(0, enough)
    if (!(isTurned ? holdsMost(mark.after, sought) || beginsIn(mark.after, sought) : agree(mark.after, sought))) {
      faults.push(`page ${label} begins "${sought}", after its mark stands "${mark.after.slice(0, enough)}"`)
    }
  }
  return { entries: book.list.length, compared, faults }
}

const runsLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** What a page of a PDF begins with, in letters. */
export interface PageBeginning {
  readonly label: string
  /** Without notes. */
  readonly body: string
  readonly all: string
}

/** Reads what each page of a PDF begins with, as Mozilla's reader finds it. */
export async function pageBeginnings(file: Uint8Array): Promise<readonly PageBeginning[]> {
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise
  const labels = (await pdf.getPageLabels()) ?? []
  const found: PageBeginning[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { body, all } = await readPage(await pdf.getPage(number))
    found.push({ label: labels[number - 1] ?? '', body: body.slice(0, enough), all: all.slice(0, enough) })
  }
  return found
}

/** Whether what stands after a mark, in letters, begins with what is sought. */
export function agree(after: string, sought: string): boolean {
  const length = Math.min(after.length, sought.length)
  return length > 0 && after.slice(0, length) === sought.slice(0, length)
}

/** How many of the letters of a line must stand after a mark: marks over letters count for one or for two. */
const mostLetters = 0.9

function holdsMost(after: string, line: string): boolean {
  const left = after.slice(0, line.length).split('')
  const sought = line.split('')
  const found = sought.filter((letter) => {
    const at = left.indexOf(letter)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return found.length >= sought.length * mostLetters
}

/** Letters by which a cell is known in a line that runs through several. */
const ofCell = 10

function beginsIn(after: string, line: string): boolean {
  return after.length >= ofCell && line.includes(after.slice(0, ofCell))
}

interface PageReading {
  /** Letters of the text, notes not counted. */
  readonly body: string
  readonly all: string
  /** Where its first line stands, points from the upper left corner of the page. */
  readonly first: { readonly top: number; readonly height: number; readonly width: number } | undefined
  readonly isBlank: boolean
}

/** The text that poppler finds in a line. */
function textIn(path: string, page: number, { top, height, width }: NonNullable<PageReading['first']>): string {
  const [y, h, w] = [top, height, width].map((length) => String(Math.round(length)))
  const area = [
    '-f',
    String(page),
    '-l',
    String(page),
    '-r',
    '72',
    '-x',
    '0',
    '-y',
    y ?? '',
    '-W',
    w ?? '',
    '-H',
    h ?? '',
  ]
  return execFileSync('pdftotext', [...area, path, '-'], { encoding: 'utf8' })
}

async function readPage(page: PDFPageProxy): Promise<PageReading> {
  const [notes, drawings] = [new Set<string>(), new Set<string>()]
  const tree: unknown = await page.getStructTree()
  collect(tree, 'Note', undefined, notes)
  collect(tree, 'Figure', 'Caption', drawings)
  collect(tree, 'Formula', undefined, drawings)
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const open: string[] = []
  let [body, all] = ['', '']
  let isAfterLeader = false
  let first: PageReading['first']
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((each) => each !== '')
      if (id === undefined) isAfterLeader ||= /^[. ]{3,}$/.test(item.str)
      if (id === undefined || drawings.has(id)) continue
      // The number of a page in front, which is no word.
      const isNumber = isAfterLeader && /^[ivxlc]+$/.test(item.str)
      isAfterLeader &&= item.str.trim() === ''
      if (isNumber) continue
      all += item.str
      if (notes.has(id)) continue
      body += item.str
      if (first !== undefined || letters(body) === '') continue
      const [, , right = 0, top = 0] = page.view
      const size = Math.abs(item.transform[3])
      first = { top: top - item.transform[5] - size * 0.8, height: size * 1.5, width: right }
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push('id' in item && typeof item.id === 'string' ? item.id : '')
  }
  const { fnArray } = await page.getOperatorList()
  return { body: letters(body), all: letters(all), first, isBlank: all.trim() === '' && fnArray.length < 12 }
}

/** The content that has a tag of that role around it, and none of the other inside of that. */
function collect(node: unknown, role: string, but: string | undefined, found: Set<string>, isInside = false): void {
  if (typeof node !== 'object' || node === null) return
  if ('id' in node && typeof node.id === 'string' && isInside) found.add(node.id)
  const own = 'role' in node && node.role !== but ? isInside || node.role === role : isInside && !('role' in node)
  if (!('children' in node) || !Array.isArray(node.children)) return
  for (const child of node.children) collect(child, role, but, found, own)
}

interface Mark {
  readonly after: string
  readonly isInNote: boolean
}

interface MarkedBook {
  readonly list: readonly { readonly label: string; readonly href: string }[]
  readonly marks: ReadonlyMap<string, Mark>
  /** Whether the book is read from right to left. */
  readonly isTurned: boolean
}

function readMarks(epub: Uint8Array): MarkedBook {
  const files = new Map(
    Object.entries(unzipSync(epub)).flatMap(([path, bytes]) =>
      path.endsWith('.xhtml') ? [[path.replace(/^.*\//, ''), strFromU8(bytes)] as const] : [],
    ),
  )
  const list: { label: string; href: string }[] = []
  const marks = new Map<string, Mark>()
  for (const [name, text] of files) {
    const found = readFile(text)
    list.push(...found.list)
    for (const { id, stream, from, to, isInNote } of found.marks) {
      marks.set(`${name}#${id}`, { after: letters(stream.text.slice(from, to)), isInNote })
    }
  }
  return { list, marks, isTurned: [...files.values()].some((text) => /<html[^>]* dir="rtl"/.test(text)) }
}

interface Stream {
  text: string
}

function readFile(xhtml: string) {
  const [body, notes]: [Stream, Stream] = [{ text: '' }, { text: '' }]
  const list: { label: string; href: string }[] = []
  const marks: { id: string; stream: Stream; from: number; to?: number; isInNote: boolean; isInContents: boolean }[] =
    []
  const open: { name: string; isNote: boolean; isSilent: boolean; isList: boolean; isContents: boolean }[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const around = open.at(-1) ?? { isNote: false, isSilent: false, isList: false, isContents: false }
    const type = attributes['epub:type'] ?? ''
    const here = {
      name,
      isNote: around.isNote || type === 'footnote',
      isSilent:
        around.isSilent ||
        name === 'head' ||
        (attributes['hidden'] !== undefined && type === '') ||
        type === 'noteref' ||
        name === 'math' ||
        attributes['role'] === 'doc-backlink',
      isList: around.isList || type === 'page-list',
      isContents: around.isContents || type === 'toc',
    }
    open.push(here)
    if (type === 'pagebreak') {
      const stream = here.isNote ? notes : body
      const place = { stream, from: stream.text.length, isInNote: here.isNote, isInContents: here.isContents }
      marks.push({ id: String(attributes['id']), ...place })
    }
    if (here.isList && name === 'a') list.push({ label: '', href: String(attributes['href']) })
  })
  parser.on('closetag', () => {
    const closed = open.pop()
    const last = marks.at(-1)
    // Printed contents have fewer headings: only the entry that the page begins with is in both.
    if (closed?.name === 'a' && last?.isInContents === true) last.to ??= body.text.length
  })
  parser.on('text', (text) => {
    const here = open.at(-1)
    if (here === undefined || here.isSilent) return
    const last = list.at(-1)
    if (here.isList) {
      if (last !== undefined) last.label += text.trim()
    } else (here.isNote ? notes : body).text += text
  })
  parser.write(xhtml).close()
  return { list, marks }
}

/** A text as it is compared. */
export function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]/gu, '')
}
