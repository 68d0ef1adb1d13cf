import type { Contributor, PrintSettings, Settings } from '../../model/settings.ts'
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
    timeline: {
      ...(timeline?.title === undefined ? {} : { title: timeline.title }),
      groupBy: timeline?.groupBy ?? 'auto',
    },
    ...(epub?.certifier === undefined ? {} : { certifier: epub.certifier }),
    rules: rest.rules ?? {},
  }
}

function contributors(authors: WrittenSettings['authors'] = []): Contributor[] {
  return [authors]
    .flat()
    .map((author) => (typeof author === 'string' ? { name: author, role: 'aut' } : { role: 'aut', ...author }))
}
