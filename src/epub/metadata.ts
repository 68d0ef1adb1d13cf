import type { RenderedBook } from '../model/rendered.ts'
import type { Contributor, Settings, Subject } from '../model/settings.ts'
import type { Accessibility } from './accessibility.ts'
import { identifier, isbnUrn } from './identifier.ts'

/** What the package document says of the book as a whole. Texts are as the author wrote them, not escaped. */
export interface Metadata {
  readonly identifier: string
  readonly title: string
  readonly subtitle: string | undefined
  readonly language: string
  readonly creators: readonly Contributor[]
  readonly contributors: readonly Contributor[]
  readonly publisher: string | undefined
  readonly date: string | undefined
  readonly rights: string | undefined
  readonly licence: string | undefined
  /** Where its text is; absent where that is not known. */
  readonly licenceAddress: string | undefined
  readonly description: string | undefined
  readonly subjects: readonly Subject[]
  /** The printed edition whose page numbers the e-book has; absent where it has none. */
  readonly printSource: string | undefined
  readonly series: { readonly name: string; readonly number?: number } | undefined
  /** As `dcterms:modified` wants it: UTC, to the second. */
  readonly modified: string
  readonly accessibility: Accessibility
}

/** Those who have written the text are its creators; where nobody is said to have, the first one named is. */
export function describeBook(
  { settings, modified }: RenderedBook,
  accessibility: Accessibility,
  hasPageList = false,
): Metadata {
  const writers = settings.authors.filter((author) => author.role === 'aut')
  const creators = writers.length > 0 ? writers : settings.authors.slice(0, 1)
  return {
    identifier: identifier(settings),
    title: settings.title,
    subtitle: filled(settings.subtitle),
    language: settings.language,
    creators,
    contributors: settings.authors.filter((author) => !creators.includes(author)),
    publisher: filled(settings.publisher),
    date: filled(settings.date),
    rights: filled(settings.rights),
    licence: filled(settings.licence),
    licenceAddress: licenceAddress(settings.licence),
    description: filled(settings.description),
    subjects: settings.subjects.filter(({ name }) => name.trim() !== ''),
    printSource: hasPageList ? printEdition(settings) : undefined,
    series: settings.series,
    modified: modified.toISOString().replace(/\.\d+Z$/, 'Z'),
    accessibility,
  }
}

/** The printed edition, by its ISBN, else in words. */
function printEdition({ isbn, title, publisher, date }: Settings): string {
  if (isbn.print !== undefined) return isbnUrn(isbn.print)
  return [`${title} (PDF)`, filled(publisher), filled(date)].filter((part) => part !== undefined).join(', ')
}

/** An element of the package document may not be empty. */
function filled(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text
}

const publicDomain = 'https://creativecommons.org/publicdomain/zero/1.0/'

/** The address that a licence is or names; those of Creative Commons are known by their names. */
function licenceAddress(licence = ''): string | undefined {
  if (/\bCC0\b/i.test(licence)) return publicDomain
  const [, terms, version] = /\bCC[ -](BY(?:-(?:NC|SA|ND))*)[ -](\d\.\d)\b/i.exec(licence) ?? []
  if (terms !== undefined) return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`
  return URL.parse(/https?:\/\/[^\s<>()]+[^\s<>().,;]/.exec(licence)?.[0] ?? '')?.href
}
