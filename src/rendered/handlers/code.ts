import type { Element } from 'hast'
import type { Code, InlineCode } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { element } from '../element.ts'

/** Program text runs from left to right in every book. */
const leftToRight = { dir: 'ltr' } as const

export function inlineCode(state: State, node: InlineCode): Element {
  const id = node.data?.hProperties?.['id']
  const result = element('code', typeof id === 'string' ? { ...leftToRight, id } : leftToRight, [
    node.value.replace(/\r?\n|\r/g, ' '),
  ])
  state.patch(node, result)
  return result
}

/** A listing. The language is the first word of the info string, up to a comma: mdBook writes `rust,ignore`. */
export function code(state: State, node: Code): Element {
  const language = node.lang?.split(/[\s,{]/)[0] ?? ''
  const id = node.data?.hProperties?.['id']
  const given = {
    ...(typeof id === 'string' ? { id } : {}),
    ...(node.data?.leftOut === true ? { className: ['left-out'] } : {}),
  }
  const result = element('pre', { ...leftToRight, ...given }, [
    element(
      'code',
      language === '' ? {} : { className: [`language-${language}`] },
      node.value === '' ? [] : [`${node.value}\n`],
    ),
  ])
  state.patch(node, result)
  return result
}
