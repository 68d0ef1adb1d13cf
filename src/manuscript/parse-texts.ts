import type { Root } from 'mdast'
import { VFile } from 'vfile'
import type { TextToParse } from '../model/text-to-parse.ts'
import { parseMarkdown } from './markdown.ts'

/**
 * The trees of texts, by themselves. `undefined` for one of which there is more to say than its tree: what is wrong in it is
 * reported on its file, where it is.
 */
export function parseTexts(texts: readonly TextToParse[]): readonly (Root | undefined)[] {
  return texts.map(({ path, value }) => {
    const file = new VFile({ path, value })
    const tree = parseMarkdown(file)
    return file.messages.length === 0 && Object.keys(file.data).length === 0 ? tree : undefined
  })
}
