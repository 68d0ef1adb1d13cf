import type { Html, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import { SKIP, visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { replaceRoles, type Role } from './roles.ts'
import { startingAt } from './trim-text.ts'
import { vanished } from './vanished.ts'

/** What no other tool writes: a directive that is fenced as code, a role, a target. */
const marks = /^[`~:]{3,}\{[\w:-]+\}|\{[a-z][a-z:-]*\}`|^\([\w:.-]+\)=$/m

const fences = /^[`~:]{3,}\{[\w:-]+\}/m

/**
 * Roles and targets of MyST: `` {ref}`words <id>` ``, `(id)=`, comments after `%`.
 *
 * See <https://mystmd.org/guide/cross-references>.
 */
export function mystText(tree: Root, file: VFile): void {
  if (!marks.test(String(file))) return
  const cites: Role[] = []
  replaceRoles(tree, /\{([a-z][a-z:-]*)\}$/, (role) => {
    if (role.name.startsWith('cite')) cites.push(role)
    return phraseOf(role, file)
  })
  if (cites[0] !== undefined) report(file, 'citation-available', cites[0].position, { count: cites.length })
  targets(tree)
  comments(tree)
}

function phraseOf({ name, value, position }: Role, file: VFile): PhrasingContent[] | undefined {
  const place = position && { position }
  const [, words = '', target = value] = /^(.*?)\s*<([^<>]+)>$/s.exec(value) ?? []
  const text = (shown: string): PhrasingContent => ({ type: 'text', value: shown, ...place })
  switch (name) {
    case 'ref':
    case 'numref':
    case 'eq':
    case 'any':
    case 'prf:ref':
    case 'proof:ref':
      // A pattern such as `Fig. %s` asks for what a link without words prints.
      return [
        {
          type: 'link',
          url: `#${target}`,
          children: words === '' || words.includes('%s') ? [] : [text(words)],
          ...place,
        },
      ]
    case 'doc':
    case 'download': {
      const url = name === 'doc' && !/\.[a-z]+$/i.test(target) ? `${target}.md` : target
      return [{ type: 'link', url, children: words === '' ? [] : [text(words)], ...place }]
    }
    case 'sub':
    case 'subscript':
      return [{ type: 'subscript', children: [text(value)], ...place }]
    case 'sup':
    case 'superscript':
      return [{ type: 'superscript', children: [text(value)], ...place }]
    case 'math':
      return [{ type: 'inlineMath', value, ...place }]
    case 'term':
    case 'abbr':
    case 'guilabel':
    case 'menuselection':
      return [text(words === '' ? value : words)]
    case 'strong':
      return [{ type: 'strong', children: [text(value)], ...place }]
    case 'emphasis':
      return [{ type: 'emphasis', children: [text(value)], ...place }]
    case 'index':
      return [text(words === '' ? (value.split(';', 1)[0] ?? value) : words)]
    case 'code':
    case 'command':
    case 'file':
    case 'kbd':
    case 'program':
    case 'samp':
      return [{ type: 'inlineCode', value, ...place }]
    default:
  }
  if (name.startsWith('cite')) {
    const keys = value.split(/\s*,\s*/).join('; ')
    return [text(/^cite(?::p|:ps)?$/.test(name) ? `(${keys})` : keys)]
  }
  // Roles of a domain, such as `py:func`, name code. In a text without blocks of MyST braces may mean anything.
  if (!name.includes(':') && !fences.test(String(file))) return undefined
  if (!name.includes(':')) report(file, 'block-known', position, { name })
  return [{ type: 'inlineCode', value: target.replace(/^~/, ''), ...place }]
}

/** `(id)=` gives its id to what comes next. */
function targets(tree: Root): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const [first, ...rest] = paragraph.children
    if (first?.type !== 'text' || parent === undefined || index === undefined) return undefined
    const [written, id] = /^\(([^()\s]+)\)=[ \t]*(?:\n|$)/.exec(first.value) ?? []
    if (written === undefined || id === undefined) return undefined
    const isAlone = written === first.value && rest.length === 0
    const next = isAlone ? parent.children[index + 1] : undefined
    const anchor: Html = { ...vanished(isAlone ? paragraph : first), value: `<a id="${id}"></a>` }
    if (isAlone) {
      parent.children.splice(index, 1, next !== undefined && giveId(next, id) ? vanished(paragraph) : anchor)
      return [SKIP, index + 1]
    }
    const words = { ...startingAt(first, 0), value: first.value.slice(written.length) }
    paragraph.children = [anchor, ...(words.value === '' ? [] : [words]), ...rest]
    return undefined
  })
}

function giveId(node: RootContent, id: string): boolean {
  if (node.type === 'heading' || node.type === 'math') {
    node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } }
    return true
  }
  if (node.type !== 'containerDirective') return false
  node.attributes = { ...node.attributes, id }
  return true
}

/** Lines that begin with `%`, and `+++` between cells. */
function comments(tree: Root): void {
  visit(tree, (node: Nodes, _, parent: Parents | undefined) => {
    if (node.type !== 'paragraph' || parent === undefined) return
    const [only, ...others] = node.children
    if (only?.type !== 'text' || others.length > 0) return
    if (!/^(?:%[^\n]*(?:\n|$))+$/.test(only.value) && !/^\+{3}(?:\s[^\n]*)?$/.test(only.value)) return
    const siblings: Nodes[] = parent.children
    siblings.splice(siblings.indexOf(node), 1, vanished(node))
  })
}
