import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { admonish } from './admonish.ts'
import { bookdownText } from './bookdown-text.ts'
import { d2l } from './d2l.ts'
import { knitrChunks } from './knitr-chunks.ts'
import { kramdown } from './kramdown.ts'
import { mystBlocks } from './myst-blocks.ts'
import { mystText } from './myst-text.ts'
import type { Passages } from './passages.ts'
import { templateValues } from './template-values.ts'

/** Blocks that other tools write in their own way become those of the press, before it looks into them. */
export function otherToolsBlocks(tree: Root, file: VFile, passages: Passages): void {
  d2l(tree, file, passages)
  if (/[`~:]{3}|\{%-?\s*highlight/.test(String(file))) {
    admonish(tree, file, passages)
    knitrChunks(tree, file, passages)
    mystBlocks(tree, file, passages) // after knitr, which says so expressly where a fence is its own
  }
  mystText(tree, file)
  kramdown(tree, file)
}

/** What other tools write in running text becomes what the press has for it, once its own syntax is read. */
export function otherToolsText(tree: Root, file: VFile, passages: Passages): void {
  templateValues(tree, file, passages)
  bookdownText(tree, file, passages)
}
