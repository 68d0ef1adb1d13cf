import { readFile } from 'node:fs/promises'
import type { Root as Html } from 'hast'
import type { Root } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { displaySettings } from '../../src/book/display.ts'
import { accessWords } from '../../src/book/labels/access-words.ts'
import { labelsFor } from '../../src/book/labels/labels-for.ts'
import { parseMarkdown } from '../../src/manuscript/markdown.ts'
import type { Book, Note, Section } from '../../src/model/book.ts'
import type { RenderedBook } from '../../src/model/rendered.ts'
import type { Settings } from '../../src/model/settings.ts'
import { renderBook } from '../../src/rendered/render-book.ts'
import { readTypeface, readTypefaceParts } from '../../src/world/typefaces.ts'
import type { World } from '../../src/world/world.ts'

const settings: Settings = {
  title: 'A Small Book',
  language: 'en',
  authors: [{ name: 'Ada Wren', role: 'aut' }],
  isbn: {},
  subjects: [],
  slug: 'a-small-book',
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

/** Markdown as stage 1 parses it. */
export function markdown(text: string): Root {
  return parseMarkdown(new VFile({ path: 'chapter.md', value: text }))
}

export function html(tree: Html): string {
  return unified().use(rehypeStringify, { closeSelfClosing: true }).stringify(tree)
}

type SectionSketch = Partial<Section> & { readonly text?: string }

/** A chapter of one file, whose Markdown is `text`. */
export function section({ text = '', ...sketch }: SectionSketch): Section {
  const path = sketch.path ?? 'one.md'
  return {
    id: 'one',
    kind: 'chapter',
    placement: 'body',
    depth: 0,
    title: '',
    titleNodes: [],
    tree: markdown(text),
    headings: [],
    path,
    file: new VFile({ path, value: text }),
    ...sketch,
  }
}

function blocksOf(text: string): Note['children'] {
  return markdown(text).children.filter(
    (child) => child.type === 'paragraph' || child.type === 'list' || child.type === 'code',
  )
}

/** A note whose Markdown is `text`, called once. */
export function note(text: string, sketch: Partial<Note> = {}): Note {
  return {
    id: 'note-1',
    section: 'one',
    mark: '1',
    children: blocksOf(text),
    calls: [{ id: 'call-1', position: undefined }],
    position: undefined,
    ...sketch,
  }
}

type BookSketch = Partial<Omit<Book, 'settings'>> & { readonly settings?: Partial<Settings> }

export function book(sketch: BookSketch): Book {
  return {
    labels: labelsFor('en'),
    access: accessWords('en'),
    sections: [],
    notes: [],
    figures: [],
    events: [],
    timelines: [],
    anchors: new Map(),
    file: new VFile({ path: 'book.yaml' }),
    files: [],
    inputs: new Map(),
    display: displaySettings({ ...settings, ...sketch.settings }),
    ...sketch,
    settings: { ...settings, ...sketch.settings },
  }
}

/** A world with the templates and typefaces of the press, and the given files in the book's folder. */
export function worldOf(files: Readonly<Record<string, Uint8Array | string>> = {}): World {
  return {
    list: () => Promise.resolve(Object.keys(files).sort()),
    strayLinks: () => Promise.resolve([]),
    read: (path) => {
      const file = files[path]
      return Promise.resolve(typeof file === 'string' ? new TextEncoder().encode(file) : file)
    },
    template: (path) => readFile(new URL(`../../templates/${path}`, import.meta.url), 'utf8'),
    font: readTypeface,
    fontParts: readTypefaceParts,
    codec: () => Promise.reject(new Error('stage 3 makes no pictures')),
    galleyScript: () => Promise.reject(new Error('stage 3 runs nothing in a browser')),
    modified: () => Promise.resolve(new Date('2026-01-01T00:00:00Z')),
    processors: 1,
    browser: () => Promise.reject(new Error('stage 3 needs no browser')),
    progress: () => {},
  }
}

export interface Rendered {
  readonly book: RenderedBook
  /** Of the first section. */
  readonly html: string
  /** Rule ids reported on the first section's file, with the line. */
  readonly reports: readonly string[]
}

/** Renders a book of one chapter. */
export async function render(
  text: string,
  {
    files = {},
    ...sketch
  }: Omit<BookSketch, 'files'> & { readonly files?: Readonly<Record<string, Uint8Array | string>> } = {},
): Promise<Rendered> {
  const only = section({ text })
  const rendered = await renderBook(book({ sections: [only], ...sketch }), worldOf(files))
  const first = rendered.sections[0]
  if (!first) throw new Error('no section')
  const messages = (first.file ?? only.file)?.messages ?? []
  return { book: rendered, html: html(first.tree), reports: messages.map((m) => `${m.ruleId}:${m.line ?? ''}`) }
}
