import { fileURLToPath } from 'node:url'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { type ReadThrough, readThrough } from '../readers/reading-faults.ts'
import { elementsIn, spokenIn, structureOf } from '../readers/structure.ts'
import { inFolder, openPressRoom } from './press-room.ts'
import { rightToLeftBook } from './right-to-left-book.ts'
import { structureBook } from './structure-book.ts'

const room = openPressRoom(undefined, ['pdf', 'epub'])
afterAll(() => room.close())

interface Editions {
  readonly pdf: Uint8Array
  readonly epub: Uint8Array
  /** Labels of the printed pages, but blank ones. */
  readonly labels: readonly string[]
}

async function editionsOf(folder: string): Promise<Editions> {
  const { pressed, problems } = await room.press(folder)
  if (pressed?.print === undefined || pressed.epub === undefined) {
    throw new Error(problems.map(({ message }) => message).join('\n'))
  }
  const { pdf, pages } = pressed.print
  const labels = pages.pages.flatMap(({ index, label }) => (pages.starts[index]?.blank === true ? [] : [label]))
  return { pdf, epub: pressed.epub.epub, labels }
}

async function read({ epub, pdf }: Editions): Promise<ReadThrough> {
  return await readThrough(await room.browser(), epub, pdf)
}

/** Notes as printed, in the order of their calls. */
async function printedNotes(pdf: Uint8Array): Promise<string[]> {
  return elementsIn((await structureOf(pdf)).document, /^Note$/).map((note) => plain(spokenIn(note)))
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}

const manuscript = fileURLToPath(new URL('../../manuscript', import.meta.url))

test('in a reading system all of the shipped book is where its contents, notes and page list say', async () => {
  const editions = await editionsOf(manuscript)
  const { notes, pages, faces, ...counts } = await read(editions)
  expect(counts).toEqual({ direction: 'ltr', contents: 38, calls: 43, waysBack: 43, faults: [] })
  expect(pages).toEqual(editions.labels)
  expect(notes.map(plain)).toEqual(await printedNotes(editions.pdf))
  expect(faces).toEqual(['STIX Two Text 400 italic', 'STIX Two Text 400 normal'])
})

test('so is a book with notes everywhere, long tables and formulas', async () => {
  const editions = await inFolder(structureBook('page'), editionsOf)
  const { notes, pages, faces, ...counts } = await read(editions)
  expect(counts).toEqual({ direction: 'ltr', contents: 5, calls: 13, waysBack: 13, faults: [] })
  expect(pages).toEqual(editions.labels)
  // The note that is called in a note comes where it is called in print, and last on a screen.
  expect(notes.map(plain).toSorted()).toEqual((await printedNotes(editions.pdf)).toSorted())
  expect(faces.filter((face) => face.endsWith(' 400 normal'))).toEqual([
    'Libertinus Mono 400 normal',
    'Noto Naskh Arabic 400 normal',
    'STIX Two Math 400 normal',
    'STIX Two Text 400 normal',
  ])
})

test('so is a book that is read from right to left, and what is out of place in it is found', async () => {
  const editions = await inFolder(rightToLeftBook.files, editionsOf)
  const { notes, pages, ...counts } = await read(editions)
  expect(counts).toMatchObject({ direction: 'rtl', contents: 4, calls: 4, waysBack: 4, faults: [] })
  expect(pages).toEqual(editions.labels)
  expect(notes.map(plain)).toEqual(rightToLeftBook.notes.map((note, index) => plain(`${index + 1}${note}`)))

  const broken = changed(editions.epub, (path, text) => {
    if (path.endsWith('one.xhtml')) {
      return text
        .replace('href="#note-one-1" id="call', 'href="#note-one-2" id="call')
        .replace('href="#call-one-3"', 'href="#call-one-1"')
        .replace('</h1>', '<img src="http://elsewhere.invalid/spy.png" alt=""/></h1>')
    }
    if (!path.endsWith('toc.xhtml')) return text
    return text.replaceAll('#page-2"', '#page-3"').replace(/href="[^"]*">הרוח</, 'href="one.xhtml">הרוח<')
  })
  expect((await read({ ...editions, epub: broken })).faults).toEqual([
    expect.stringContaining('"הרוח" of the contents leads to "פרק 1'),
    'page 2 leads to a mark of page 3',
    expect.stringContaining('call 1 in OEBPS/one.xhtml shows "2'),
    'the way back from note-one-1 leads to OEBPS/one.xhtml#call-one-1',
    'note-one-1 has the mark 1, its call undefined',
    'two ways back lead to OEBPS/one.xhtml#call-one-1',
    'the way back from note-one-3 leads to OEBPS/one.xhtml#call-one-1',
    'the typeface Noto Serif Hebrew 400 normal could not be loaded',
    expect.stringContaining("Loading the image 'http://elsewhere.invalid/spy.png' violates"),
  ])
})

/** The EPUB with its text changed, and with one typeface that is none. */
function changed(epub: Uint8Array, change: (path: string, text: string) => string): Uint8Array {
  const files = Object.entries(unzipSync(epub)).map(([path, bytes]) => {
    if (path.endsWith('hebrew-400.ttf')) return [path, strToU8('no typeface')] as const
    return [path, path.endsWith('.xhtml') ? strToU8(change(path, strFromU8(bytes))) : bytes] as const
  })
  return zipSync(Object.fromEntries(files))
}
