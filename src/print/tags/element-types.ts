import type { Element } from 'hast'
import { hasClass } from '../notes/element.ts'
import type { StructureType } from './planned-tag.ts'

/** Structure type by element; what is missing here leaves no trace in the tree but for its language. */
const types: Readonly<Record<string, StructureType>> = {
  a: 'Link',
  address: 'P',
  article: 'Art',
  aside: 'Div',
  blockquote: 'BlockQuote',
  caption: 'Caption',
  code: 'Code',
  details: 'Div',
  em: 'Em',
  figcaption: 'Caption',
  figure: 'Div',
  h1: 'H1',
  h2: 'H2',
  h3: 'H3',
  h4: 'H4',
  h5: 'H5',
  h6: 'H6',
  hr: 'P',
  img: 'Figure',
  kbd: 'Code',
  math: 'Formula',
  p: 'P',
  pre: 'Code',
  q: 'Quote',
  rt: 'RT',
  ruby: 'Ruby',
  samp: 'Code',
  section: 'Sect',
  strong: 'Strong',
  summary: 'P',
}

/** Elements within a line. */
const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var'.split(' '),
)

export function isInline({ tagName }: Element): boolean {
  return inline.has(tagName)
}

/** Inline elements that the browser has in its tree by themselves. */
const named: ReadonlySet<string> = new Set(['a', 'code', 'em', 'strong', 'sup', 'time'])

/**
 * The role that has the browser take up an element into its tree: a `time` and a `group` it does, and says no more of
 * them than of any other.
 */
export function roleFor({ tagName }: Element): 'time' | 'group' | undefined {
  if (tagName === 'div') return 'group'
  return inline.has(tagName) && !named.has(tagName) ? 'time' : undefined
}

/** Structure type of an element by itself; `speaks` where its language is another than that of what is around it. */
export function typeOf(element: Element, speaks: boolean): StructureType | undefined {
  const { tagName, properties } = element
  if (tagName === 'a' && properties['href'] === undefined) return speaks ? 'Span' : undefined
  if (tagName === 'img' && wordsOfPicture(element) === '') return undefined
  if (tagName === 'sup' && hasClass(element, 'note-call')) return 'Reference'
  if (tagName === 'abbr' && typeof properties['title'] === 'string') return 'Span'
  return types[tagName] ?? (speaks ? (inline.has(tagName) ? 'Span' : 'Div') : undefined)
}

/** ListNumbering of a list. */
export function numberingOf({ tagName, properties }: Element): string | undefined {
  if (tagName === 'ul') return 'Disc'
  if (tagName !== 'ol') return undefined
  return numberings[typeof properties['type'] === 'string' ? properties['type'] : '1'] ?? 'Decimal'
}

const numberings: Readonly<Record<string, string>> = {
  a: 'LowerAlpha',
  A: 'UpperAlpha',
  i: 'LowerRoman',
  I: 'UpperRoman',
}

/** What a picture says to those who do not see it: nothing for an ornament, and for one of which its author says nothing. */
export function wordsOfPicture({ properties: { alt, title } }: Element): string {
  const words = alt ?? title
  return typeof words === 'string' ? words.replace(/\s+/g, ' ').trim() : ''
}
