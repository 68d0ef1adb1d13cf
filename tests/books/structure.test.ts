import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import {
  elementsIn,
  linksIn,
  pagesOf,
  shapeOf,
  type Structure,
  type StructureElement,
  spokenIn,
  structureOf,
} from '../readers/structure.ts'
import { structureFaults } from '../readers/structure-faults.ts'
import { hasVerapdf, verapdf } from '../readers/verapdf.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { inFolder, openPressRoom } from './press-room.ts'
import { formula, structureBook } from './structure-book.ts'

const room = openPressRoom()
afterAll(() => room.close())

const shipped = fileURLToPath(new URL('../../manuscript', import.meta.url))

async function pdfOf(folder: string): Promise<Uint8Array> {
  const { pressed, problems } = await room.press(folder)
  if (pressed?.print === undefined) throw new Error(problems.map(({ message }) => message).join('\n'))
  const { lost, added, faults } = pressed.proof.pdf ?? {}
  expect({ lost, added, faults }).toEqual({ lost: 0, added: 0, faults: 0 })
  return pressed.print.pdf
}

const pdfs = new Map<string, Promise<Uint8Array>>()

/** The PDF of the book of structure with its notes in this place; each is pressed once. */
function printed(notes: 'page' | 'book'): Promise<Uint8Array> {
  const known = pdfs.get(notes) ?? inFolder(structureBook(notes), pdfOf)
  pdfs.set(notes, known)
  return known
}

async function read(notes: 'page' | 'book' = 'page'): Promise<Structure & { readonly chapter: StructureElement }> {
  const structure = await structureOf(await printed(notes))
  const chapter = elementsIn(structure.document, /^Sect$/).find((section) => spokenIn(section).includes('K02'))
  if (chapter === undefined) throw new Error('no chapter')
  return { ...structure, chapter }
}

/** What begins with a letter and a number, in the order in which it is read. */
function marksIn(element: StructureElement, letter: RegExp): string[] {
  return [...spokenIn(element).matchAll(/\b[KN]\d\d(?:\.\d+)?/g)]
    .map(([mark]) => mark)
    .filter((mark) => letter.test(mark))
}

/** The element that says something, of a type. */
function saying(words: string, type: RegExp, around: StructureElement): StructureElement {
  const found = elementsIn(around, type).find((element) => spokenIn(element).includes(words))
  if (found === undefined) throw new Error(`no ${String(type)} says ${words}`)
  return found
}

test('nobody who hears the book loses the way in it', async () => {
  expect(structureFaults(await read())).toEqual([])
})

test('the text is read in the order of the manuscript, each note after the block that calls it', async () => {
  const { chapter } = await read()
  const rows = Array.from({ length: 48 }, (_, row) => `K12.${row}`)
  const lines = Array.from({ length: 60 }, (_, line) => `K15.${line}`)
  expect(marksIn(chapter, /./)).toEqual(
    [
      'K01 N01 K02 N02 K03 N03 K04 N04 K05 K06 N05 K07 K08 K09 K10 N06 N07 K11',
      ...rows,
      'N08 N09 K13 K14',
      ...lines,
      'K16 N11 K17 N12 K18 N13 K19 N14 K20 K21 K22 K23 K24',
    ].flatMap((marks) => marks.split(' ')),
  )
})

test('what goes on over pages is one element: paragraphs, items, notes, tables, listings', async () => {
  const { chapter } = await read()
  const pieces = [
    saying('K02', /^P$/, chapter),
    saying('K04', /^LI$/, chapter),
    saying('N02', /^Note$/, chapter),
    saying('K12.0', /^Table$/, chapter),
    saying('K15.0', /^Code$/, chapter),
  ]
  expect(pieces.filter((piece) => pagesOf(piece).length > 1).map(({ type }) => type)).toEqual(
    expect.arrayContaining(['Note', 'Table', 'Code']),
  )
  for (const mark of new Set(marksIn(chapter, /./))) {
    expect(
      marksIn(chapter, /./).filter((other) => other === mark),
      mark,
    ).toHaveLength(1)
  }
  expect(elementsIn(chapter, /^Table$/)).toHaveLength(2)
  expect(elementsIn(chapter, /^L$/)).toHaveLength(6)
  expect(elementsIn(chapter, /^Note$/)).toHaveLength(13)
})

test('a table has all its cells, its heads once and its caption', async () => {
  const { chapter } = await read()
  const table = saying('K12.0', /^Table$/, chapter)
  const [caption, head, ...others] = table.kids.flatMap((kid) => ('type' in kid ? [kid] : []))
  expect(caption && shapeOf(caption)).toBe('Caption(Reference(Link))')
  expect(head && shapeOf(head)).toBe('TR(TH TH TH)')
  expect(others).toHaveLength(48)
  expect(new Set(others.map((row) => elementsIn(row, /^TD$/).length))).toEqual(new Set([3]))
  const ids = elementsIn(table, /^TH$/).map(({ id }) => id)
  for (const row of others) {
    expect(elementsIn(row, /^TD$/).map(({ attributes }) => attributes['Headers'])).toEqual(ids.map((id) => [id]))
  }
  const raw = saying('Wide', /^Table$/, chapter)
  const heads = new Map(
    elementsIn(raw, /^TH$/).map((cell) => [cell.id, `${spokenIn(cell).trim()} ${String(cell.attributes['Scope'])}`]),
  )
  const cells = elementsIn(raw, /^TD$/).map(({ attributes: { Headers } }) => {
    return Array.isArray(Headers) ? Headers.map((id) => heads.get(id)) : []
  })
  expect([...heads.values()]).toEqual([' Column', 'Wide Column', 'High Row'])
  expect(cells).toEqual([['Wide Column', 'High Row'], ['Wide Column', 'High Row'], ['Wide Column', 'High Row'], []])
})

test('everything is what it is: headings, lists, terms, figures, formulas, languages, contents', async () => {
  const { chapter, document } = await read()
  expect(elementsIn(chapter, /^H/).map((heading) => [heading.type, ...marksIn(heading, /./)])).toEqual([
    ['H1', 'K01'],
    ['H2', 'K03'],
    ['H3', 'K13'],
  ])
  const list = saying('K04', /^L$/, chapter)
  expect(list.attributes['ListNumbering']).toBe('Disc')
  expect(shapeOf(list)).toBe(
    'L(LI(Lbl LBody(Reference(Link) Note(Lbl(Link) P))) ' +
      'LI(Lbl LBody(L(LI(Lbl LBody(Reference(Link) Note(Lbl(Link) P))) LI(Lbl LBody)))) LI(Lbl LBody))',
  )
  expect(elementsIn(list, /^Lbl$/).flatMap(({ actualText = [] }) => actualText)).toEqual(['•', '•', '•', '•', '•'])
  expect(spokenIn(saying('K09', /^LI$/, chapter))).toMatch(/^\s*1\.\s*K09/)
  expect(shapeOf(saying('K17', /^LI$/, chapter))).toBe(
    'LI(Lbl(Reference(Link)) LBody(Note(Lbl(Link) P) Reference(Link) Note(Lbl(Link) P)))',
  )
  expect(spokenIn(saying('K21', /^LI$/, chapter))).toMatch(/^\s*☐\s*K21/)
  expect(shapeOf(saying('K19', /^BlockQuote$/, chapter))).toBe('BlockQuote(P(Reference(Link)) Note(Lbl(Link) P) P)')

  expect(elementsIn(chapter, /^Formula$/).map(({ alternative }) => alternative)).toEqual(['x^2 + y^2', formula])
  const figure = saying('Caption of the square', /^Div$/, chapter)
  expect(shapeOf(figure)).toMatch(/^Div\((?:P\()?Figure\)? Caption\(Reference\(Link\)\) Note\(Lbl\(Link\) P\)\)$/)
  expect(elementsIn(figure, /^Figure$/).map(({ alternative }) => alternative)).toEqual(['Alternative of the square'])

  const words = saying('K20', /^P$/, chapter)
  expect(words.kids.flatMap((kid) => ('type' in kid ? [[kid.type, spokenIn(kid).trim(), kid.language]] : []))).toEqual([
    ['Em', 'Stressed', undefined],
    ['Strong', 'strong', undefined],
    ['Code', 'code', undefined],
    ['Span', 'ein deutsches Wort', 'de'],
    ['Span', expect.any(String), 'fa'],
  ])
  expect(document.language).toBe('en')
  const languages = elementsIn(chapter, /./).flatMap(({ language, ...element }) => (language === 'fa' ? [element] : []))
  expect(languages.flatMap((element) => marksIn(element, /./))).toEqual(['K23'])

  const contents = elementsIn(document, /^TOC$/)
  expect(contents[0] && shapeOf(contents[0])).toMatch(
    /^TOC\(TOCI\(Reference\(Link\) TOC\(TOCI\(Reference\(Link\)\)\)\)/,
  )
  expect(shapeOf(saying('The tide came in', /^LI$/, document))).toBe('LI(Lbl LBody(Link))')
})

test('links say where they lead', async () => {
  const { chapter, document } = await read()
  const [call] = linksIn(saying('K01', /^H1$/, chapter))
  expect(call).toMatchObject({ contents: 'Note 1', name: 'note-one-1' })
  const [back] = linksIn(saying('N01', /^Note$/, chapter))
  expect(back).toMatchObject({ contents: '1. Back to the text', name: 'call-one-1' })
  expect(linksIn(document).filter(({ contents }) => contents.trim() === '')).toEqual([])
  expect([...new Set(linksIn(saying('K14', /^P$/, chapter)).map(({ contents }) => contents))]).toEqual([
    'the table',
    'a page',
  ])
})

test('notes at the end of the book stay where they are printed', async () => {
  const { document, chapter, faults } = await read('book')
  expect(faults).toEqual([])
  expect(elementsIn(chapter, /^Note$/)).toEqual([])
  expect(marksIn(document, /^N/)).toEqual('N01 N02 N03 N04 N05 N06 N07 N08 N09 N11 N12 N13 N14'.split(' '))
})

test.skipIf(!hasVerapdf)('veraPDF finds nothing against PDF/UA-1', async () => {
  const folder = await temporaryFolder()
  const books = {
    'structure.pdf': printed('page'),
    'endnotes.pdf': printed('book'),
    'shipped.pdf': pdfOf(shipped),
  }
  const files: string[] = []
  for (const [name, pdf] of Object.entries(books)) {
    files.push(join(folder, name))
    await writeFile(join(folder, name), await pdf)
  }
  expect(verapdf(files)).toEqual(Object.fromEntries(files.map((file) => [file, []])))
})
