import type { Element, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { FontFace, RenderedBook, RenderedNote, RenderedSection } from '../model/rendered.ts'
import { geometryCss } from './geometry.ts'
import { breakAddresses } from './address-breaks.ts'
import { hyphenate } from './hyphenate.ts'
import { withPlaces } from './source-places.ts'
import { keepStubs } from './stubs.ts'
import type { TagPlan } from './tags/tag-plan.ts'

const serializer = unified().use(rehypeStringify).freeze()

/** Where the sheet and all it asks for live; nothing is there but what the press hands to the browser itself. */
export const origin = 'https://octavo.invalid'

/** Links inside the book are printed as links to here, with the id behind it, and mended in the finished PDF. */
export const linkPrefix = 'https://place.octavo.invalid/'

/** The empty document in which the book is set. */
export function sheetHtml(rendered: RenderedBook): string {
  const { settings, styles, direction } = rendered
  const css = [fontFaces(rendered.fonts), styles.shared, geometryCss(settings.print), styles.print].join('\n')
  return [
    `<!doctype html><html lang="${attribute(settings.language)}"><head><meta charset="utf-8">`,
    `<title>${text(settings.title)}</title><style>${css}</style>`,
    `<script type="module" src="${origin}/print/galley/main.js"></script></head>`,
    // The document itself runs to the right always: of one that runs to the left the browser prints nothing.
    `<body><main data-stone="pages" dir="${direction}"></main><div data-stone="galleys" dir="${direction}"></div>`,
    `<div data-stone="note-column" dir="${direction}"></div></body></html>`,
  ].join('')
}

function fontFaces(fonts: readonly FontFace[]): string {
  return fonts
    .map(
      ({ family, weight, style, name, unicodeRange }) =>
        `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; ` +
        `src: url("${origin}/font/${encodeURIComponent(name)}"); ` +
        `${unicodeRange === undefined ? '' : `unicode-range: ${unicodeRange}; `}}`,
    )
    .join('\n')
}

/** Sections of one part of the volume as HTML for the galley. */
export function sectionsHtml(sections: readonly RenderedSection[], rendered: RenderedBook, tags: TagPlan): string {
  return sections
    .map((section) => {
      const language = section.language ?? rendered.settings.language
      const kind = section.matter ?? section.kind
      const classes = `section section-${kind}${section.role === undefined ? '' : ` role-${section.role}`}`
      const open = `<section id="${attribute(section.id)}" class="${classes}" lang="${attribute(language)}"`
      const key = tags.section(language)
      const content = serialize(forPrint(tags.content(section.tree, key), language))
      return `${open}${sourceOf(section)}${dirOf(section)}${tagOf(key)}>${content}</section>`
    })
    .join('\n')
}

/** All notes of the book as HTML for the column of notes. */
export function notesHtml(notes: readonly RenderedNote[], rendered: RenderedBook, tags: TagPlan): string {
  const sections = new Map(rendered.sections.map((each) => [each.id, each]))
  return notes
    .map(({ id, section, tree }) => {
      const { language = rendered.settings.language, direction } = sections.get(section) ?? {}
      const open = `<aside id="${attribute(id)}" data-note="${attribute(id)}" class="footnote" role="doc-footnote"`
      const attributes = ` lang="${attribute(language)}"${sourceOf({ id: section })}${dirOf({ direction })}`
      const key = tags.note(id, language)
      const content = serialize(forPrint(tags.content(tree, key), language))
      return `${open}${attributes}${tagOf(key)}>${content}</aside>`
    })
    .join('\n')
}

/** The section whose file the places in an element are of, see `galley/place-of.ts`. */
function sourceOf({ id }: { readonly id: string }): string {
  return ` data-source="${attribute(id)}"`
}

/** The key of its tag, see `galley/mark-tags.ts`. */
function tagOf(key: number): string {
  return ` data-tag="${key.toString(36)}"`
}

/** Only where it is not the book's. */
function dirOf({ direction }: { readonly direction?: 'ltr' | 'rtl' | undefined }): string {
  return direction === undefined ? '' : ` dir="${direction}"`
}

function forPrint(tree: Root, language: string): Root {
  const copy = withPlaces(keepStubs(breakAddresses(hyphenate(tree, language), language)))
  return { ...copy, children: copy.children.map((child) => (child.type === 'element' ? withAssetUrls(child) : child)) }
}

/** Pictures are asked for by their path below `/asset/`. */
function withAssetUrls(element: Element): Element {
  const { src } = element.properties
  const own = element.tagName === 'img' && typeof src === 'string' ? { src: assetUrl(src) } : {}
  return {
    ...element,
    properties: { ...element.properties, ...own },
    children: element.children.map((child) => (child.type === 'element' ? withAssetUrls(child) : child)),
  }
}

/** Address of the front cover: none of the book's own pictures can have it. */
export const coverUrl = `${origin}/cover`

/** The front cover as HTML, with words for those who do not see it. */
export function coverHtml({ labels, settings }: RenderedBook, tags: TagPlan): string {
  const by = settings.authors.filter(({ role }) => role === 'aut').map(({ name }) => name)
  const words = [`${labels.cover}: ${settings.title}`, ...by].join(', ')
  const key = tags.picture(words, settings.language)
  return `<img src="${coverUrl}" alt="${attribute(words)}" lang="${attribute(settings.language)}"${tagOf(key)}>`
}

export function assetUrl(path: string): string {
  return `${origin}/asset/${path.split('/').map(encodeURIComponent).join('/')}`
}

function serialize(tree: Root): string {
  return serializer.stringify(tree)
}

function text(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function attribute(value: string): string {
  return text(value).replaceAll('"', '&quot;')
}
