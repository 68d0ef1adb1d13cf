import { report } from '../diagnostics/report.ts'
import type { RenderedBook } from '../model/rendered.ts'
import type { World } from '../world/world.ts'
import { coverSize, drawInBrowser, paint } from './draw-cover.ts'
import { pictureExtensions } from './media-type.ts'
import type { Picture } from './pictures.ts'
import type { Codecs } from './pictures/codecs.ts'
import { white } from './pictures/pixels.ts'
import { shopCover, type ShopPicture } from './pictures/shop-picture.ts'

/**
 * The cover as a file of the EPUB: a JPEG, since shops and libraries show no SVG, and little else. Those that the press
 * draws have 1600 × 2560 pixels; the longer side of the author's is brought to no more than 2560. One that cannot be read
 * is reported; white stands in its place.
 */
export async function coverPicture(book: RenderedBook, codecs: Codecs, world: World): Promise<Picture> {
  const isDrawing = book.cover.mediaType === 'image/svg+xml'
  const cover = isDrawing ? await draw(book, codecs, world) : await shopCover(book.cover, codecs)
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

/** An author may have drawn with anything that a browser knows; what the press draws is plain. */
async function draw({ cover, fonts, settings }: RenderedBook, codecs: Codecs, world: World): Promise<ShopPicture> {
  const svg = new TextDecoder().decode(cover.bytes)
  const isOurs = settings.cover === undefined
  const bytes =
    isOurs && paintable.test(svg)
      ? await codecs.writeJpeg(await paint(svg, fonts, world))
      : await drawInBrowser(svg, fonts, world)
  return { mediaType: 'image/jpeg', bytes }
}
