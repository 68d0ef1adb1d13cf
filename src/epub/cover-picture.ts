import { report } from '../diagnostics/report.ts'
import type { CoverSketch, RenderedBook } from '../model/rendered.ts'
import type { Helpers, World } from '../world/world.ts'
import { coverSize, drawInBrowser, paint } from './draw-cover.ts'
import { pictureExtensions } from './media-type.ts'
import type { Picture } from './pictures.ts'
import type { Codecs } from './pictures/codecs.ts'
import { white } from './pictures/pixels.ts'
import { shopCover, type ShopPicture } from './pictures/shop-picture.ts'

/**
 * The cover as a file of the EPUB: a JPEG, since shops and libraries show no SVG, and little else. Those that the press
 * draws have 1600 × 2560 pixels; the longer side of the author's is brought to no more than 2560. One that cannot be read
 * is reported; white stands in its place. `painted` is what a helper made of a drawing, if it is the one that the book has now.
 */
export async function coverPicture(
  book: RenderedBook,
  codecs: Codecs,
  world: World,
  painted?: Painted,
): Promise<Picture> {
  const isDrawing = book.cover.mediaType === 'image/svg+xml'
  const cover = isDrawing ? await draw(book, world, painted) : await shopCover(book.cover, codecs)
  if (cover === undefined) report(book.file, 'picture-shown', undefined, { path: book.cover.path })
  const made = cover ?? {
    mediaType: 'image/jpeg',
    bytes: await codecs.writeJpeg(white(coverSize.width, coverSize.height)),
  }
  const extension = pictureExtensions[made.mediaType]
  if (extension === undefined) throw new Error(`no EPUB can hold ${made.mediaType}, the type of its cover`)
  return { href: `images/cover.${extension}`, mediaType: made.mediaType, bytes: made.bytes }
}

/** Scripts that the painter sets as a browser does; it takes apart the syllables of Indic ones, and moves marks. */
const paintable =
  /^[\p{Script=Common}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}]*$/u

/** A drawing, and what a helper makes of it. */
export interface Painted {
  readonly svg: string
  readonly picture: Promise<Uint8Array>
}

/**
 * Has a cover painted by a helper while the book is rendered, if it can be painted without a browser; that takes as long as
 * rendering a thousand chapters.
 */
export function paintAhead(sketch: CoverSketch | undefined, helpers: Helpers | undefined): Painted | undefined {
  if (sketch === undefined || helpers === undefined || !paintable.test(sketch.svg)) return undefined
  const picture = helpers.send('paint', sketch)
  picture.catch(() => undefined) // it is awaited where the cover is packed
  return { svg: sketch.svg, picture }
}

/** An author may have drawn with anything that a browser knows; what the press draws is plain. */
function plainDrawing({ cover, settings }: RenderedBook): string | undefined {
  if (cover.mediaType !== 'image/svg+xml' || settings.cover !== undefined) return undefined
  const svg = new TextDecoder().decode(cover.bytes)
  return paintable.test(svg) ? svg : undefined
}

async function draw(book: RenderedBook, world: World, painted: Painted | undefined): Promise<ShopPicture> {
  const svg = plainDrawing(book)
  const bytes =
    svg === undefined
      ? await drawInBrowser(new TextDecoder().decode(book.cover.bytes), book.fonts, world)
      : await (painted?.svg === svg ? painted.picture : paint(svg, book.fonts, world))
  return { mediaType: 'image/jpeg', bytes }
}
