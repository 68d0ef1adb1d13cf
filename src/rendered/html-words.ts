import type { Token } from 'parse5'

/** What an author's tag is called in the allow-list; nothing for one that means nothing to a page. */
const names: Readonly<Record<string, string | undefined>> = {
  acronym: 'abbr',
  big: 'span',
  center: 'div',
  dir: 'ul',
  fieldset: 'div',
  font: 'span',
  hgroup: 'div',
  label: 'span',
  legend: 'p',
  menu: 'ul',
  nav: 'div',
  nobr: 'span',
  picture: 'span',
  search: 'div',
  strike: 's',
  tt: 'code',
}

/** Elements whose tags are left out without a word: what they say is said by others. */
export const silentElements: ReadonlySet<string> = new Set(['param', 'source', 'track'])

/** Elements that move, sound, or bring another document with them. */
export const media: ReadonlySet<string> = new Set(['audio', 'embed', 'iframe', 'object', 'video'])

/** The name that the allow-list has for an element. */
export function nameOfElement(tagName: string): string {
  return Object.hasOwn(names, tagName) ? (names[tagName] ?? tagName) : tagName
}

/**
 * An author's start tag in the words of the allow-list: old elements by newer ones, and of a `style` what a page is made
 * up by, which is alignment, page breaks and the width of pictures.
 */
export function inKnownWords({ tagName, attrs }: Token.TagToken): string {
  const name = nameOfElement(tagName)
  const attributes = new Map(
    attrs.flatMap(({ name: key, value }) => (/^[\w:-]+$/.test(key) ? [[key, value] as const] : [])),
  )
  const style = declarations(attributes.get('style') ?? '')
  attributes.delete('style')

  if (tagName === 'center') attributes.set('align', 'center')
  const align = style.get('text-align')
  if (align !== undefined && tagName !== 'img') attributes.set('align', align)
  for (const side of ['before', 'after']) {
    const value = style.get(`break-${side}`) ?? style.get(`page-break-${side}`) ?? ''
    if (/^(?:always|page|left|right|recto|verso)$/.test(value)) attributes.set('data-break', side)
  }
  if (name === 'img') {
    const width = pictureWidth(style.get('width') ?? attributes.get('width') ?? style.get('max-width') ?? '')
    if (width === undefined) attributes.delete('width')
    else attributes.set('width', width)
    const height = pictureWidth(attributes.get('height') ?? '')
    if (height === undefined || height.endsWith('%')) attributes.delete('height')
    else attributes.set('height', height)
  }
  return `<${name}${[...attributes].map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('')}>`
}

function declarations(style: string): ReadonlyMap<string, string> {
  return new Map(
    style.split(';').flatMap((declaration) => {
      const [, property, value] = /^\s*([\w-]+)\s*:\s*([^!]*?)\s*(?:!.*)?$/.exec(declaration) ?? []
      return property === undefined || value === undefined ? [] : [[property.toLowerCase(), value.toLowerCase()]]
    }),
  )
}

const pixelsPerUnit: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
}

/** A width as whole CSS pixels, or as a share of the room, such as `50%`. */
function pictureWidth(value: string): string | undefined {
  const [, digits, unit = ''] = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*|%)\s*$/i.exec(value) ?? []
  if (digits === undefined || Number(digits) === 0) return undefined
  if (unit === '%') return `${Math.min(Number(digits), 100)}%`
  const scale = pixelsPerUnit[unit.toLowerCase()]
  return scale === undefined ? undefined : String(Math.max(Math.round(Number(digits) * scale), 1))
}

/** Where a medium plays from, and whether a reader may follow it there. */
export function mediumAddress({
  tagName,
  attrs,
}: Token.TagToken): { readonly url: string; readonly isLink: boolean } | undefined {
  const name = tagName === 'object' ? 'data' : 'src'
  const url = attrs.find((attribute) => attribute.name === name)?.value.trim() ?? ''
  if (/^(?:https?:)?\/\//i.test(url)) return { url: url.replace(/^\/\//, 'https://'), isLink: true }
  return url === '' || /^[a-z][a-z\d+.-]*:/i.test(url) ? undefined : { url, isLink: false }
}

export function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}
