import { didYouMean, nearest } from '../../diagnostics/nearest.ts'
import type { NoteDraft, SectionDraft, SourceText } from '../draft.ts'
import { type ChapterFinder, chapterFinder } from './find-chapter.ts'
import { lettersOf } from './heading-fragments.ts'
import type { Place } from './name-places.ts'
import { decodePath, resolvePath } from './paths.ts'

/** What a link inside the book was found to mean. */
export type Target =
  | { readonly kind: 'place'; readonly id: string }
  /** A place that several chapters have: the first of them, and where the others are. */
  | { readonly kind: 'ambiguous'; readonly id: string; readonly count: number; readonly suggestion: string }
  /** A chapter that is there, and a place in it that is not. */
  | { readonly kind: 'chapter'; readonly id: string; readonly suggestion: string }
  /** A file of the book's folder that is no chapter. */
  | { readonly kind: 'file'; readonly path: string }
  /** An address on the web without its scheme. */
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'none'; readonly suggestion: string }

/** What begins like an address on the web that lacks its scheme. */
const domain = /^(?:www\.[a-z0-9-]|(?:[a-z0-9-]+\.)+(?:com|edu|gov|info|int|io|net|org)(?:\/|$))/i

/** How footnotes are called in the pages that other tools make. */
const noteFragment = /^(?:user-content-)?(?:fn|note|footnote)[-:_]?(.+)$/i

const anywhere = 'Link to a chapter of the book, or to an id in it.'

/** Finds what links mean, by the habits of the tools that read Markdown. */
export class TargetFinder {
  readonly #places: ReadonlyMap<string, Place>
  readonly #sources: readonly SourceText[]
  readonly #notes: readonly NoteDraft[]
  readonly #files: ReadonlySet<string>
  readonly #findChapter: ChapterFinder
  /** First section of each chapter file. */
  readonly #opening = new Map<SourceText, string>()

  constructor(
    sections: readonly SectionDraft[],
    places: ReadonlyMap<string, Place>,
    notes: readonly NoteDraft[],
    files: readonly string[],
  ) {
    this.#places = places
    this.#notes = notes
    this.#files = new Set(files)
    for (const { id, source } of sections) {
      if (source !== undefined && !this.#opening.has(source)) this.#opening.set(source, id)
    }
    this.#sources = [...this.#opening.keys()]
    this.#findChapter = chapterFinder(this.#sources)
  }

  /** What a link without a scheme means where it is written. */
  find(url: string, source: SourceText): Target {
    const [path, fragment] = splitUrl(url)
    if (path === '')
      return fragment === undefined || fragment === '' ? this.#open(source) : this.#here(fragment, source)
    const chapter = this.#findChapter(path, source)
    if (chapter === undefined) return this.#outside(url, path, source)
    if (fragment === undefined || fragment === '') return this.#open(chapter)
    const id = this.#inChapter(fragment, chapter)
    if (id !== undefined) return { kind: 'place', id }
    return { ...this.#open(chapter), kind: 'chapter', suggestion: this.#nearIn(chapter, fragment, source) }
  }

  #open(chapter: SourceText) {
    return { kind: 'place' as const, id: this.#opening.get(chapter) ?? chapter.id }
  }

  /** The chapter's own place, else the only one in the book that is called so. */
  #here(fragment: string, source: SourceText): Target {
    const own = this.#inChapter(fragment, source)
    if (own !== undefined) return { kind: 'place', id: own }
    const given = this.#sources.filter((other) => other.givenIds.get(other.places.get(fragment) ?? '') === fragment)
    const [first, ...others] = given.flatMap((other) => this.#inChapter(fragment, other) ?? [])
    if (first !== undefined && others.length === 0) return { kind: 'place', id: first }
    if (first !== undefined) {
      const known = given.map((other) => `\`${other.path}#${fragment}\``).join(' or ')
      return { kind: 'ambiguous', id: first, count: given.length, suggestion: `Write ${known}.` }
    }
    if (this.#places.has(fragment)) return { kind: 'place', id: fragment }
    const [title, ...more] = this.#sources.flatMap((other) => this.#inChapter(fragment, other) ?? [])
    if (title !== undefined && more.length === 0) return { kind: 'place', id: title }
    return { kind: 'none', suggestion: this.#nearIn(source, fragment, source) }
  }

  #inChapter(fragment: string, chapter: SourceText): string | undefined {
    const { places } = chapter
    const wanted = fragment.normalize('NFC')
    const id = places.get(fragment) ?? places.get(wanted) ?? places.get(wanted.toLowerCase())
    if (id !== undefined && this.#places.has(id)) return id
    return this.#noteIn(fragment, chapter) ?? this.#byLetters(fragment, chapter)
  }

  /** A fragment made by a rule that is not known here still has the letters of its heading. */
  #byLetters(fragment: string, { fragments, places }: SourceText): string | undefined {
    const letters = lettersOf(fragment)
    if (letters === '') return undefined
    const found = [...fragments.values()].filter(([first]) => first !== undefined && lettersOf(first) === letters)
    const [only, ...others] = found
    return others.length > 0 ? undefined : places.get(only?.[0] ?? '')
  }

  #noteIn(fragment: string, source: SourceText): string | undefined {
    const label = noteFragment.exec(fragment)?.[1]?.toLowerCase()
    // A note written where it is called has no label either.
    if (label === undefined) return undefined
    return this.#notes.find((note) => note.source === source && note.label?.toLowerCase() === label)?.id
  }

  #nearIn(chapter: SourceText, fragment: string, from: SourceText): string {
    const own = nearest(fragment, chapter.places.keys())
    if (own !== undefined) return `Did you mean \`${chapter === from ? '' : chapter.path}#${own}\`?`
    const home = this.#sources.find((other) => this.#inChapter(fragment, other) !== undefined)
    return home === undefined ? anywhere : `Did you mean \`${home.path}#${fragment}\`?`
  }

  #outside(url: string, path: string, source: SourceText): Target {
    const address = mailbox(url) ?? (domain.test(path) ? `https://${url}` : undefined)
    if (address !== undefined) return { kind: 'address', url: address }
    const resolved = resolvePath(path, source.path)
    const file = [resolved, resolvePath(`/${path}`, source.path)].find((one) => this.#files.has(one))
    if (file !== undefined) return { kind: 'file', path: file }
    if (resolved.startsWith('..')) {
      const suggestion = 'It leads out of the folder of the book: write the whole address, from `https:` on.'
      return { kind: 'none', suggestion }
    }
    const chapters = this.#sources.map((other) => other.path)
    const named = chapters.filter((other) => other.split('/').at(-1) === path.split('/').at(-1))
    const near = named.length === 1 ? named[0] : nearest(resolved, chapters)
    return { kind: 'none', suggestion: near === undefined ? anywhere : didYouMean(near, [near]) }
  }
}

function mailbox(url: string): string | undefined {
  return /^[\w.+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}$/i.test(url) ? `mailto:${url}` : undefined
}

/**
 * Path and fragment of a relative URL, decoded. A query means nothing in a book, nor does what a site generator puts
 * before the path: `{filename}` of Pelican, `{{site.baseurl}}` of Jekyll.
 */
function splitUrl(url: string): readonly [string, string | undefined] {
  const [, path = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? []
  const plain = decodePath(path).replace(/^(?:\{\{[^}]*\}\}|\{\w+\}|\|filename\|)/, '')
  return [plain, fragment === undefined ? undefined : decodePath(fragment)]
}
