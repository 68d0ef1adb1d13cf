import type { PhrasingContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { setTree } from './set-text.ts'

/** What makes blocks, links and tags: a text of a setting is running text and nothing else. */
const disabled = [
  'autolink',
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'hardBreakEscape',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'list',
  'setextUnderline',
  'thematicBreak',
]

/** A line of a setting or attribute with its emphasis, strong words and code, set as running text is. */
export function setPhrase(text: string, language: string): readonly PhrasingContent[] {
  const tree = fromMarkdown(text, { extensions: [{ disable: { null: disabled } }] })
  setTree(tree, language)
  const [first] = tree.children
  return first?.type === 'paragraph' ? first.children : [{ type: 'text', value: text }]
}
