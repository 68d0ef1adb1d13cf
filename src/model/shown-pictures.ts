import type { Element } from 'hast'
import type { VFile } from 'vfile'
import type { RenderedBook } from './rendered.ts'
import { visit } from './visit.ts'

/** A place where the text shows a picture. */
export interface ShownPicture {
  readonly image: Element
  /** Of the picture's asset. */
  readonly path: string
  /** The file that shows it. */
  readonly file: VFile
}

/** Every place that shows a picture, in reading order; those of notes come last. */
export function shownPictures({ sections, notes, file }: RenderedBook): ShownPicture[] {
  const files = new Map(sections.map((section) => [section.id, section.file]))
  const found: ShownPicture[] = []
  for (const { id, tree } of [...sections, ...notes.map(({ section, tree }) => ({ id: section, tree }))]) {
    visit(tree, 'element', (image) => {
      const path = image.properties['src']
      if (image.tagName === 'img' && typeof path === 'string') found.push({ image, path, file: files.get(id) ?? file })
    })
  }
  return found
}
