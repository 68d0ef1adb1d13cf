import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { SaxesParser } from 'saxes'
import { element, type PlainElement, type PlainNode } from './plain-tree.ts'

/** HTML as browsers read it, under an element without a name; comments are left out. */
export function parseHtml(html: string): PlainElement {
  return element('', {}, childrenOf(parseFragment(html)))
}

function childrenOf({ childNodes }: DefaultTreeAdapterTypes.ParentNode): PlainNode[] {
  return childNodes.flatMap((node): PlainNode[] => {
    if ('value' in node) return [node.value]
    if (!('tagName' in node)) return []
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
    return [element(node.tagName, attributes, childrenOf(node))]
  })
}

/** A well-formed XML document, under an element without a name. Throws where it is none. */
export function parseXml(xml: string): PlainElement {
  const parser = new SaxesParser()
  const open: { name: string; attributes: Record<string, string>; children: PlainNode[] }[] = [
    { name: '', attributes: {}, children: [] },
  ]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const opened = { name, attributes, children: [] }
    open.at(-1)?.children.push(opened)
    open.push(opened)
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', (text) => open.at(-1)?.children.push(text))
  parser.write(xml).close()
  return open[0] ?? element('', {}, [])
}
