import type { Contributor, PrintSettings, Settings } from '../../model/settings.ts'
import { safeName } from '../safe-name.ts'
import { canonicalLanguage } from './language-tag.ts'
import type { WrittenSettings } from './written-settings.ts'

/** Settings of a book: what the author wrote, and a default for all that an edition cannot do without. */
export function completeSettings(written: WrittenSettings, fallbackTitle: string, print: PrintSettings): Settings {
  const title = oneLine(written.title ?? fallbackTitle)
  const { series, epub, timeline } = written
  return {
    title,
    ...given('subtitle', written.subtitle),
    language: canonicalLanguage(written.language ?? 'en') ?? 'en',
    authors: contributors(written),
    ...given('publisher', written.publisher),
    ...given('date', written.date),
    isbn: written.isbn ?? {},
    ...given('rights', written.rights),
    ...given('licence', written.licence),
    subjects: typeof written.subjects === 'string' ? [written.subjects] : (written.subjects ?? []),
    ...(series === undefined ? {} : { series }),
    ...given('description', written.description),
    ...given('dedication', written.dedication),
    ...given('epigraph', written.epigraph),
    ...given('cover', written.cover),
    slug: written.slug ?? (safeName(title) || 'book'),
    notes: { number: written.notes?.number ?? 'chapter', marks: written.notes?.marks ?? 'decimal' },
    print,
    timeline: { ...given('title', timeline?.title), groupBy: timeline?.groupBy ?? 'auto' },
    ...given('certifier', epub?.certifier),
    rules: written.rules ?? {},
  }
}

function contributors({ authors = [] }: WrittenSettings): Contributor[] {
  const list = Array.isArray(authors) ? authors : [authors]
  return list.map((author: Exclude<typeof authors, readonly unknown[]>) =>
    typeof author === 'string'
      ? { name: author.trim(), role: 'aut' }
      : { name: author.name.trim(), role: author.role ?? 'aut', ...given('sortAs', author.sortAs) },
  )
}

/** An optional text, trimmed: nothing where the author gave none. */
function given<Key extends string>(key: Key, text: string | undefined): { readonly [K in Key]?: string } {
  return (text === undefined ? {} : { [key]: text.trim() }) as { readonly [K in Key]?: string }
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}
