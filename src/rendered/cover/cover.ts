import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import type { Book } from '../../model/book.ts'
import type { Asset, CoverSketch, FontFace, RenderedBook } from '../../model/rendered.ts'
import type { Settings } from '../../model/settings.ts'
import type { World } from '../../world/world.ts'
import { directionOf } from '../direction.ts'
import { textFaces } from '../fonts.ts'
import { assetOf } from '../picture-file.ts'
import { type Pictures, remarkTraits } from '../pictures.ts'
import { Templates } from '../templates.ts'
import { setLines } from './set-lines.ts'

/** Ground and ink of the covers the press makes; a book keeps its own, whatever is written in it. */
const palettes = [
  { ground: '#1d2b3a', ink: '#f3ead8', accent: '#c9a86a' },
  { ground: '#5a1f24', ink: '#f6ecdd', accent: '#d8b98a' },
  { ground: '#21392f', ink: '#f1ecdc', accent: '#c2ab72' },
  { ground: '#efe7d6', ink: '#23201c', accent: '#8a2f22' },
  { ground: '#33304a', ink: '#f2ebdf', accent: '#c8a9a0' },
  { ground: '#e6e4da', ink: '#1f2a33', accent: '#3d6470' },
] as const

/** Width of a front cover in the units of its drawing. */
const frontWidth = 1600

/** Height of the cover of an e-book, which shops ask for. */
const screenHeight = 2560

/** Pixels of the shorter side of a cover below which shops refuse it, or show it soft. */
const leastSide = 1000

type Covers = Pick<RenderedBook, 'cover' | 'frontCover'>

/**
 * The author's picture, else covers set from the words of the title page, in the book's `fonts`. A picture that cannot be
 * had is reported.
 */
export async function renderCover(
  book: Book,
  templates: Templates,
  pictures: Pictures,
  fonts: readonly FontFace[],
): Promise<Covers> {
  const { cover: path, print } = book.settings
  if (path !== undefined) {
    const place = placeOfCover(book.file)
    const looked = await pictures.look(path, '', (rule, data) => report(book.file, rule, place, data))
    if ('found' in looked) {
      const cover = assetOf(looked.path, looked.found)
      remarkTraits(looked.found, looked.path, (rule, data) => report(book.file, rule, place, data))
      const { pixelWidth: width = leastSide, pixelHeight: height = leastSide } = cover
      if (Math.min(width, height) < leastSide)
        report(book.file, 'cover-size', place, { path: looked.path, width, height })
      return { cover, ...(print.cover === true && { frontCover: cover }) }
    }
    report(book.file, looked.missing, place, looked.data)
  }
  const draw = async (height: number): Promise<Asset> => {
    const svg = await drawFront(book.settings, height, templates, fonts)
    return { path: 'cover.svg', mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(svg) }
  }
  const pageHeight = Math.round((frontWidth * print.trim.height) / print.trim.width)
  return { cover: await draw(screenHeight), ...(print.cover === true && { frontCover: await draw(pageHeight) }) }
}

/**
 * The cover that a book will have unless its words call for other typefaces than those of every book, before the book is
 * rendered; `undefined` where the author has one.
 */
export async function sketchCover({ settings }: Book, world: World): Promise<CoverSketch | undefined> {
  if (settings.cover !== undefined) return undefined
  const fonts = await textFaces(world)
  return { svg: await drawFront(settings, screenHeight, new Templates(world), fonts), fonts }
}

/** Where the settings name the cover. */
function placeOfCover(file: VFile): Point | undefined {
  const before = /^(?=cover[ \t]*:)/m.exec(String(file))
  return before === null ? undefined : { line: String(file).slice(0, before.index).split('\n').length, column: 1 }
}

async function drawFront(
  settings: Settings,
  height: number,
  templates: Templates,
  fonts: readonly FontFace[],
): Promise<string> {
  const { language } = settings
  const page = { ...pieceOf(settings, fonts), width: frontWidth, height }
  const front = await templates.text('cover/front.ejs', { ...page, ...frontWords(settings, height) })
  return await templates.text('cover/cover.ejs', {
    language,
    width: frontWidth,
    height,
    pieces: [{ left: 0, svg: front }],
  })
}

/** What every piece of a cover is drawn with. */
function pieceOf(settings: Settings, fonts: readonly FontFace[]): object {
  const { authors, language, publisher, subtitle = '', title } = settings
  const words = [title, subtitle, publisher ?? '', ...authors.map(({ name }) => name)].join('')
  return {
    ...palettes[hash(settings.slug) % palettes.length],
    direction: directionOf(language),
    families: familiesFor(words, fonts),
  }
}

/** The book's face of text, and those that have letters of `words` which it may lack. */
function familiesFor(words: string, fonts: readonly FontFace[]): readonly string[] {
  const letters = words.match(/\P{ASCII}/gu) ?? []
  const needed = fonts.filter(({ fallbackFor }) => letters.some((letter) => fallbackFor?.has(letter) === true))
  return [...new Set(['STIX Two Text', ...needed.map(({ family }) => family)])]
}

const measure = 1240

function frontWords(settings: Settings, height: number): object {
  const names = settings.authors.filter((author) => author.role === 'aut').map((author) => author.name)
  const room = (share: number): number => (height * share) / screenHeight
  return {
    title: setLines(settings.title, measure, [220, 190, 165, 140, 120, 100, 84, 70, 56], room(660)),
    subtitle: setLines(settings.subtitle ?? '', measure, [78, 66, 56, 48, 40], room(200)),
    authors: setLines(names.join(' · '), measure, [74, 64, 54, 46, 38], room(160)),
    publisher: settings.publisher,
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value >>> 0
}
