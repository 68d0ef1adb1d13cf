import type { Element } from 'hast'
import type { State } from 'mdast-util-to-hast'
import type { VFile } from 'vfile'
import type { Equation } from '../../model/markdown-nodes.ts'
import { element } from '../element.ts'
import { formula } from '../mathml.ts'

/** A formula and, beside it, its number. */
export function equation(file: VFile) {
  return (state: State, node: Equation): Element => {
    const number = element('span', { className: ['equation-number'] }, [node.number])
    // White space, so that the number is a word of its own for those who hear or copy it.
    const result = element('div', { className: ['equation'], id: node.id }, [formula(node, true, file), ' ', number])
    state.patch(node, result)
    return result
  }
}
