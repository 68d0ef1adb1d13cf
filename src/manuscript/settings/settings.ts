import type { Contributor, PrintSettings, Settings, TimelineSettings } from '../../model/settings.ts'
import { safeName } from '../safe-name.ts'
import { canonicalLanguage } from './language-tag.ts'
import type { WrittenSettings } from './written-settings.ts'

/** Settings of a book: what the author wrote, and a default for all that an edition cannot do without. */
export function completeSettings(
  written: WrittenSettings,
  fallback: { readonly title: string; readonly language: string },
  print: PrintSettings,
): Settings {
  // The order of the book is read into its listing.
  const { chapters: _chapters, frontMatter, backMatter: _back, authors, epub, timeline, ...rest } = written
  const title = (rest.title ?? fallback.title).replace(/\s+/g, ' ')
  return {
    ...rest,
    title,
    language: canonicalLanguage(rest.language ?? fallback.language) ?? 'en',
    authors: contributors(authors),
    isbn: rest.isbn ?? {},
    subjects: typeof rest.subjects === 'string' ? [rest.subjects] : (rest.subjects ?? []),
    slug: rest.slug ?? (safeName(title) || 'book'),
    notes: { number: 'chapter', marks: 'decimal', ...rest.notes },
    print: frontMatter?.includes('cover') === true ? { ...print, cover: true } : print,
    timelines: timelines(timeline),
    ...(epub?.certifier === undefined ? {} : { certifier: epub.certifier }),
    rules: rest.rules ?? {},
  }
}

function timelines(written: WrittenSettings['timeline'] = {}): TimelineSettings[] {
  const list = [written].flat()
  return (list.length === 0 ? [{}] : list).map(({ title, groupBy = 'auto', calendars = 'own', tags = [] }) => ({
    ...(title !== undefined && { title }),
    groupBy,
    calendars,
    tags: [tags].flat(),
  }))
}

function contributors(authors: WrittenSettings['authors'] = []): Contributor[] {
  return [authors]
    .flat()
    .map((author) => (typeof author === 'string' ? { name: author, role: 'aut' } : { role: 'aut', ...author }))
}
