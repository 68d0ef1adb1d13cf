import type { Schema } from 'hast-util-sanitize'
import { languageTag } from './direction.ts'

const align: [string, ...string[]] = ['align', 'left', 'center', 'right']
const dateTime: [string, RegExp] = ['dateTime', /^[\d:T ZPYMWDHS.+-]+$/]
const count = /^[1-9]\d*$/

/**
 * The raw HTML an author may write: what a page can print, and nothing that acts. Classes and `data-*` are left out, so
 * that no text can pass for a note call or another of our conventions.
 */
export const htmlSchema = {
  // Those of the author are gone before the tree is parsed: see `parseRawHtml`.
  allowComments: true,
  tagNames: [
    'a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em',
    'figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol p pre q rp rt ruby s samp section',
    'small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr',
  ].flatMap((line) => line.split(' ')),
  attributes: {
    '*': [['dataBreak', 'before', 'after'], ['dir', 'ltr', 'rtl', 'auto'], 'id', ['lang', '', languageTag], 'title'],
    a: ['href', 'name'],
    blockquote: ['cite'],
    col: [['span', count]],
    colgroup: [['span', count]],
    data: ['value'],
    div: [align],
    ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p'].map((name) => [name, [align]])),
    del: ['cite', dateTime],
    img: ['alt', 'src', ['role', 'presentation', 'none'], ['width', /^\d+(?:\.\d+)?%?$/], ['height', /^\d+$/]],
    ins: ['cite', dateTime],
    li: [['value', /^-?\d+$/]],
    ol: ['reversed', ['start', /^-?\d+$/], ['type', '1', 'a', 'A', 'i', 'I']],
    q: ['cite'],
    td: [['colSpan', count], ['rowSpan', count], align],
    th: ['abbr', ['colSpan', count], ['rowSpan', count], ['scope', 'row', 'col', 'rowgroup', 'colgroup'], align],
    time: [dateTime],
  },
  protocols: {
    cite: ['http', 'https'],
    href: [
      'http',
      'https',
      'ftp',
      'mailto',
      'tel',
      'sms',
      'urn',
      'doi',
      'geo',
      'news',
      'irc',
      'xmpp',
      'matrix',
      'magnet',
    ],
    src: ['http', 'https'],
  },
  // Out of place these are not HTML; what they contain stays.
  ancestors: {
    dd: ['dl'],
    dt: ['dl'],
    figcaption: ['figure'],
    li: ['ol', 'ul'],
    rp: ['ruby'],
    rt: ['ruby'],
    summary: ['details'],
  },
  clobber: [],
  required: {},
  // A script of the text is no text.
  strip: ['script', 'style'],
} satisfies Schema

/** Attributes that only dress an element: left out without a word, since the book's own design stands in for them. */
export function isPresentational(name: string): boolean {
  return presentational.has(name) || /^(?:aria|data)-/.test(name)
}

const presentational: ReadonlySet<string> = new Set(
  [
    'align allowfullscreen background bgcolor border cellpadding cellspacing char charoff class clear color compact decoding',
    'face fetchpriority for frame frameborder hspace itemid itemprop itemscope itemtype height loading markdown nowrap',
    'open rel role rules size sizes srcset style summary tabindex target type usemap valign vspace width xmlns',
  ].flatMap((line) => line.split(' ')),
)
