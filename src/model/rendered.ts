import type { Root } from 'hast'
import type { VFile } from 'vfile'
import type { BookEvent, BookFigure, Heading } from './book.ts'
import type { AccessLabels, Labels } from './labels.ts'
import type { ChapterRole, Placement } from './manuscript.ts'
import type { MatterName, Settings } from './settings.ts'

/**
 * A section as HTML, the same for every medium.
 *
 * Conventions of the tree: a note call is `sup.note-call > a[href="#<note id>"][id="<call id>"][data-note="<note id>"]`
 * with the mark as text; a link inside the book is `a[href="#<id>"]`, whatever section the id is in; a picture of the
 * book is `img[src="<path relative to the book's folder>"]`; an empty `span.folio[data-folio-of="<id>"]` stands where
 * print shows the page of that id and the EPUB what `data-name` says, or nothing.
 */
export interface RenderedSection {
  readonly id: string
  readonly kind: 'chapter' | 'part' | 'matter'
  readonly matter?: MatterName
  /** What a chapter is by custom, where its name says so. */
  readonly role?: ChapterRole
  readonly placement: Placement
  readonly depth: number
  readonly label?: string
  readonly title: string
  /** What the running head prints instead of the title. */
  readonly shortTitle?: string
  /** Content of the section's element, its opener included. */
  readonly tree: Root
  readonly headings: readonly Heading[]
  /** Ids of the notes first called here, in order. */
  readonly notes: readonly string[]
  readonly language?: string
  /** Of that language; absent where the book's is meant. */
  readonly direction?: 'ltr' | 'rtl'
  readonly file?: VFile
}

/** A note as HTML: block elements; the first begins with `a.note-mark[href="#<first call id>"]` and the mark. */
export interface RenderedNote {
  readonly id: string
  readonly section: string
  readonly mark: string
  readonly tree: Root
  /** Call ids in reading order; the first is where the note stands in print. */
  readonly calls: readonly string[]
}

/** A picture the book uses. */
export interface Asset {
  /** Relative to the book's folder; what `img[src]` says. */
  readonly path: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** Pixels from side to side, upright; absent for drawings, which have none. */
  readonly pixelWidth?: number
  /** From head to foot, in the same way. */
  readonly pixelHeight?: number
  /** How the pixels of the file lie, as Exif counts it (2.32, 4.6.4, tag 274); absent where they lie upright. */
  readonly orientation?: number
  /** Whether a JPEG has the four inks of print instead of red, green and blue. */
  readonly isCmyk?: true
}

/** A typeface file, whole; each edition subsets it. */
export interface FontFace {
  readonly family: string
  readonly weight: number
  readonly style: 'normal' | 'italic'
  /** Stem for file names, such as `stix-two-text-400`. */
  readonly name: string
  /** TrueType or OpenType. */
  readonly bytes: Uint8Array
  /** Characters that this face may set where the text face lacks them. */
  readonly fallbackFor?: ReadonlySet<string>
  /** Characters for which it may be asked, as the CSS descriptor says it; all where absent. */
  readonly unicodeRange?: string
}

/** Stage 3's product. */
export interface RenderedBook {
  readonly settings: Settings
  readonly labels: Labels
  readonly access: AccessLabels
  /** In reading order. */
  readonly sections: readonly RenderedSection[]
  /** In order of first call. */
  readonly notes: readonly RenderedNote[]
  /** Those with captions, in reading order. */
  readonly figures: readonly BookFigure[]
  readonly events: readonly BookEvent[]
  readonly assets: readonly Asset[]
  readonly fonts: readonly FontFace[]
  /** CSS from the templates: design tokens and typography of both editions, then what is of one medium. */
  readonly styles: { readonly shared: string; readonly print: string; readonly epub: string }
  /** The cover as an SVG document of 1600 × 2560, or the author's picture. */
  readonly cover: Asset
  /** The same in the proportions of the page, where the PDF begins with it. */
  readonly frontCover?: Asset
  /** `rtl` for languages written from right to left. */
  readonly direction: 'ltr' | 'rtl'
  /** Modification date of the edition: never the clock. */
  readonly modified: Date
  /** Id of the section of notes at the end of the printed book, which print makes; absent where it has none. */
  readonly endnotes?: string
  readonly anchors: ReadonlyMap<string, string>
  readonly file: VFile
  readonly files: readonly VFile[]
  readonly inputs: ReadonlyMap<string, string>
}

/** The drawing of a cover, and the typefaces it is set in. */
export interface CoverSketch {
  readonly svg: string
  readonly fonts: readonly FontFace[]
}
