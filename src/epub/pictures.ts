import { createHash } from 'node:crypto'
import { basename, extname } from 'node:path/posix'
import type { Root } from 'hast'
import { report } from '../diagnostics/report.ts'
import type { Asset, FontFace, RenderedBook } from '../model/rendered.ts'
import { shownPictures } from '../model/shown-pictures.ts'
import { visit } from '../model/visit.ts'
import { fileNamer } from './file-names.ts'
import { pictureExtensions } from './media-type.ts'
import type { Codecs } from './pictures/codecs.ts'
import { withType } from './pictures/drawing-type.ts'
import { shopPicture } from './pictures/shop-picture.ts'

/** A picture file of the EPUB. */
export interface Picture {
  /** Relative to the package document. */
  readonly href: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** The pictures of a book as files. */
interface PackedPictures {
  /** By the path that the text knows them by. Pictures that are equal share a file. */
  readonly pictures: ReadonlyMap<string, Picture>
  /** Paths of those that cannot be read. */
  readonly damaged: ReadonlySet<string>
}

/** Makes the files of the book's pictures, in formats and sizes that every shop takes; drawings are set in the book's faces. */
export async function packPictures(
  assets: readonly Asset[],
  fonts: readonly FontFace[],
  codecs: Codecs,
): Promise<PackedPictures> {
  // The cover has its name whatever its type.
  const fileName = fileNamer(Object.values(pictureExtensions).map((extension) => `cover.${extension}`))
  const pictures = new Map<string, Picture>()
  const byContent = new Map<string, Picture | undefined>()
  for (const asset of assets) {
    const content = createHash('sha256').update(asset.bytes).digest('hex')
    if (!byContent.has(content)) {
      const made = await shopPicture(await withType(asset, fonts), codecs)
      byContent.set(content, made && { href: hrefOf(asset.path, made.mediaType), ...made })
    }
    const picture = byContent.get(content)
    if (picture !== undefined) pictures.set(asset.path, picture)
  }
  return { pictures, damaged: new Set(assets.map(({ path }) => path).filter((path) => !pictures.has(path))) }

  function hrefOf(path: string, mediaType: string): string {
    const extension = pictureExtensions[mediaType]
    if (extension === undefined) throw new Error(`no EPUB can hold ${mediaType}, the type of ${path}`)
    return `images/${fileName(basename(path, extname(path)), extension)}`
  }
}

/** Tells the author where the text shows pictures that cannot be read. */
export function reportDamaged(book: RenderedBook, damaged: ReadonlySet<string>): void {
  if (damaged.size === 0) return
  for (const { image, path, file } of shownPictures(book)) {
    if (damaged.has(path)) report(file, 'picture-shown', image, { path })
  }
}

/** Points the images of a tree to their files, in place. One that the EPUB does not hold leaves its words. */
export function placePictures(tree: Root, pictures: ReadonlyMap<string, Picture>): void {
  visit(tree, 'element', ({ tagName, properties }, index, parent) => {
    if (tagName !== 'img' || !parent || index === undefined) return
    const picture = pictures.get(properties.src ?? '')
    properties.alt ??= ''
    if (picture === undefined) parent.children[index] = { type: 'text', value: properties.alt }
    else properties.src = picture.href
  })
}
