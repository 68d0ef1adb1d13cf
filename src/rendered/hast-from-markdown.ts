import type { Root } from 'hast'
import type { Literal, Root as Markdown } from 'mdast'
import { toHast, type State } from 'mdast-util-to-hast'
import type { VFile } from 'vfile'
import type { Labels } from '../model/labels.ts'
import { blockquote, heading, paragraph, thematicBreak } from './handlers/blocks.ts'
import { code, inlineCode } from './handlers/code.ts'
import { defList, defListDescription, defListTerm } from './handlers/definition-list.ts'
import { containerDirective, leafDirective, textDirective } from './handlers/directives.ts'
import { equation } from './handlers/equation.ts'
import { event, eventAnchor } from './handlers/events.ts'
import { caption, figure } from './handlers/figure.ts'
import { image, link } from './handlers/link.ts'
import { listItem } from './handlers/list-item.ts'
import { noteCall } from './handlers/note-call.ts'
import { table } from './handlers/table.ts'
import { formula } from './mathml.ts'

/**
 * Turns the Markdown nodes of a book into HTML's, by the conventions of `RenderedSection`. Raw HTML is still raw. What
 * cannot be set is reported on `file`.
 */
export function hastFromMarkdown(tree: Markdown, labels: Labels, file: VFile): Root {
  const result = toHast(tree, {
    allowDangerousHtml: true,
    clobberPrefix: '',
    handlers: {
      blockquote,
      caption,
      code,
      containerDirective: containerDirective(labels),
      defList,
      defListDescription,
      defListTerm,
      equation: equation(file),
      event,
      eventAnchor,
      figure,
      heading,
      image,
      inlineCode,
      inlineMath: (_: State, node: Literal) => formula(node, false, file),
      leafDirective,
      link,
      listItem,
      math: (_: State, node: Literal) => formula(node, true, file),
      noteCall,
      paragraph,
      table,
      textDirective,
      thematicBreak,
    },
  })
  if (result.type !== 'root') throw new Error(`a root became a ${result.type}`)
  return result
}
