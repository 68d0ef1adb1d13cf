/**
 * Standard structure types (ISO 32000-1, 14.8.4), and two that everybody knows and that are mapped to one of them: `Em`
 * and `Strong` (ISO 32000-2, 14.8.4.7).
 */
export type StructureType =
  | `H${1 | 2 | 3 | 4 | 5 | 6}`
  | 'Art'
  | 'BlockQuote'
  | 'Caption'
  | 'Code'
  | 'Div'
  | 'Document'
  | 'Em'
  | 'Figure'
  | 'Formula'
  | 'L'
  | 'LBody'
  | 'LI'
  | 'Lbl'
  | 'Link'
  | 'Note'
  | 'P'
  | 'Quote'
  | 'RB'
  | 'RT'
  | 'Reference'
  | 'Ruby'
  | 'Sect'
  | 'Span'
  | 'Strong'
  | 'TD'
  | 'TH'
  | 'TOC'
  | 'TOCI'
  | 'TR'
  | 'Table'

/** What a link is to those who hear it: its words, or the note it leads to or back from, whose mark is known late. */
export type LinkWords = { readonly words: string } | { readonly toNote: string } | { readonly fromNote: string }

/** Place of a cell in its table. */
export interface PlannedCell {
  readonly rowSpan: number
  readonly colSpan: number
  /** Of a head: what it heads. */
  readonly scope?: 'Row' | 'Column'
  /** The cells that head this one, by key. */
  readonly heads: readonly number[]
}

/**
 * An element of the structure tree that the finished PDF is to have. Its key is its index in the plan: elements of the
 * sheet carry it, so that what the browser made of them is found again, though they were cut in two.
 */
export interface PlannedTag {
  readonly type: StructureType
  /** Key of the element around it; absent directly in the document, and for a note that is set at the foot of a page. */
  readonly parent?: number
  /** BCP 47; empty where it is unknown. */
  readonly language: string
  /** Stands for what cannot be read: of pictures and formulas. */
  readonly alternative?: string
  /** What an abbreviation stands for. */
  readonly expansion?: string
  /** A list's way of numbering (ISO 32000-1, table 347). */
  readonly numbering?: string
  readonly cell?: PlannedCell
  readonly link?: LinkWords
  /** Id of the note that it is. */
  readonly note?: string
  /** The note that is called in it, by id, and whether it is its first call. */
  readonly calls?: { readonly note: string; readonly isFirst: boolean }
  /** A formula, a listing or a link that stands as a block of its own. */
  readonly isBlock?: boolean
}
