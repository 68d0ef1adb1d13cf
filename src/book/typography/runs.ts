import type { Link, Nodes, Parent, PhrasingContent, Text } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import { isParent } from '../tree/rewrite-tree.ts'
import { plainText } from '../tree/plain-text.ts'
import { wordPlaceholder } from './quotes.ts'

/** A piece of a block's text in one language. */
export interface Run {
  /** The node the text is in; absent where the run stands for something that is no text. */
  readonly node?: Text
  readonly text: string
  readonly language: string
}

/** Raw elements whose text is no prose. */
const literal = /^<(\/?)(code|kbd|samp|var|tt|pre|script|style|svg|math)\b[^>]*?(\/?)>/i

/** The text of a block in order. Notes called in it are texts of their own. */
export function runsOf(block: Parent, language: string): readonly Run[] {
  const runs: Run[] = []
  let literalDepth = 0

  const walk = (node: Nodes, own: string): void => {
    switch (node.type) {
      case 'text':
        if (literalDepth > 0) runs.push({ text: wordPlaceholder, language: own })
        else runs.push({ node, text: node.value, language: own })
        break
      case 'break':
        runs.push({ text: '\n', language: own })
        break
      case 'html': {
        const [, closing, , selfClosing] = literal.exec(node.value) ?? []
        if (closing === '/') literalDepth = Math.max(0, literalDepth - 1)
        else if (closing === '' && selfClosing === '') literalDepth += 1
        break
      }
      case 'noteCall':
        break
      case 'link':
        if (isAddress(node)) runs.push({ text: wordPlaceholder, language: own })
        else node.children.forEach((child) => walk(child, own))
        break
      case 'textDirective':
        node.children.forEach((child) => walk(child, languageOf(node) ?? own))
        break
      default:
        if (isParent(node)) node.children.forEach((child) => walk(child, own))
        else runs.push({ text: wordPlaceholder, language: own })
    }
  }

  block.children.forEach((child) => walk(child, language))
  return runs
}

/** The language of `:lang[…]{fa}` or `[…]{lang=fa}`. */
function languageOf({ name, attributes }: TextDirective): string | undefined {
  if (name === 'span') return attributes?.['lang'] ?? undefined
  return name === 'lang' ? Object.keys(attributes ?? {})[0] : undefined
}

/** A link whose words are its own target. */
function isAddress({ url, children }: Link): boolean {
  const text = plainText(children)
  return text === url || url === `mailto:${text}` || url === `http://${text}` || url === `https://${text}`
}

const phrasingTypes: ReadonlySet<string> = new Set<PhrasingContent['type']>([
  'break',
  'delete',
  'emphasis',
  'event',
  'highlight',
  'html',
  'image',
  'inlineCode',
  'inlineMath',
  'link',
  'noteCall',
  'strong',
  'subscript',
  'superscript',
  'text',
  'textDirective',
])

/** Whether a node holds running text of its own; raw HTML alone may stand between blocks too. */
export function isTextBlock(node: Nodes): node is Nodes & Parent {
  return isParent(node) && node.children.some((child) => child.type !== 'html' && phrasingTypes.has(child.type))
}
