import { report } from '../../diagnostics/report.ts'
import type { Book } from '../../model/book.ts'
import type { Asset } from '../../model/rendered.ts'
import type { Settings } from '../../model/settings.ts'
import { directionOf } from '../direction.ts'
import type { Pictures } from '../pictures.ts'
import type { Templates } from '../templates.ts'
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

/** The author's picture, else a cover set from the words of the title page. A picture that cannot be had is reported. */
export async function renderCover(book: Book, templates: Templates, pictures: Pictures): Promise<Asset> {
  const path = book.settings.cover
  if (path !== undefined) {
    const looked = await pictures.look(path, '', (rule, data) => report(book.file, rule, undefined, data))
    if ('found' in looked) return { path: looked.path, mediaType: looked.found.mediaType, bytes: looked.found.bytes }
    report(book.file, looked.missing, undefined, looked.data)
  }
  const svg = await templates.text('cover/cover.ejs', coverPage(book.settings))
  return { path: 'cover.svg', mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(svg) }
}

const measure = 1240

function coverPage(settings: Settings): object {
  const names = settings.authors.filter((author) => author.role === 'aut').map((author) => author.name)
  return {
    ...palettes[hash(settings.slug) % palettes.length],
    language: settings.language,
    direction: directionOf(settings.language),
    title: setLines(settings.title, measure, [220, 190, 165, 140, 120, 100, 84, 70, 56], 660),
    subtitle: setLines(settings.subtitle ?? '', measure, [78, 66, 56, 48, 40], 200),
    authors: setLines(names.join(' · '), measure, [74, 64, 54, 46, 38], 160),
    publisher: settings.publisher,
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value >>> 0
}
