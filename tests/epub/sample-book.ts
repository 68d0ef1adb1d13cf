import type { Root } from 'hast'
import { raw } from 'hast-util-raw'
import { VFile } from 'vfile'
import { accessWords } from '../../src/book/labels/access-words.ts'
import type { Labels } from '../../src/model/labels.ts'
import type { Asset, RenderedBook, RenderedNote, RenderedSection } from '../../src/model/rendered.ts'
import type { Settings } from '../../src/model/settings.ts'

const labels: Labels = {
  contents: 'Contents',
  chapter: 'Chapter',
  part: 'Part',
  figure: 'Figure',
  table: 'Table',
  equation: 'Equation',
  listOfFigures: 'List of figures',
  listOfTables: 'List of tables',
  timeline: 'Timeline',
  notes: 'Notes',
  noteCall: 'Note {mark}',
  notesToPage: 'Notes to page {pages}',
  notesToPages: 'Notes to pages {pages}',
  admonitions: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },
  colophon: 'Colophon',
  copyright: 'Copyright',
  dedication: 'Dedication',
  epigraph: 'Epigraph',
  titlePage: 'Title page',
  halfTitle: 'Half-title',
  cover: 'Cover',
  page: 'page',
  pages: 'pages',
  backToText: 'back to the text',
  undated: 'undated',
  publishedBy: 'Published by',
  setWith: 'Set with',
  listOfPages: 'List of pages',
  landmarks: 'Landmarks',
  missingPicture: 'Missing picture',
}

const settings: Settings = {
  title: 'The Lamp & the Ledger',
  language: 'en',
  authors: [{ name: 'Ada Wren', role: 'aut', sortAs: 'Wren, Ada' }],
  isbn: {},
  subjects: [],
  slug: 'the-lamp-and-the-ledger',
  notes: { number: 'chapter', marks: 'decimal' },
  print: {
    trim: { width: 420, height: 595 },
    margins: { top: 50, bottom: 60, inner: 50, outer: 40 },
    fontSize: 10.5,
    leading: 14,
    openers: 'recto',
    notes: 'page',
    links: 'none',
    bleed: 0,
    cropMarks: false,
  },
  timelines: [{ groupBy: 'auto', calendars: 'own', drawing: false, tags: [] }],
  rules: {},
}

/** A picture of one pixel. */
export const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

export function picture(path: string, mediaType: string, content: string | Uint8Array): Asset {
  return { path, mediaType, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }
}

export function tree(html: string): Root {
  const parsed = raw({ type: 'root', children: [{ type: 'raw', value: html }] })
  return parsed.type === 'root' ? parsed : { type: 'root', children: [] }
}

type SectionSketch = Partial<Omit<RenderedSection, 'tree'>> & { readonly id: string; readonly html: string }

export function section({ html, ...sketch }: SectionSketch): RenderedSection {
  return {
    kind: 'chapter',
    placement: 'body',
    depth: 0,
    title: '',
    headings: [],
    notes: [],
    ...sketch,
    tree: tree(html),
  }
}

/** A note whose text is `html`, its mark set in front as the press does it. */
export function note(
  id: string,
  inSection: string,
  mark: string,
  calls: readonly string[],
  html: string,
): RenderedNote {
  const marked = html.replace('<p>', `<p><a class="note-mark" href="#${calls[0]}">${mark}</a> `)
  return { id, section: inSection, mark, calls, tree: tree(marked) }
}

/** Markup of a note call. */
export function call(id: string, noteId: string, mark: string): string {
  return `<sup class="note-call"><a href="#${noteId}" id="${id}" data-note="${noteId}">${mark}</a></sup>`
}

type BookSketch = Partial<Omit<RenderedBook, 'settings'>> & { readonly settings?: Partial<Settings> }

/** A book of the sections given; everything else is plain and small, and its cover needs no browser. */
export function book(sketch: BookSketch): RenderedBook {
  return {
    labels,
    access: accessWords('en'),
    sections: [],
    notes: [],
    figures: [],
    events: [],
    assets: [],
    fonts: [],
    styles: { shared: '', print: '', epub: '' },
    cover: picture('cover.gif', 'image/gif', pixel),
    direction: 'ltr',
    modified: new Date('2026-11-23T10:20:30.456Z'),
    anchors: new Map(),
    file: new VFile({ path: 'book.yaml' }),
    files: [],
    inputs: new Map(),
    ...sketch,
    settings: { ...settings, ...sketch.settings },
  }
}
