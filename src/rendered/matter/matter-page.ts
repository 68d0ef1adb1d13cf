import type { Root } from 'hast'
import type { Book, Section } from '../../model/book.ts'
import type { MatterName, Settings } from '../../model/settings.ts'
import type { Templates } from '../templates.ts'
import { listContents } from './contents.ts'
import { groupTimeline } from './timeline.ts'

type Page = { readonly template: string; readonly values: object }

/** A generated page of front or back matter; `undefined` where the press makes no such page. */
export async function renderMatter(
  name: MatterName,
  section: Section,
  book: Book,
  templates: Templates,
): Promise<Root | undefined> {
  const page = pageOf(name, section, book)
  return page && (await templates.tree(`shared/${page.template}.ejs`, page.values))
}

function pageOf(name: MatterName, section: Section, book: Book): Page | undefined {
  const { labels, settings } = book
  const titled = (title: string): string => (section.title === '' ? title : section.title)
  switch (name) {
    case 'half-title':
      return { template: 'half-title', values: { title: settings.title } }
    case 'title':
      return { template: 'title-page', values: titlePage(settings) }
    case 'copyright':
      return { template: 'copyright', values: { ...titlePage(settings), ...imprint(book) } }
    case 'dedication':
      return { template: 'dedication', values: { lines: linesOf(settings.dedication) } }
    case 'epigraph':
      return { template: 'epigraph', values: epigraph(settings.epigraph) }
    case 'contents':
      return { template: 'contents', values: { title: titled(labels.contents), entries: listContents(book.sections) } }
    case 'figures':
    case 'tables': {
      const figures = book.figures.filter(({ kind }) => `${kind}s` === name)
      return { template: 'figures', values: { title: section.title, figures } }
    }
    case 'timeline':
      return {
        template: 'timeline',
        values: {
          title: titled(settings.timeline.title ?? labels.timeline),
          groups: groupTimeline(book.events, book.sections),
        },
      }
    case 'colophon':
      return { template: 'colophon', values: { title: titled(labels.colophon), setWith: labels.setWith } }
    case 'bibliography':
    case 'index':
  }
  return undefined
}

function titlePage(settings: Settings): object {
  const authors = settings.authors.filter((author) => author.role === 'aut')
  return {
    title: settings.title,
    subtitle: settings.subtitle,
    authors: (authors.length > 0 ? authors : settings.authors).map((author) => author.name),
    publisher: settings.publisher,
    year: settings.date?.match(/^\d{4}/)?.[0],
  }
}

/** What the author said of rights and publication: nothing is added to it. */
function imprint({ labels, settings }: Book): object {
  return {
    publishedBy: labels.publishedBy,
    rights: linesOf(settings.rights),
    licence: linesOf(settings.licence),
    series: settings.series && [settings.series.name, settings.series.number].filter((part) => part !== undefined),
    isbns: [
      { isbn: settings.isbn.print, edition: 'PDF' },
      { isbn: settings.isbn.epub, edition: 'EPUB' },
    ].filter(({ isbn }) => isbn !== undefined),
  }
}

/** The words, and on its own the last line where it says whose they are: one that begins with a dash. */
function epigraph(text: string | undefined): object {
  const lines = linesOf(text)
  const last = lines.at(-1) ?? ''
  const attributed = lines.length > 1 && /^[—–―]|^--/.test(last)
  return {
    lines: attributed ? lines.slice(0, -1) : lines,
    attribution: attributed ? last.replace(/^([—–―]|--+)\s*/, '') : undefined,
  }
}

function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
