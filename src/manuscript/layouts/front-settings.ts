import { VFile } from 'vfile'
import { readFrontMatter } from '../front-matter.ts'
import { parseMarkdown } from '../markdown.ts'
import type { WrittenSettings } from '../settings/written-settings.ts'

/**
 * What the opening file of a book says of the book in its front matter. It is read from a copy: the file is a chapter
 * too, and its problems are reported there.
 */
export function frontSettings(file: VFile): WrittenSettings {
  const copy = new VFile({ path: file.path, value: String(file) })
  return readFrontMatter(parseMarkdown(copy), copy)
}
