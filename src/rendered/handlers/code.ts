import type { Element } from 'hast'
import type { Code } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { element } from '../element.ts'

/** A listing. The language is the first word of the info string, up to a comma: mdBook writes `rust,ignore`. */
export function code(state: State, node: Code): Element {
  const language = node.lang?.split(/[\s,{]/)[0] ?? ''
  const result = element('pre', {}, [
    element('code', /^[\w.+#-]+$/.test(language) ? { className: [`language-${language}`] } : {}, [`${node.value}\n`]),
  ])
  state.patch(node, result)
  return result
}
