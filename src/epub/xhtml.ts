import type { Element, Nodes, Properties } from 'hast'
import { find, html, type Schema, svg } from 'property-information'

/** Elements that have no content and no end tag (HTML, section 13.1.2). */
const voidElements = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** Characters that XML 1.0 forbids outright (production 2), lone surrogates apart. */
// oxlint-disable-next-line eslint/no-control-regex -- these characters are the point
const illegalCharacters = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

const elementName = /^[A-Za-z][\w.-]*$/
/** Names that every object knows, and tables of attributes with it. */
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype))
const attributeName = /^(?:(?:epub|xml):)?[A-Za-z_][\w.-]*$/

/**
 * Writes a tree in the XML syntax of HTML: every element closed, every value quoted, characters themselves rather than
 * named entities. Expects `epub` to be bound where the result goes. Comments and unparsed text are left out, and so is what
 * XML cannot say: illegal characters, names with a colon or other odd characters (an element's content stays).
 */
export function toXhtml(node: Nodes, schema: Schema = html): string {
  if (node.type === 'root') return node.children.map((child) => toXhtml(child, schema)).join('')
  if (node.type === 'element') return elementToXhtml(node, schema)
  return node.type === 'text' ? escapeText(node.value) : ''
}

function elementToXhtml(element: Element, schema: Schema): string {
  const inner = element.tagName === 'svg' ? svg : element.tagName === 'foreignObject' ? html : schema
  const content = element.children.map((child) => toXhtml(child, inner)).join('')
  const { tagName } = element
  if (!elementName.test(tagName)) return content
  const start = `<${tagName}${attributes(element.properties, inner)}`
  return voidElements.has(tagName) ? `${start}/>` : `${start}>${content}</${tagName}>`
}

function attributes(properties: Properties, schema: Schema): string {
  let written = ''
  for (const [property, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false || inherited.has(property)) continue
    const info = find(schema, property)
    if (!attributeName.test(info.attribute)) continue
    const text =
      value === true ? '' : Array.isArray(value) ? value.join(info.commaSeparated ? ', ' : ' ') : String(value)
    written += ` ${info.attribute}="${escapeAttribute(text)}"`
  }
  return written
}

function legal(value: string): string {
  return value.toWellFormed().replace(illegalCharacters, '')
}

/** What cannot stand in XML as it is. */
// oxlint-disable-next-line eslint/no-control-regex -- these characters are the point
const special = /[&<>\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/

function escapeText(value: string): string {
  if (!special.test(value)) return value
  return legal(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function escapeAttribute(value: string): string {
  return escapeText(value)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`)
}
