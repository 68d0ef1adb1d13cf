import { strFromU8, unzipSync } from 'fflate'
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { SaxesParser } from 'saxes'

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
 * as Mozilla's reader finds them; figures and signs, which lists and notes number with, aside.
 */
export async function checkPageList(epub: Uint8Array, file: Uint8Array): Promise<PageListReading> {
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise
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
    const { body, all, isBlank } = await readPage(await pdf.getPage(number))
    const mark = book.marks.get(listed.get(label) ?? '')
    if (mark === undefined) {
      if (!isBlank) faults.push(`page ${label} has no mark`)
      continue
    }
    const printed = mark.isInNote ? all : body
    if (printed === '') continue
    compared += 1
    const sought = printed.slice(0, enough)
    if (!agree(mark.after.slice(0, enough), sought)) {
      faults.push(`page ${label} begins "${sought}", after its mark stands "${mark.after.slice(0, enough)}"`)
    }
  }
  return { entries: book.list.length, compared, faults }
}

/** Words that run to the left come in no certain order: there the same letters must do. */
function agree(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  if (!/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(one)) return one.slice(0, length) === other.slice(0, length)
  const sorted = (text: string): string => [...text].toSorted().join('')
  return sorted(one) === sorted(other)
}

async function readPage(page: PDFPageProxy): Promise<{ body: string; all: string; isBlank: boolean }> {
  const [notes, drawings] = [new Set<string>(), new Set<string>()]
  const tree: unknown = await page.getStructTree()
  collect(tree, 'Note', undefined, notes)
  collect(tree, 'Figure', 'Caption', drawings)
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const open: string[] = []
  let [body, all] = ['', '']
  let isAfterLeader = false
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
      if (!notes.has(id)) body += item.str
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push('id' in item && typeof item.id === 'string' ? item.id : '')
  }
  const { fnArray } = await page.getOperatorList()
  return { body: letters(body), all: letters(all), isBlank: all.trim() === '' && fnArray.length < 12 }
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
    for (const { id, stream, from, isInNote } of found.marks) {
      marks.set(`${name}#${id}`, { after: letters(stream.text.slice(from)), isInNote })
    }
  }
  return { list, marks }
}

interface Stream {
  text: string
}

function readFile(xhtml: string) {
  const [body, notes]: [Stream, Stream] = [{ text: '' }, { text: '' }]
  const list: { label: string; href: string }[] = []
  const marks: { id: string; stream: Stream; from: number; isInNote: boolean }[] = []
  const open: { isNote: boolean; isSilent: boolean; isList: boolean }[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const around = open.at(-1) ?? { isNote: false, isSilent: false, isList: false }
    const type = String(attributes['epub:type'] ?? '')
    const here = {
      isNote: around.isNote || type === 'footnote',
      isSilent: around.isSilent || name === 'head' || type === 'noteref' || name === 'math' || attributes['role'] === 'doc-backlink',
      isList: around.isList || type === 'page-list',
    }
    open.push(here)
    if (type === 'pagebreak') {
      const stream = here.isNote ? notes : body
      marks.push({ id: String(attributes['id']), stream, from: stream.text.length, isInNote: here.isNote })
    }
    if (here.isList && name === 'a') list.push({ label: '', href: String(attributes['href']) })
  })
  parser.on('closetag', () => {
    open.pop()
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

function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]/gu, '')
}
