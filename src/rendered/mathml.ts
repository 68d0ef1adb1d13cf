import type { Element, ElementContent } from 'hast'
import { raw as parseHtml } from 'hast-util-raw'
import type { Literal } from 'mdast'
import temml from 'temml'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { element } from './element.ts'
import { mendFormula } from './formula-type.ts'

/** Sets a formula as MathML, with its TeX as alternative text. TeX that cannot be read is reported and shown as it is. */
export function formula(node: Literal, display: boolean, file: VFile): ElementContent {
  const math = read(node, display, file)
  if (!display) return math
  return element('div', { className: ['math-display'] }, [math])
}

function read(node: Literal, display: boolean, file: VFile): Element {
  try {
    const value = temml.renderToString(node.value, { displayMode: display, xml: true, throwOnError: true })
    const tree = parseHtml({ type: 'root', children: [{ type: 'raw', value }] })
    const math = 'children' in tree ? tree.children[0] : undefined
    if (math?.type !== 'element') throw new Error(`no element in the MathML of ${node.value}`)
    mendFormula(math)
    return { ...math, properties: { ...math.properties, alttext: node.value } }
  } catch (error) {
    // A formula nested without end fills the stack.
    const unread = error instanceof Error && (error.name === 'ParseError' || error instanceof RangeError)
    if (!unread) throw error
    report(file, 'math-syntax', node, { reason: reasonOf(error) })
    return element('code', { className: ['math-source'] }, [node.value])
  }
}

/** What Temml says of the fault, without the piece of the formula that it shows. */
function reasonOf({ message }: Error): string {
  const [first = ''] = message.trim().split('\n')
  return first.replace(/ at (?:end of input|position \d+)(?::.*)?$/, '').replace(/:\s*$/, '')
}
