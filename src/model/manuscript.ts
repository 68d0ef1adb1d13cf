import type { Root } from 'mdast'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import type { MatterName, Settings } from './settings.ts'

/** Where in the volume a section stands. Front matter is numbered in roman, the rest in arabic. */
export type Placement = 'front' | 'body' | 'back'

/** Front matter of a chapter file: only what the press understands. */
export interface ChapterFrontMatter {
  readonly title?: string
  readonly language?: string
}

/** What a chapter is by custom, where its name says so: terms of the EPUB Structural Semantics Vocabulary. */
export type ChapterRole =
  | 'dedication'
  | 'epigraph'
  | 'foreword'
  | 'preface'
  | 'acknowledgments'
  | 'introduction'
  | 'prologue'
  | 'epilogue'
  | 'conclusion'
  | 'afterword'
  | 'appendix'
  | 'glossary'
  | 'bibliography'
  | 'contributors'
  | 'colophon'

/** A Markdown file of the book, parsed; nothing in it has been looked up yet. */
export interface SourceChapter {
  /** Unique in the book; lower-case letters, digits and hyphens; starts with a letter. */
  readonly id: string
  /** Relative to the book's folder, with `/`. */
  readonly path: string
  /** The text as it was read, and what has been reported about it. */
  readonly file: VFile
  readonly tree: Root
  readonly frontMatter: ChapterFrontMatter
  /** Title that a table of contents file (`SUMMARY.md`) gives the chapter. */
  readonly listedTitle?: string
  /** Nesting below the top level of the listing; 0 for a chapter of its own. */
  readonly depth: number
  /** `false` for a chapter that carries no number: of front matter, outside the numbered listing, or by custom. */
  readonly numbered?: boolean
  readonly role?: ChapterRole
  /** An appendix, whatever its title. */
  readonly appendix?: true
}

export type ManuscriptItem =
  | { readonly kind: 'chapter'; readonly chapter: SourceChapter }
  | { readonly kind: 'part'; readonly title: string }
  | { readonly kind: 'matter'; readonly name: MatterName }

/** One entry of `timeline.yaml` or `timeline.csv`: attribute values as written. */
export interface TimelineEntry {
  readonly attributes: Readonly<Record<string, string>>
  readonly position: Position
  /** Where each attribute stands: its key and its value. */
  readonly places: ReadonlyMap<string, { readonly key: Position; readonly value: Position }>
}

/** A file of events that no chapter tells. */
export interface TimelineFile {
  readonly file: VFile
  readonly entries: readonly TimelineEntry[]
}

/** How the book lies on disk. */
export type Layout = 'book' | 'folder' | 'summary' | 'single'

/** Stage 1's product: everything the author wrote, with source positions, nothing resolved. */
export interface Manuscript {
  readonly layout: Layout
  readonly settings: Settings
  /** Items in reading order, by placement. */
  readonly front: readonly ManuscriptItem[]
  readonly body: readonly ManuscriptItem[]
  readonly back: readonly ManuscriptItem[]
  /** `timeline.yaml` and `timeline.csv`, as far as there are such. */
  readonly timeline: readonly TimelineFile[]
  /** `book.yaml`, or a stand-in without text where the book has none: carries reports about the book as a whole. */
  readonly file: VFile
  /** Where a setting stands in that file, by its keys and indices; absent where it has none. */
  readonly settingPlace?: (path: readonly (string | number)[]) => Position
  /** Every file that was read as text, for the reporters: the settings, chapters, timeline, listing. */
  readonly files: readonly VFile[]
  /** Every file of the book's folder, whether the book uses it or not; relative, with `/`. */
  readonly paths: readonly string[]
  /** sha256 in hex of every file read so far, by path relative to the book's folder. */
  readonly inputs: ReadonlyMap<string, string>
}
