import { createHash } from 'node:crypto'
import { basename, extname } from 'node:path/posix'
import type { Root } from 'hast'
import { visit } from '../model/visit.ts'
import type { Asset } from '../model/rendered.ts'
import { fileNamer } from './file-names.ts'
import { pictureExtensions } from './media-type.ts'

/** A picture file of the EPUB. */
export interface Picture {
  /** Relative to the package document. */
  readonly href: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** Makes the files of the book's pictures, by the path the text knows them by. Pictures that are equal share a file. */
export function packPictures(assets: readonly Asset[]): ReadonlyMap<string, Picture> {
  // The cover has its name whatever its type.
  const fileName = fileNamer(Object.values(pictureExtensions).map((extension) => `cover.${extension}`))
  const pictures = new Map<string, Picture>()
  const byContent = new Map<string, Picture>()
  for (const { path, mediaType, bytes } of assets) {
    const extension = pictureExtensions[mediaType]
    if (extension === undefined) throw new Error(`no EPUB can hold ${mediaType}, the type of ${path}`)
    const content = createHash('sha256').update(bytes).digest('hex')
    const picture = byContent.get(content) ?? {
      href: `images/${fileName(basename(path, extname(path)), extension)}`,
      mediaType,
      bytes,
    }
    byContent.set(content, picture)
    pictures.set(path, picture)
  }
  return pictures
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
