import { createHash } from 'node:crypto'
import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Asset } from '../model/rendered.ts'
import type { World } from '../world/world.ts'
import { type PictureFile, readPictureFile } from './picture-file.ts'

type Looked = { readonly found: PictureFile } | { readonly missing: 'picture-found' | 'picture-type' }

/** The pictures of one book: each read once, however often it is shown. */
export class Pictures {
  readonly #world: World
  readonly #looked = new Map<string, Looked>()
  readonly #shown = new Map<string, Asset>()
  /** sha256 in hex of what was read, by path. */
  readonly inputs = new Map<string, string>()

  constructor(world: World) {
    this.#world = world
  }

  /** Every picture that a settled tree shows, in order of first use. */
  get assets(): Asset[] {
    return [...this.#shown.values()]
  }

  /**
   * Gives every picture of the tree its size. One that cannot be had is reported, and its alternative text stands in its
   * place.
   */
  async settle(tree: Root, file: VFile): Promise<void> {
    const images: Element[] = []
    visit(tree, 'element', (node) => {
      if (node.tagName === 'img') images.push(node)
    })
    for (const image of images) {
      const path = image.properties['src'] ?? ''
      if (/^https?:/i.test(path)) {
        report(file, 'picture-remote', image, { path })
        standIn(image)
        continue
      }
      const looked = await this.look(path)
      if ('found' in looked) {
        measure(image, looked.found)
        this.#shown.set(path, { path, mediaType: looked.found.mediaType, bytes: looked.found.bytes })
      } else {
        report(file, looked.missing, image, { path: path.slice(0, 80) })
        standIn(image)
      }
    }
  }

  /** The picture in a file of the book, or the rule that says why it is none. */
  async look(path: string): Promise<Looked> {
    const before = this.#looked.get(path)
    if (before) return before
    const looked = await this.#read(path)
    this.#looked.set(path, looked)
    return looked
  }

  async #read(path: string): Promise<Looked> {
    const bytes = path === '' ? undefined : await this.#world.read(path)
    if (!bytes) return { missing: 'picture-found' }
    this.inputs.set(path, createHash('sha256').update(bytes).digest('hex'))
    const found = readPictureFile(bytes)
    return found ? { found } : { missing: 'picture-type' }
  }
}

/** Sets the size, so that an engine knows it before it has read the file. What the author asked for goes before. */
function measure(image: Element, { width, height }: PictureFile): void {
  image.properties['alt'] ??= ''
  if (!width || !height) return
  const asked = { width: Number(image.properties['width']), height: Number(image.properties['height']) }
  if (asked.width > 0 && asked.height > 0) return
  const scale = asked.width > 0 ? asked.width / width : asked.height > 0 ? asked.height / height : 1
  image.properties['width'] = wholePixels(width * scale)
  image.properties['height'] = wholePixels(height * scale)
}

/** Written out in digits, and never nothing. */
function wholePixels(length: number): number {
  return Math.min(Math.max(Math.round(length), 1), 1_000_000)
}

function standIn(image: Element): void {
  const alt = image.properties['alt'] ?? ''
  image.tagName = 'span'
  image.properties = { className: ['missing-picture'] }
  image.children = alt === '' ? [] : [{ type: 'text', value: alt }]
}
