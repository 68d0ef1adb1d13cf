import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { pressBook } from '../../src/commands/press-book.ts'
import type { PageMap, PlacedNote } from '../../src/model/editions.ts'
import { openMachine } from '../../src/world/machine.ts'
import { silence } from '../../src/world/progress.ts'
import type { World } from '../../src/world/world.ts'
import { epubcheck } from '../readers/epubcheck.ts'
import { checkPageList } from '../readers/page-list.ts'
import { linesOfPdf } from '../readers/pdf-lines.ts'
import { smallPicture } from '../small-picture.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const machine = openMachine({ browser: undefined, progress: silence })
afterAll(() => machine.close())

const filler = 'The lamp stood on the sill, and the ledger lay below it, open at the year of the flood. '.repeat(4)

const chapter = (title: string, from: number) =>
  [
    `# ${title}`,
    `A first link leads to [the archive](https://archive.example.org/${from}), twice: [again](https://archive.example.org/${from}).`,
    ...Array.from({ length: 12 }, (_, index) => {
      const number = from + index
      return `${filler}[A place](https://example.org/place/${number}?a=1&b=2) and a note.[^${number}] ${filler}`
    }),
    '## A heading with [its link](https://example.org/heading)',
    'Plain: https://example.org/plain, [example.org/same](https://example.org/same/), [mail](mailto:ada@example.org), ' +
      '<a href="https://example.org/raw">raw</a>, [by reference][ref].^[Inline, with [a link](https://example.org/inner), ' +
      '[the same](https://example.org/inner), and a note.^[Within.]]',
    '| A [cell](https://example.org/cell) | B |\n| --- | --- |\n| [one](https://example.org/one) | two[^table] |',
    ':::figure\n![A box](box.svg)\n\nA caption with [a link](https://example.org/caption).[^caption]\n:::',
    'The same note again.[^table]',
    '[ref]: https://example.org/%D8%B1%D9%88%D8%AF',
    ...Array.from(
      { length: 12 },
      (_, index) => `[^${from + index}]: Of ${from + index}. ${filler.slice(0, 60 * (index % 4))}`,
    ),
    '[^table]: Of the table.',
    '[^caption]: Of the caption.',
  ].join('\n\n')

const files = {
  'preface.md': [
    '# Preface',
    'Words before, with [a link](https://example.org/before) and a note.^[Of the preface.]',
    // A link is divided by what is called or linked within it.
    '[Words with a note^[In a link.]](https://example.org/a), [words^[Again.] and more](https://example.org/b), ' +
      '<a href="https://example.org/c">raw [linked](https://example.org/d) more</a>.',
    'A link that is <a href="https://example.org/e">never closed.',
  ].join('\n\n'),
  'one.md': chapter('One', 100),
  'two.md': chapter('Two', 200),
  'three.md': '# Three\n\nNothing is called here.\n',
  'appendix-a.md': '# Tables\n\nOf these a note.^[Of the appendix.]\n\n## Notes\n',
  'box.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="90" height="90"><title>A box</title><rect width="9" height="9"/></svg>',
}

interface Choice {
  readonly number: 'chapter' | 'book' | 'page'
  readonly marks: 'decimal' | 'symbols'
  readonly notes: 'page' | 'chapter' | 'book'
  readonly links: 'none' | 'notes'
}

async function pressed({ number, marks, notes, links }: Choice) {
  const texts: Readonly<Record<string, string | Uint8Array>> = {
    ...files,
    'cover.png': smallPicture, // painting one takes a second
    'book.yaml':
      'title: Notes\nlanguage: en\ncover: cover.png\nrules: {cover-size: off}\nfrontMatter: [title, contents, preface.md]\nbackMatter: [appendix-a.md, colophon]\n' +
      'chapters: [{part: First, chapters: [one.md, two.md]}, {part: Second, chapters: [three.md]}]\n' +
      `notes: {number: ${number}, marks: ${marks}}\nprint: {notes: ${notes}, links: ${links}, openers: any}\n`,
  }
  const book = { typed: 'in', folder: tmpdir(), name: 'in' }
  const world: World = {
    ...(await machine.openWorld(book)),
    list: () => Promise.resolve(Object.keys(texts).sort()),
    strayLinks: () => Promise.resolve([]),
    read: (path) => Promise.resolve(Object.hasOwn(texts, path) ? bytesOf(texts[path] ?? '') : undefined),
    modified: () => Promise.resolve(new Date(0)),
  }
  const { problems, pressed: made } = await pressBook(book, world, new Set(['pdf', 'epub']))
  if (made?.print === undefined || made.epub === undefined) throw new Error(JSON.stringify(problems))
  return { problems, proof: made.proof, pages: made.print.pages, pdf: made.print.pdf, epub: made.epub.epub }
}

function bytesOf(file: string | Uint8Array): Uint8Array {
  return typeof file === 'string' ? new TextEncoder().encode(file) : file
}

type Pressed = Awaited<ReturnType<typeof pressed>>

const places = ['page', 'chapter', 'book'] as const

const choices: readonly Choice[] = [
  ...(['chapter', 'book', 'page'] as const).flatMap((number) =>
    (['decimal', 'symbols'] as const).flatMap((marks) =>
      places.map((notes): Choice => ({ number, marks, notes, links: 'notes' })),
    ),
  ),
  ...places.map((notes): Choice => ({ number: 'chapter', marks: 'decimal', notes, links: 'none' })),
]

describe('notes', () => {
  const books = new Map<string, Promise<Pressed>>()
  const of = (number: Choice['number'], marks: Choice['marks'], notes: Choice['notes'], links: Choice['links']) => {
    const key = [number, marks, notes, links].join(' ')
    const book = books.get(key) ?? pressed({ number, marks, notes, links })
    books.set(key, book)
    return book
  }

  test.each(choices)(
    'number $number, marks $marks, notes $notes, links $links: nothing is lost or added',
    async (choice) => {
      const { problems, proof, pages } = await of(choice.number, choice.marks, choice.notes, choice.links)
      const unfit = choice.notes !== 'page' && (choice.number === 'page' || choice.marks === 'symbols')
      expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(unfit ? ['settings-together'] : []))
      const whole = { lost: 0, added: 0, faults: 0, misplacedNotes: [], found: proof?.expected }
      expect(proof).toMatchObject({ uncovered: 0, pdf: whole, epub: whole })
      expect(pages.notes).toHaveLength(36)
      expect(pages.links).toHaveLength(choice.links === 'none' ? 0 : linksOf(choice))
      expect(proof?.pdf?.addresses ?? 0).toBe(pages.links.length)
      expect(marksOf(pages)).toEqual(expectedMarks(pages, choice))
    },
  )

  test('the e-book is the same wherever print has its notes but for the pages of that, which are where they begin', async () => {
    for (const number of ['chapter', 'book'] as const) {
      const whole = withoutPages((await of(number, 'decimal', 'page', 'none')).epub)
      for (const notes of places) {
        const { epub, pages, pdf } = await of(number, 'decimal', notes, 'notes')
        expect(withoutPages(epub), notes).toEqual(whole)
        const path = join(await temporaryFolder(), 'book.pdf')
        await writeFile(path, pdf)
        const { entries, compared, faults } = await checkPageList(epub, path)
        // The e-book has the notes of the whole book with their chapters: their pages are marked at what follows them.
        const [first = 0, after = 0] = notes === 'book' ? [pages.anchors['notes'], pages.anchors['appendix-a']] : []
        const ofNotes = pages.pages.slice(first, after).map(({ label }) => `page ${label} `)
        expect(
          faults.filter((fault) => !ofNotes.some((page) => fault.startsWith(page))),
          notes,
        ).toEqual([])
        expect(compared, notes).toBeGreaterThan(entries / 2)
      }
    }
    expect(await epubcheck((await of('chapter', 'decimal', 'book', 'notes')).epub)).toEqual([])
  })

  test('notes of the book stand in a section before the back matter, which the contents list', async () => {
    const { pages, pdf } = await of('chapter', 'decimal', 'book', 'none')
    const lines = (await linesOfPdf(pdf)).map((page) => page.map(({ text }) => text.replaceAll('\u00AD', '').trim()))
    const first = pages.anchors['notes'] ?? -1
    const appendix = pages.anchors['appendix-a'] ?? -1
    expect(first).toBeGreaterThan(0)
    expect(appendix).toBeGreaterThan(first)
    for (const { starts, ends } of pages.notes) {
      expect(starts).toBeGreaterThanOrEqual(first)
      expect(ends).toBeLessThan(appendix)
    }
    const text = lines.slice(first, appendix).flat()
    const names = ['Preface', 'Chapter 1. One', 'Chapter 2. Two', 'Appendix. Tables']
    expect(text.filter((line) => names.includes(line))).toEqual(names)
    const label = pages.pages[first]?.label
    const contents = lines.slice(0, pages.anchors['preface']).flat().join(' ')
    expect(contents).toMatch(new RegExp(`Notes[ .]*${label}\\b.*Tables`))
  })

  test('over pages of notes the head says which pages they serve', async () => {
    for (const notes of ['chapter', 'book'] as const) {
      const { pages, pdf } = await of('book', 'decimal', notes, 'notes')
      const lines = (await linesOfPdf(pdf)).map((page) => page.map(({ text }) => text).join('\n'))
      // A note within a note belongs to where that is called.
      const nested = ['one', 'two'].map((chapter) => pages.notes.filter((note) => note.chapter === chapter)[13])
      const heads = lines.flatMap((text, index) => {
        const [, from, to] = /Notes to pages? (\w+)(?:–(\w+))?/.exec(text) ?? []
        return from === undefined ? [] : [{ index, range: [from, to ?? from] }]
      })
      expect(heads.length).toBeGreaterThan(0)
      for (const { index, range } of heads) {
        const own = [...pages.notes, ...pages.links].filter(({ starts, ends }) => starts <= index && index <= ends)
        const calls = own.filter((note) => !nested.includes(note)).map(({ calls: [page = -1] }) => page)
        const ends = [Math.min(...calls), Math.max(...calls)].map((page) => pages.pages[page]?.label)
        expect(range).toEqual(ends)
      }
    }
  })
})

/** Every page of an e-book, without marks of printed pages and the lists of them. */
function withoutPages(epub: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(epub)).flatMap(([path, bytes]) => {
      if (!path.endsWith('.xhtml')) return []
      const text = strFromU8(bytes).replace(/<nav epub:type="page-list"[^]*?<\/nav>\n/, '')
      return [[path, text.replace(/<span epub:type="pagebreak"[^>]*><\/span>\n?/g, '')]]
    }),
  )
}

/** Links of the two chapters and the preface: a place that is named twice is noted once where that is near enough. */
function linksOf({ number, notes }: Choice): number {
  const twice = notes === 'page' && number === 'page' ? 2 : 1
  const inPreface = 4 + 2 * twice
  return inPreface + 2 * (19 + twice)
}

/** Notes of the author and of links in one sequence, in the order of their places. */
function sequence({ notes, links }: PageMap): PlacedNote[] {
  return [...notes, ...links]
}

function marksOf(pages: PageMap): string[] {
  return sequence(pages)
    .map(({ label, chapter, starts }) => `${chapter} ${label} ${starts}`)
    .sort()
}

/** Every number of a sequence comes once. */
function expectedMarks(pages: PageMap, { number, marks, notes }: Choice): string[] {
  const restart = number === 'page' && notes !== 'page' ? 'chapter' : number
  const symbols = marks === 'symbols' && notes === 'page'
  const sequences = Map.groupBy(sequence(pages), ({ chapter, starts }) =>
    restart === 'book' ? '' : restart === 'page' ? String(starts) : chapter,
  )
  const mark = (index: number) =>
    symbols ? '*†‡§‖¶'.charAt(index % 6).repeat(Math.floor(index / 6) + 1) : String(index + 1)
  return [...sequences.values()]
    .flatMap((members) => {
      const order = new Map(members.map((note) => [note, rank(note.label, symbols)]))
      const sorted = members.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      return sorted.map(({ chapter, starts }, index) => `${chapter} ${mark(index)} ${starts}`)
    })
    .sort()
}

function rank(label: string, symbols: boolean): number {
  return symbols ? (label.length - 1) * 6 + '*†‡§‖¶'.indexOf(label.charAt(0)) : Number(label)
}
