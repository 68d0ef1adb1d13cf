import type { Code, Image, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { SKIP, visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { block, label } from './container.ts'
import type { Passages } from './passages.ts'
import { replaceRoles, type Role } from './roles.ts'
import { splitText } from './split-text.ts'
import { endingAt, startingAt } from './trim-text.ts'
import { vanished } from './vanished.ts'

/** What no other tool writes. */
const marks =
  /^:(?:begin_tab|end_tab)\b|^`{3,}\{\.python \.input|^`{3,}toc\b|:(?:label|numref|eqref|eqlabel|cite|citet):`/m

/**
 * The Markdown of d2lbook: roles for labels and references, cells of notebooks, a tab for each framework, marks for
 * slides. What belongs to another place than a book, such as the setting up of a notebook, goes.
 *
 * See <https://book.d2l.ai/user/markdown.html>.
 */
export function d2l(tree: Root, file: VFile, passages: Passages): void {
  const source = String(file)
  if (!marks.test(source)) return
  cells(tree)
  slideMarks(tree, source, passages)
  tabs(tree)
  const placed = new Map<RootContent, Role>()
  const cites: Role[] = []
  replaceRoles(tree, /:([a-z]+):$/, (role) => {
    if (role.name === 'cite' || role.name === 'citet') cites.push(role)
    return phraseOf(role, placed)
  })
  if (cites[0] !== undefined) report(file, 'citation-available', cites[0].position, { count: cites.length })
  attach(tree, placed, source, passages)
}

function phraseOf(role: Role, placed: Map<RootContent, Role>): PhrasingContent[] | undefined {
  const { name, value, position } = role
  const place = position && { position }
  switch (name) {
    case 'numref':
    case 'ref':
    case 'eqref':
      return [{ type: 'link', url: `#${value}`, children: [], ...place }]
    case 'cite':
    case 'citet': {
      // As citations of the press's own are printed until they are set.
      const keys = value.split(/\s*,\s*/).join('; ')
      return [{ type: 'text', value: name === 'cite' ? `(${keys})` : keys, ...place }]
    }
    case 'label':
    case 'eqlabel':
    case 'width': {
      const mark = vanished({ position })
      placed.set(mark, role)
      return [mark]
    }
    case 'class':
    case 'func':
    case 'mod':
      return [{ type: 'inlineCode', value: value.replace(/^~/, ''), ...place }]
    default:
      return undefined
  }
}

/** Labels and widths go to what stands before them: in their paragraph, else the block before it. */
function attach(tree: Root, placed: ReadonlyMap<RootContent, Role>, source: string, passages: Passages): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    if (parent === undefined || index === undefined || !paragraph.children.some((child) => placed.has(child))) {
      return undefined
    }
    let id: string | undefined
    let before: RootContent | undefined = parent.children[index - 1]
    for (const child of paragraph.children) {
      const role = placed.get(child)
      if (role === undefined) {
        if (child.type !== 'text' || child.value.trim() !== '') before = child
        continue
      }
      if (before?.type === 'image') {
        if (role.name === 'label') id = role.value
        else if (role.name === 'width') before.data = { ...before.data, hProperties: { width: role.value } }
      } else if (before?.type === 'heading' || before?.type === 'math' || before?.type === 'inlineMath') {
        before.data = { ...before.data, hProperties: { ...before.data?.hProperties, id: role.value } }
      } else if (before?.type === 'table') {
        const table = block('table', { id: role.value }, [{ ...before }], before)
        parent.children.splice(index - 1, 1, table)
      } else if (role.name !== 'width' && child.type === 'html') child.value = `<a id="${role.value}"></a>`
    }
    const rest = paragraph.children.filter((child) => !placed.has(child))
    const [image, ...others] = rest.filter((child) => child.type !== 'text' || child.value.trim() !== '')
    const gone = paragraph.children.filter((child) => child.type === 'html' && placed.has(child))
    if (image === undefined) {
      parent.children.splice(index, 1, ...gone.filter((child) => child.type === 'html'))
      return [SKIP, index + gone.length]
    }
    if (image.type !== 'image' || others.length > 0) return undefined
    const figure = figureOf(image, id, paragraph, source, passages)
    parent.children.splice(index, 1, figure)
    return [SKIP, index + 1]
  })
}

/** A picture with a label is a figure; its alternative text is the caption, formulas and all. */
function figureOf(image: Image, id: string | undefined, paragraph: Paragraph, source: string, passages: Passages) {
  const start = image.position?.start.offset
  const end = image.position?.end.offset
  const written = start === undefined ? '' : source.slice(start, end)
  const close = written.lastIndexOf('](')
  const words = start === undefined || close < 2 ? [] : passages.phrases(start + 2, start + close)
  const picture: Paragraph = { ...paragraph, children: [image] }
  const marks = paragraph.children.filter((child) => child.type === 'html')
  return block('figure', id === undefined ? {} : { id }, [label(words), picture, ...marks], paragraph)
}

/** Cells of a notebook: their language, and lines that are for the notebook alone. */
function cells(tree: Root): void {
  visit(tree, 'code', (code, index, parent) => {
    if (parent === undefined || index === undefined) return undefined
    if (code.lang === 'toc' || code.lang === 'eval_rst') {
      parent.children.splice(index, 1, vanished(code))
      return index + 1
    }
    if (code.lang !== '{.python' || code.meta?.startsWith('.input') !== true) return undefined
    const value = code.value
      .replace(/^(?:%load_ext|%matplotlib|tab\.interact_select\()[^\n]*(?:\n|$)/gm, '')
      .replace(/^(?:%%tab|#@tab)[ \t]+all[ \t]*(?:\n|$)/gm, '')
      .replace(/^(?:%%tab|#@tab)[ \t]+/gm, '# ')
    const cell: Code = { ...code, lang: 'python', meta: null, value: value.trimEnd() }
    parent.children.splice(index, 1, cell.value.trim() === '' ? vanished(code) : cell)
    return index + 1
  })
}

/** `` :begin_tab:`pytorch` `` and `:end_tab:` on lines of their own: the name stands above what the tab holds. */
function tabs(tree: Root): void {
  visit(tree, 'paragraph', (paragraph) => {
    const [first, name, ...rest] = paragraph.children
    if (first?.type === 'text' && first.value === ':begin_tab:' && name?.type === 'inlineCode') {
      const position = first.position && name.position && { start: first.position.start, end: name.position.end }
      const title: PhrasingContent = {
        type: 'strong',
        children: [{ type: 'text', value: name.value, ...(position && { position }) }],
        ...(position && { position }),
      }
      paragraph.children = [title, ...(rest.length === 0 ? [] : [{ type: 'text' as const, value: ': ' }]), ...rest]
    }
    const last = paragraph.children.at(-1)
    if (last?.type !== 'text' || !/(?:^|\n):end_tab:$/.test(last.value)) return
    const end = endingAt(last, last.value.length - ':end_tab:'.length)
    const gone = vanished({
      position: last.position && end.position && { start: end.position.end, end: last.position.end },
    })
    paragraph.children.splice(-1, 1, ...(end.value.trim() === '' ? [] : [end]), gone)
  })
}

/** `[**words**]` and `(**words**)` are for slides too, `(~~words~~)` for them alone. */
function slideMarks(tree: Root, source: string, passages: Passages): void {
  visit(tree, (node, index, parent) => {
    if ((node.type !== 'strong' && node.type !== 'delete') || parent === undefined || index === undefined)
      return undefined
    const before = parent.children[index - 1]
    const after = parent.children[index + 1]
    if (before?.type !== 'text' || after?.type !== 'text') return undefined
    if (!/[[(]$/.test(before.value) || !/^[\])]/.test(after.value)) return undefined
    const inside = node.type === 'strong' ? node.children : [vanished(node)]
    const words = [endingAt(before, before.value.length - 1), ...inside, startingAt(after, 1)]
    parent.children.splice(index - 1, 3, ...words.filter((word) => word.type !== 'text' || word.value !== ''))
    return index
  })
  visit(tree, 'text', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined
    const split = splitText(node, source, passages.places, /[[(]\*\*(?=\s|$)|(?<=^|\s)\*\*[\])]/g, () => [])
    if (split === undefined) return undefined
    parent.children.splice(index, 1, ...split)
    return [SKIP, index + split.length]
  })
}
