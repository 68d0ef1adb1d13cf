import type { ElementContent, Root } from 'hast'
import type { PhrasingContent } from 'mdast'
import type { Book, Lines, Section, TimelineLine } from '../../model/book.ts'
import type { MatterName, Settings } from '../../model/settings.ts'
import { text } from '../element.ts'
import { hastFromMarkdown } from '../hast-from-markdown.ts'
import type { Slots, Templates } from '../templates.ts'
import { listContents } from './contents.ts'
import { groupTimeline } from './timeline.ts'
import type { ShownDrawing } from './timeline-drawing.ts'

interface Page {
  readonly template: string
  readonly values: object
  readonly slots?: Slots
}

/** What a page shows beside the words of the book. */
interface Shown {
  /** Names of the typefaces, which are known once all else is set. */
  readonly faces?: readonly string[]
  readonly drawings?: readonly ShownDrawing[]
}

/** A generated page of front or back matter; `undefined` where the press makes no such page. */
export async function renderMatter(
  name: MatterName,
  section: Section,
  book: Book,
  templates: Templates,
  shown: Shown = {},
): Promise<Root | undefined> {
  const page = pageOf(name, section, book, shown)
  return page && (await templates.tree(`shared/${page.template}.ejs`, page.values, page.slots))
}

function pageOf(name: MatterName, section: Section, book: Book, shown: Shown): Page | undefined {
  const { drawings = [], faces = [] } = shown
  const { display, labels, settings } = book
  const titled = (title: string): string => (section.title === '' ? title : section.title)
  switch (name) {
    case 'half-title':
      return { template: 'half-title', values: { title: settings.title } }
    case 'title':
      return { template: 'title-page', values: titlePage(book) }
    case 'copyright':
      return {
        template: 'copyright',
        values: imprint(book),
        slots: { ...slots('rights', display.rights, book), ...slots('licence', display.licence, book) },
      }
    case 'dedication':
      return {
        template: 'dedication',
        values: { lines: names('line', display.dedication) },
        slots: slots('line', display.dedication, book),
      }
    case 'epigraph':
      return epigraph(book)
    case 'contents':
      return { template: 'contents', values: { title: titled(labels.contents), entries: listContents(book.sections) } }
    case 'figures':
    case 'tables': {
      const figures = book.figures.filter(({ kind }) => `${kind}s` === name)
      return { template: 'figures', values: { title: section.title, figures } }
    }
    case 'timeline': {
      const timeline = book.timelines.find((one) => one.section === section.id)
      return {
        template: 'timeline',
        values: {
          title: titled(labels.timeline),
          drawings: drawings.map(({ asset, height, name: alt, width }) => ({ path: asset.path, height, alt, width })),
          groups: timeline === undefined ? [] : groupTimeline(timeline, book.sections),
        },
        slots: labelSlots(timeline?.lines ?? [], book),
      }
    }
    case 'colophon':
      return { template: 'colophon', values: { title: titled(labels.colophon), setWith: labels.setWith, faces } }
    case 'bibliography':
    case 'index':
  }
  return undefined
}

function titlePage({ display, settings }: Book): object {
  return {
    title: settings.title,
    subtitle: settings.subtitle,
    authors: display.authors,
    contributors: display.contributors,
    publisher: settings.publisher,
    year: yearOf(settings),
  }
}

function yearOf({ date }: Settings): string | undefined {
  return date?.match(/^\d{4}/)?.[0]
}

/** What the author said of rights and publication: nothing is added to it. */
function imprint({ display, labels, settings }: Book): object {
  return {
    title: settings.title,
    publisher: settings.publisher,
    year: yearOf(settings),
    publishedBy: labels.publishedBy,
    rights: names('rights', display.rights),
    licence: names('licence', display.licence),
    series: settings.series && [settings.series.name, settings.series.number].filter((part) => part !== undefined),
    isbns: [
      { isbn: settings.isbn.print, edition: 'PDF' },
      { isbn: settings.isbn.epub, edition: 'EPUB' },
    ].filter(({ isbn }) => isbn !== undefined),
  }
}

/** The words, and on its own the last line where it says whose they are: one that begins with a dash. */
function epigraph(book: Book): Page {
  const lines = book.display.epigraph
  const [first, ...rest] = lines.at(-1) ?? []
  const attributed = lines.length > 1 && first?.type === 'text' && /^(?:[—–―]|--)/.test(first.value)
  const attribution = attributed
    ? [{ ...first, value: first.value.replace(/^(?:[—–―]|--+)\s*/, '') }, ...rest]
    : undefined
  const words = attributed ? lines.slice(0, -1) : lines
  return {
    template: 'epigraph',
    values: { lines: names('line', words), attributed },
    slots: {
      ...slots('line', words, book),
      ...(attribution !== undefined && { attribution: phrase(attribution, book) }),
    },
  }
}

/** Names of the slots that lines go to. */
function names(stem: string, lines: Lines): readonly string[] {
  return lines.map((_, index) => `${stem}-${index + 1}`)
}

function slots(stem: string, lines: Lines, book: Book): Slots {
  return Object.fromEntries(lines.map((line, index) => [`${stem}-${index + 1}`, phrase(line, book)]))
}

/** Labels of events, by the ids of their entries. */
function labelSlots(lines: readonly TimelineLine[], book: Book): Slots {
  return Object.fromEntries(
    lines.map(({ id, event }) => [
      id,
      event.labelNodes === undefined ? [text(event.label)] : phrase(event.labelNodes, book),
    ]),
  )
}

function phrase(nodes: readonly PhrasingContent[], { labels, file }: Book): ElementContent[] {
  const tree = hastFromMarkdown({ type: 'root', children: [{ type: 'paragraph', children: [...nodes] }] }, labels, file)
  return tree.children.flatMap((child) => (child.type === 'element' ? child.children : []))
}
