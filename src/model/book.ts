import type { BlockContent, DefinitionContent, PhrasingContent, Root } from 'mdast'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import type { AccessLabels, Labels } from './labels.ts'
import type { ChapterRole, Placement } from './manuscript.ts'
import type { MatterName, Settings, TimelineSettings } from './settings.ts'

/** A heading inside a section, for contents and outline; note calls are left out of its text. */
export interface Heading {
  readonly id: string
  /** 2 to 6; the section's own title is 1. */
  readonly level: number
  readonly text: string
  readonly children: readonly Heading[]
}

/** One unit of the volume that opens on a page of its own. */
export interface Section {
  /** Unique in the book; id of the section's element and stem of its file in the EPUB. */
  readonly id: string
  readonly kind: 'chapter' | 'part' | 'matter'
  readonly matter?: MatterName
  /** What a chapter is by custom, where its name says so. */
  readonly role?: ChapterRole
  readonly placement: Placement
  /** Nesting below a chapter of the top level, from the book's listing. */
  readonly depth: number
  /** What is printed above the title: "Chapter 3", "Part II"; absent for unnumbered sections. */
  readonly label?: string
  /** Title without note calls, as plain text; empty for a section without one. */
  readonly title: string
  /** What the running head prints instead of the title, where the author gave something shorter. */
  readonly shortTitle?: string
  /** Title as set on the opener, note calls in it. */
  readonly titleNodes: readonly PhrasingContent[]
  /** Body without the title and without note definitions. Empty for generated matter. */
  readonly tree: Root
  readonly headings: readonly Heading[]
  /** BCP 47 tag where it differs from the book's. */
  readonly language?: string
  readonly file?: VFile
  /** Relative to the book's folder. */
  readonly path?: string
}

/** A place that calls a note, in reading order. */
export interface NoteCallPlace {
  /** Id of the call's element, unique in the book. */
  readonly id: string
  readonly position: Position | undefined
}

/** A note with at least one call. */
export interface Note {
  /** Unique in the book, an XML name. */
  readonly id: string
  /** Section of the first call. */
  readonly section: string
  /** As the author wrote it; absent for an inline note. */
  readonly label?: string
  /** What is printed at the call: `7`, `*`, `†`. With `notes.number: page`, the mark by chapter; print sets its own. */
  readonly mark: string
  readonly children: readonly (BlockContent | DefinitionContent)[]
  readonly calls: readonly NoteCallPlace[]
  readonly position: Position | undefined
}

/** Where the text tells an event. */
export interface Telling {
  /** Anchor in the book, absent for an entry of `timeline.yaml`. */
  readonly anchor?: string
  /** Section of the anchor. */
  readonly section?: string
  /** Relative to the book's folder. */
  readonly path: string
  readonly line: number
}

/** A dated event of the timeline. */
export interface BookEvent {
  readonly id: string
  /** EDTF (ISO 8601-2), as written. */
  readonly date: string
  readonly label: string
  /** The same with emphasis, strong words and code, where the author wrote any. */
  readonly labelNodes?: readonly PhrasingContent[]
  /** First and last possible day, ISO 8601; open ends are undefined. Years beyond four digits as in ECMA-262. */
  readonly earliest: string | undefined
  readonly latest: string | undefined
  /** The calendar that `date` is written in; absent for the Gregorian. `earliest` and `latest` are Gregorian always. */
  readonly calendar?: 'julian' | 'old-style'
  /** The date in the book's language, such as `c. 2021`. */
  readonly display: string
  readonly time: EventTime
  readonly place?: string
  readonly people: readonly string[]
  readonly tags: readonly string[]
  readonly told: readonly Telling[]
}

/** When an event was, in numbers: astronomical years with what had passed of them, 2024.5 for the middle of 2024. */
export interface EventTime {
  /** It lasted from one date to another, was at one of several or all of them, or at one time somewhere in its bounds. */
  readonly kind: 'moment' | 'span' | 'several'
  /** Its first and last possible moment: the end of the last day. Absent where it is open or unknown at that end. */
  readonly first?: number
  readonly last?: number
  /** Of a span, the last moment at which it may have begun, and the first at which it may have ended. */
  readonly begun?: number
  readonly ended?: number
  readonly start: 'dated' | 'open' | 'unknown'
  readonly end: 'dated' | 'open' | 'unknown'
  readonly isUncertain: boolean
  readonly isApproximate: boolean
}

/** An event as a timeline prints it. */
export interface TimelineLine {
  /** Of its element; unique in the book. */
  readonly id: string
  readonly event: BookEvent
  /** The date in the book's language. */
  readonly display: string
  /** Heading it stands under, such as `1980s`. */
  readonly group: string
}

/** A timeline of the book: all of its events, or those with one of some tags. */
export interface BookTimeline {
  /** Section that prints it. */
  readonly section: string
  readonly settings: TimelineSettings
  readonly lines: readonly TimelineLine[]
}

/** A figure or table with a caption, as a list of them has it. */
export interface BookFigure {
  readonly id: string
  readonly kind: 'figure' | 'table'
  /** Name and number, such as `Figure 3.2`. */
  readonly label: string
  /** Plain text, note calls left out. */
  readonly caption: string
}

/** Lines of running text. */
export type Lines = readonly (readonly PhrasingContent[])[]

/** What the settings say in words, set as pages of matter print it. */
export interface Display {
  /** Those who wrote the book, joined as the language joins names. */
  readonly authors: string | undefined
  /** What others did for it, a line for each kind: "Translated by Ada Wren". */
  readonly contributors: readonly string[]
  readonly dedication: Lines
  readonly epigraph: Lines
  readonly rights: Lines
  readonly licence: Lines
}

/** Stage 2's product: one book, everything in it resolved; still Markdown nodes, no medium yet. */
export interface Book {
  readonly settings: Settings
  readonly display: Display
  readonly labels: Labels
  readonly access: AccessLabels
  /** In reading order. */
  readonly sections: readonly Section[]
  /** In order of first call. */
  readonly notes: readonly Note[]
  /** Those with captions, in reading order. */
  readonly figures: readonly BookFigure[]
  /** All there are, in order of time. */
  readonly events: readonly BookEvent[]
  /** In reading order. */
  readonly timelines: readonly BookTimeline[]
  /** Id of the section of notes at the end of the printed book, where print has one. */
  readonly endnotes?: string
  /** Section that holds each anchor. */
  readonly anchors: ReadonlyMap<string, string>
  readonly file: VFile
  readonly files: readonly VFile[]
  readonly inputs: ReadonlyMap<string, string>
}
