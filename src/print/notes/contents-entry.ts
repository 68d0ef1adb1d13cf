import type { Element, Root } from 'hast'
import { visit } from '../../model/visit.ts'
import type { RenderedSection } from '../../model/rendered.ts'
import { element, hasClass } from './element.ts'

/** Lists the section of notes in the contents of the book, which every medium shares and only print has it in. */
export function listEndnotes(sections: readonly RenderedSection[], own: RenderedSection): readonly RenderedSection[] {
  const after = new Set(sections.slice(sections.indexOf(own) + 1).map(({ id }) => `#${id}`))
  return sections.map((section) => {
    if (section.matter !== 'contents') return section
    const list = outerList(section.tree)
    if (list === undefined) return section
    const items = list.children
    const next = items.findIndex((item) => item.type === 'element' && after.has(firstTarget(item)))
    items.splice(next < 0 ? items.length : next, 0, entry(own), { type: 'text', value: '\n' })
    return section
  })
}

function outerList(tree: Root): Element | undefined {
  let list: Element | undefined
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'nav' || !hasClass(node, 'contents')) return
    for (const child of node.children) if (child.type === 'element' && child.tagName === 'ol') list ??= child
  })
  return list
}

function firstTarget(item: Element): string {
  const link = item.children.find((child) => child.type === 'element' && child.tagName === 'a')
  const href = link?.type === 'element' ? link.properties['href'] : undefined
  return typeof href === 'string' ? href : ''
}

/** As `contents.ejs` makes them. */
function entry({ id, title }: RenderedSection): Element {
  return element('li', { className: ['contents-section'] }, [
    element('a', { href: `#${id}` }, [
      element('span', { className: ['entry'] }, [title]),
      element('span', { className: ['leader'] }, []),
      element('span', { className: ['folio'], dataFolioOf: id }, []),
    ]),
  ])
}
