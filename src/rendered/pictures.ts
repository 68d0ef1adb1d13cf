import { createHash } from 'node:crypto'
import type { Element, Properties, Root } from 'hast'
import { report } from '../diagnostics/report.ts'
import type { Labels } from '../model/labels.ts'
import type { Asset } from '../model/rendered.ts'
import type { World } from '../world/world.ts'
import { lacksWords } from './alternative.ts'
import { asWritten, PictureFinder } from './find-picture.ts'
import { setPicturesApart } from './loose-pictures.ts'
import { standIn } from './missing-picture.ts'
import { assetOf, type PictureFile, readPictureFile } from './picture-file.ts'
import type { Source } from './source.ts'

/** A picture of the book, or what to report of one that cannot be had. */
type Looked =
  | { readonly found: PictureFile; readonly path: string }
  | {
      readonly missing: 'picture-found' | 'picture-remote' | 'picture-type' | 'picture-readable'
      readonly data: Readonly<Record<string, string>>
    }

/** Longest path that a report or a stand-in shows. */
const longestPath = 120

/** A page of A4 at 600 ppi has 35 million pixels. */
const mostPixels = 50e6

/** The pictures of one book: each read once, however often it is shown. */
export class Pictures {
  readonly #world: World
  readonly #labels: Labels
  readonly #finder: PictureFinder
  readonly #read = new Map<string, ReturnType<typeof readPictureFile> | undefined>()
  readonly #shown = new Map<string, Asset>()
  /** sha256 in hex of what was read, by path. */
  readonly inputs = new Map<string, string>()

  constructor(world: World, labels: Labels) {
    this.#world = world
    this.#labels = labels
    this.#finder = new PictureFinder(world)
  }

  /** Every picture that a settled tree shows, in order of first use. */
  get assets(): Asset[] {
    return [...this.#shown.values()]
  }

  /**
   * Points every picture of the tree to its file and gives it its size. One that cannot be had is reported, and a marked
   * frame with its words stands in its place.
   */
  async settle(tree: Root, { file, path: from }: Source): Promise<void> {
    setPicturesApart(tree)
    for (const { image, ancestors } of picturesIn(tree)) {
      const written = image.properties['src'] ?? ''
      const looked = await this.look(written, from, (rule, data) => report(file, rule, image, data))
      if ('found' in looked) {
        image.properties['src'] = looked.path
        if (lacksWords(image, ancestors)) report(file, 'picture-alternative', image, { path: looked.path })
        measure(image, looked.found)
        const { mediaType, width = 0, height = 0 } = looked.found
        const isRaster = mediaType !== 'image/svg+xml'
        if (isRaster && width * height > mostPixels) {
          const [pixels, most] = [width * height, mostPixels].map((count) => Math.round(count / 1e6))
          report(file, 'picture-size', image, { path: looked.path, pixels: pixels ?? 0, most: most ?? 0 })
        }
        if (!this.#shown.has(looked.path)) {
          remarkTraits(looked.found, looked.path, (rule, data) => report(file, rule, image, data))
          this.#shown.set(looked.path, assetOf(looked.path, looked.found))
        }
      } else {
        report(file, looked.missing, image, looked.data)
        standIn(image, ancestors, cut(written), this.#labels)
      }
    }
  }

  /**
   * The picture that a source in the file `from` means, or the rule that says why it is none. `remark` hears where the
   * author means another place than the one it was found in.
   */
  async look(
    source: string,
    from: string,
    remark: (rule: 'picture-path' | 'picture-remote-local', data: Readonly<Record<string, string>>) => void,
  ): Promise<Looked> {
    const place = await this.#finder.find(source, from)
    if ('missing' in place) {
      return { missing: place.missing, data: { path: cut(source), suggestion: place.suggestion } }
    }
    const { path } = place
    if (place.remark !== undefined) remark(place.remark, { path: cut(source), found: asWritten(path, from) })
    const read = this.#read.has(path) ? this.#read.get(path) : await this.#readFile(path)
    if (read === undefined) return { missing: 'picture-found', data: { path, suggestion: 'Look at its permissions.' } }
    return 'bytes' in read ? { found: read, path } : { missing: read.fault, data: { path, reason: read.reason } }
  }

  async #readFile(path: string): Promise<ReturnType<typeof readPictureFile> | undefined> {
    const bytes = await this.#world.read(path)
    if (bytes) this.inputs.set(path, createHash('sha256').update(bytes).digest('hex'))
    const read = bytes && readPictureFile(bytes)
    this.#read.set(path, read)
    return read
  }
}

/** Tells what of a picture no e-book can show. */
export function remarkTraits(
  { mediaType, isMoving, isCmyk }: PictureFile,
  path: string,
  remark: (rule: 'picture-still' | 'picture-inks', data: Readonly<Record<string, string>>) => void,
): void {
  if (isMoving === true) remark('picture-still', { path, kind: mediaType === 'image/webp' ? 'WebP' : 'AVIF' })
  if (isCmyk === true) remark('picture-inks', { path })
}

/** Every picture below a node with the elements around it, the outermost first. */
function picturesIn(
  node: Root | Element,
  ancestors: readonly (Root | Element)[] = [],
): readonly { readonly image: Element; readonly ancestors: readonly (Root | Element)[] }[] {
  if (node.type === 'element' && node.tagName === 'img') return [{ image: node, ancestors }]
  return node.children.flatMap((child) => (child.type === 'element' ? picturesIn(child, [...ancestors, node]) : []))
}

/** A path as reports show it: that of a picture on the network may be longer than a page. */
function cut(path: string): string {
  return path.length <= longestPath ? path : `${path.slice(0, longestPath / 2)}…${path.slice(-longestPath / 2 + 1)}`
}

/** Sets the size, so that an engine knows it before it has read the file. What the author asked for goes before. */
function measure(image: Element, { width, height }: PictureFile): void {
  const { width: askedWidth, height: askedHeight, alt = '', ...rest } = image.properties
  const share = /^(\d+(?:\.\d+)?)%$/.exec(String(askedWidth))?.[1]
  image.properties = { ...rest, alt, ...sizeOf(Number(askedWidth), Number(askedHeight), width, height) }
  if (share !== undefined) image.properties['style'] = `width: ${Math.min(Number(share), 100)}%`
}

/** Width and height in whole CSS pixels; what was not asked for is not a number, or nothing. */
function sizeOf(askedWidth: number, askedHeight: number, width = 0, height = 0): Pick<Properties, 'width' | 'height'> {
  if (askedWidth > 0 && askedHeight > 0) return { width: wholePixels(askedWidth), height: wholePixels(askedHeight) }
  if (width === 0 || height === 0) {
    return {
      ...(askedWidth > 0 ? { width: wholePixels(askedWidth) } : {}),
      ...(askedHeight > 0 ? { height: wholePixels(askedHeight) } : {}),
    }
  }
  const scale = askedWidth > 0 ? askedWidth / width : askedHeight > 0 ? askedHeight / height : 1
  return { width: wholePixels(width * scale), height: wholePixels(height * scale) }
}

/** Written out in digits, and never nothing. */
function wholePixels(length: number): number {
  return Math.min(Math.max(Math.round(length), 1), 1_000_000)
}
