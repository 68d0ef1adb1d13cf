import type { BookFigure } from '../model/book.ts'
import type { EpubDocument } from './epub/read-document.ts'
import type { EpubContents } from './epub/read-epub.ts'
import type { ExpectedBook, ExpectedSection } from './expected-book.ts'
import type { Ledger } from './ledger.ts'
import { normalise } from './normalise.ts'
import { findWords, type PlainText } from './plain-text.ts'

type ListedSection = Omit<ExpectedSection, 'notes'>

/** Every section of the author's with a title is in the contents and can be gone to from there. */
export function proveEpubContents(expected: ExpectedBook, contents: EpubContents, ledger: Ledger): void {
  const links = Map.groupBy(contents.navigation?.links ?? [], ({ target }) => target.split('#')[0])
  for (const section of listed(expected.sections)) {
    const document = contents.documentOf(section.id)
    const title = normalise(section.title)
    const link = links.get(document?.path)?.find(({ text }) => text.endsWith(title))
    if (link === undefined) ledger.place(section.title, originOf(section), 'it is missing from the contents')
  }
}

/** Every section of the author's with a title is in the printed contents, and after it the label of its page. */
export function provePrintContents(
  sections: readonly ListedSection[],
  contents: PlainText,
  labelOf: (section: string) => string | undefined,
  ledger: Ledger,
): void {
  let at = 0
  for (const section of listed(sections)) {
    const label = normalise(labelOf(section.id) ?? '')
    const title = normalise(section.title)
    const found = findEntry(contents, title, label, at)
    if (found !== undefined) at = found
    else if (findWords(contents, title, at) >= 0) {
      ledger.place(section.title, originOf(section), `the contents do not say that it begins on page ${label}`)
    } else ledger.place(section.title, originOf(section), 'it is missing from the contents')
  }
}

/** Every figure that a list of them holds is in it, with the label of the page it is on. */
export function provePrintFigures(
  figures: readonly BookFigure[],
  list: PlainText,
  labelOf: (id: string) => string | undefined,
  ledger: Ledger,
): void {
  let at = 0
  for (const { id, label, caption } of figures) {
    const page = normalise(labelOf(id) ?? '')
    const found = findEntry(list, normalise(label + caption), page, at)
    if (found === undefined)
      ledger.place(label, undefined, `the list of figures does not say that it is on page ${page}`)
    else at = found
  }
}

/** Every figure that a list of them holds can be gone to from there. */
export function proveEpubFigures(
  figures: readonly BookFigure[],
  list: EpubDocument | undefined,
  contents: EpubContents,
  ledger: Ledger,
): void {
  const reached = (list?.links ?? []).map(({ target }) => target)
  for (const [index, { label }] of figures.entries()) {
    if (!contents.has(reached[index] ?? '')) ledger.place(label, undefined, 'the list of figures does not lead to it')
  }
}

/** Where the entry for a title ends: after it dots, if any, and the label. */
function findEntry(contents: PlainText, title: string, label: string, from: number): number | undefined {
  const { text, starts } = contents
  const boundaries = new Set([...starts, text.length])
  for (let at = findWords(contents, title, from); at >= 0; at = findWords(contents, title, at + 1)) {
    let end = at + title.length
    while (text[end] === '.' || text[end] === '·') end++
    if (text.startsWith(label, end) && boundaries.has(end + label.length)) return end + label.length
  }
  return undefined
}

/** Sections that come after the contents, or all where a book prints none. */
function listed(sections: readonly ListedSection[]): readonly ListedSection[] {
  const contents = sections.findIndex(({ matter }) => matter === 'contents')
  return sections.slice(contents + 1).filter(({ matter, title }) => matter === undefined && title !== '')
}

function originOf(section: ListedSection) {
  for (const piece of section.blocks.flatMap(({ pieces }) => pieces)) if (piece.kind === 'text') return piece.origin
  return undefined
}
