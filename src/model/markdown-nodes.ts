import type { BlockContent, Data, DefinitionContent, Literal, Node, Parent, PhrasingContent } from 'mdast'

/** Where a note is called. Made by stage 2 of every reference and inline note. */
export interface NoteCall extends Node {
  type: 'noteCall'
  /** Id of the note. */
  note: string
  /** Id of this call, unique in the book. */
  id: string
  /** What is printed: `7`, `*`, `†`. */
  mark: string
  data: Data
}

/** Words of the text that tell a dated event. */
export interface EventWords extends Parent {
  type: 'event'
  /** Anchor, unique in the book. */
  id: string
  children: PhrasingContent[]
}

/** A place between two blocks where the text tells an event and prints nothing. */
export interface EventAnchor extends Node {
  type: 'eventAnchor'
  /** Anchor, unique in the book. */
  id: string
}

/** A picture or table with its number; the caption is the last child. */
export interface Figure extends Parent {
  type: 'figure'
  kind: 'figure' | 'table'
  /** Unique in the book. */
  id: string
  /** Name and number, such as `Figure 1`. */
  label: string
  /** The author wants it on its side, on a page of its own. */
  turned?: boolean
  children: (BlockContent | DefinitionContent | Caption)[]
}

export interface Caption extends Parent {
  type: 'caption'
  /** Printed before the words; empty where the author's words begin with a number of their own. */
  label: string
  /** Empty where the author gave no caption. */
  children: PhrasingContent[]
}

/** A display formula with its number. */
export interface Equation extends Literal {
  type: 'equation'
  /** Unique in the book. */
  id: string
  /** What a reference prints, such as `Equation (3.2)`. */
  label: string
  /** What stands beside it, such as `(3.2)`. */
  number: string
  /** TeX. */
  value: string
}

declare module 'mdast' {
  interface PhrasingContentMap {
    noteCall: NoteCall
    event: EventWords
  }
  interface BlockContentMap {
    equation: Equation
    eventAnchor: EventAnchor
    figure: Figure
  }
  interface RootContentMap {
    noteCall: NoteCall
    event: EventWords
    equation: Equation
    eventAnchor: EventAnchor
    figure: Figure
    caption: Caption
  }
}
