import type { Html, Nodes, Root } from 'mdast'
import { visit } from '../../model/visit.ts'
import { pictureElement } from './template-pictures.ts'

/** A sign to a template engine that has lines of its own: `{% include figure.html %}`, `{{< video a.mp4 >}}`, `{{#include a.md}}`. */
export interface Tag {
  /** As it is written, brackets and all. */
  readonly written: string
  readonly start: number
}

/** A text in which the signs of template engines cannot be taken for Markdown, of the same length. */
export interface MaskedText {
  readonly text: string
  /** Puts what was written back into a tree parsed from `text`; gives the tags that stand by themselves. */
  unmask(tree: Root): ReadonlyMap<Html, Tag>
}

/** Signs of Liquid, Nunjucks and Handlebars, and shortcodes of Quarto and Hugo; TeX has braces too, but none of these. */
const signs =
  /\{%[^%]*(?:%(?!\})[^%]*)*%\}|\{\{[<%]\s*\/?\s*[a-z][^{}\n]*[>%]\}\}|\{\{\s*(?:#[a-z_]+\s[^{}\n]*|#[a-z_]+|(?:site|page|book|root_url)\b[^{}\n]*)\}\}/g

/** The addresses of a website, which a book has none of. */
const address = /^\{\{\s*(?:site\.(?:baseurl|url)|root_url)\s*\}\}$/

/** Characters for private use number the signs. */
const first = 0xe000
const range = 0x1800
const fill = '\uF8FF'
const open = '\uF8FE'
const masked = /(?:<!--|\uF8FE)([\uE000-\uF7FF])([\uE000-\uF7FF])[\uF8FF\n]*(?:-->)?/g

/** Masks the signs of template engines, but for those within fenced code. `undefined` where there are none. */
export function maskTags(source: string): MaskedText | undefined {
  if (!/\{%|\{\{/.test(source) || /[\uE000-\uF8FF]/.test(source)) return undefined
  const fences = fencedRanges(source)
  const found: Tag[] = []
  const lone = new Map<number, Tag>()
  const text = source.replace(signs, (written, start: number) => {
    if (fences.some(([from, to]) => from <= start && start < to) || found.length >= range * range) return written
    const mark = String.fromCharCode(first + Math.floor(found.length / range), first + (found.length % range))
    const isLone = standsAlone(source, start, written) && written.length >= 9
    if (!isLone && written.includes('\n')) return written
    const tag = { written, start }
    found.push(tag)
    if (isLone) lone.set(start, tag)
    // A comment ends the paragraph before it, and nothing in it is read.
    return isLone
      ? `<!--${mark}${written.slice(6, -3).replace(/[^\n]/g, fill)}-->`
      : `${open}${mark}${fill.repeat(written.length - 3)}`
  })
  if (found.length === 0) return undefined

  const restored: Restore = (value, where = 'text') =>
    value.replace(masked, (_, high: string, low: string) => {
      const written = found[(high.charCodeAt(0) - first) * range + low.charCodeAt(0) - first]?.written ?? ''
      if (where !== 'text' && address.test(written)) return ''
      return (where === 'html' ? pictureElement(written) : undefined) ?? written
    })

  return {
    text,
    unmask(tree) {
      const tags = new Map<Html, Tag>()
      visit(tree, (node) => {
        if (node.type === 'html') {
          const indent = node.value.length - node.value.trimStart().length
          const tag = lone.get((node.position?.start.offset ?? -1) + indent)
          if (tag !== undefined && node.value.replace(masked, '').trim() === '') tags.set(node, tag)
        }
        restore(node, restored)
      })
      return tags
    },
  }
}

/** What was written, as it goes in a place of that kind. */
type Restore = (value: string, where?: 'text' | 'html' | 'address') => string

function restore(node: Nodes, restored: Restore): void {
  if ('value' in node) node.value = restored(node.value, node.type === 'html' ? 'html' : 'text')
  if ('url' in node) node.url = restored(node.url, 'address')
  if ('title' in node && typeof node.title === 'string') node.title = restored(node.title)
  if ('alt' in node && typeof node.alt === 'string') node.alt = restored(node.alt)
  if ('label' in node && typeof node.label === 'string') node.label = restored(node.label)
  if ('identifier' in node) node.identifier = restored(node.identifier)
}

function standsAlone(source: string, start: number, written: string): boolean {
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start)
  const after = /^[^\n]*/.exec(source.slice(start + written.length))?.[0] ?? ''
  return /^[\s>]*$/.test(before) && after.trim() === ''
}

/** Where fenced code stands, fences and all. */
function fencedRanges(source: string): (readonly [number, number])[] {
  const ranges: [number, number][] = []
  let fence: string | undefined
  let from = 0
  for (const line of source.matchAll(/^(?:[ \t>]|[-*+]\s|\d+[.)]\s)*(`{3,}|~{3,})([^\n]*)$/gm)) {
    const [, mark = '', info = ''] = line
    if (fence === undefined) {
      if (mark.startsWith('`') && info.includes('`')) continue
      fence = mark
      from = line.index
    } else if (mark.startsWith(fence) && info.trim() === '') {
      ranges.push([from, line.index + line[0].length])
      fence = undefined
    }
  }
  if (fence !== undefined) ranges.push([from, source.length])
  return ranges
}
