import type { Contributor, PrintSettings, Settings, Subject, TimelineSettings } from '../../model/settings.ts'
import { safeName } from '../safe-name.ts'
import { canonicalLanguage } from './language-tag.ts'
import type { WrittenSettings, WrittenSubject } from './written-settings.ts'

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
    subjects: [rest.subjects ?? []].flat().flatMap(readSubject),
    slug: rest.slug ?? (safeName(title) || 'book'),
    notes: { number: 'chapter', marks: 'decimal', ...rest.notes },
    print: frontMatter?.includes('cover') === true ? { ...print, cover: true } : print,
    timelines: timelines(timeline),
    ...(epub?.certifier === undefined ? {} : { certifier: epub.certifier }),
    ...(epub?.writingMode === 'vertical-rl' ? { vertical: true } : {}),
    rules: rest.rules ?? {},
  }
}

function timelines(written: WrittenSettings['timeline'] = {}): TimelineSettings[] {
  const list = [written].flat()
  return (list.length === 0 ? [{}] : list).map(
    ({ title, groupBy = 'auto', calendars = 'own', drawing = true, tags = [] }) => ({
      ...(title !== undefined && { title }),
      groupBy,
      calendars,
      drawing,
      tags: [tags].flat(),
    }),
  )
}

/** A map gives one entry for each scheme that it has a code of. */
function readSubject(subject: string | WrittenSubject): Subject[] {
  if (typeof subject === 'string') return [{ name: subject }]
  const { name, bisac, thema } = subject
  const entries = [
    ...(bisac === undefined ? [] : [{ name: name ?? bisac, scheme: 'BISAC', code: bisac } as const]),
    ...(thema === undefined ? [] : [{ name: name ?? thema, scheme: 'Thema', code: thema } as const]),
  ]
  return entries.length > 0 || name === undefined ? entries : [{ name }]
}

function contributors(authors: WrittenSettings['authors'] = []): Contributor[] {
  return [authors]
    .flat()
    .map((author) => (typeof author === 'string' ? { name: author, role: 'aut' } : { role: 'aut', ...author }))
}
