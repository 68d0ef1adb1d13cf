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
    'a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup data dd del dfn div dl dt em',
    'figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol p pre q rp rt ruby s samp section',
    'small span strong sub sup table tbody td tfoot th thead time tr u ul var wbr',
  ].flatMap((line) => line.split(' ')),
  attributes: {
    '*': [['dir', 'ltr', 'rtl', 'auto'], 'id', ['lang', '', languageTag], 'title'],
    a: ['href', 'name'],
    blockquote: ['cite'],
    col: [['span', count]],
    colgroup: [['span', count]],
    data: ['value'],
    div: [align],
    ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p'].map((name) => [name, [align]])),
    del: ['cite', dateTime],
    img: ['alt', 'src', ['width', /^\d+$/], ['height', /^\d+$/]],
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
  ancestors: { dd: ['dl'], dt: ['dl'], figcaption: ['figure'], li: ['ol', 'ul'], rp: ['ruby'], rt: ['ruby'] },
  clobber: [],
  required: {},
  // A script of the text is no text.
  strip: ['script', 'style'],
} satisfies Schema

/** Attributes that only dress an element: left out without a word, since the book's own design stands in for them. */
export const presentationalAttributes: ReadonlySet<string> = new Set(
  (
    'align bgcolor border cellpadding cellspacing class decoding frame frameborder height hspace loading nowrap rel role ' +
    'rules sizes srcset summary tabindex target valign vspace width xmlns'
  ).split(' '),
)
