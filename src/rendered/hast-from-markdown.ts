import type { ElementContent, Root } from 'hast'
import type { Root as Markdown } from 'mdast'
import type { InlineMath, Math } from 'mdast-util-math'
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
      inlineMath: formulaIn(false, file),
      leafDirective,
      link,
      listItem,
      math: formulaIn(true, file),
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

function formulaIn(display: boolean, file: VFile) {
  return (state: State, node: Math | InlineMath): ElementContent => {
    const result = formula(node, display, file)
    state.patch(node, result)
    return result
  }
}
