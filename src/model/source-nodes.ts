/// <reference types="mdast-util-directive" />
/// <reference types="mdast-util-math" />
/// <reference types="mdast-util-to-hast" />

/**
 * Nodes of a parsed chapter beyond CommonMark and GFM. Directives and math are declared by `mdast-util-directive` and
 * `mdast-util-math`; `data.hProperties` (id and classes of a heading) by `mdast-util-to-hast`.
 */
import type { BlockContent, DefinitionContent, Parent, PhrasingContent } from 'mdast'

/** A note written where it is called: `^[text]`. */
export interface InlineNote extends Parent {
  type: 'inlineNote'
  children: PhrasingContent[]
}

/** `x^2^`, `H~2~O` or `==marked==`. */
export interface Script extends Parent {
  type: 'superscript' | 'subscript' | 'highlight'
  children: PhrasingContent[]
}

/** Terms, each run of them with the definitions that follow it. */
export interface DefList extends Parent {
  type: 'defList'
  children: (DefListTerm | DefListDescription)[]
}

export interface DefListTerm extends Parent {
  type: 'defListTerm'
  children: PhrasingContent[]
}

export interface DefListDescription extends Parent {
  type: 'defListDescription'
  /** Whether blank lines set it, or the blocks in it, apart. */
  spread: boolean
  children: (BlockContent | DefinitionContent)[]
}

declare module 'mdast-util-math' {
  interface MathData {
    hProperties?: { id?: string }
    /** The author's own number, as it is printed: `(*)`. */
    tag?: string
  }
}

declare module 'mdast' {
  interface CodeData {
    /** Stands for a listing that could not be had. */
    leftOut?: true
  }

  interface HeadingData {
    /** What running heads print of it: `{short="…"}`. */
    short?: string
  }

  interface InlineCodeData {
    /** Name of the value that stands here: `book.version`. */
    variable?: string
  }

  interface LinkData {
    /** Prints the number of its target without the word for what it is. */
    numberOnly?: true
  }

  interface BlockContentMap {
    defList: DefList
  }

  interface PhrasingContentMap {
    inlineNote: InlineNote
    script: Script
  }

  interface RootContentMap {
    defList: DefList
    defListTerm: DefListTerm
    defListDescription: DefListDescription
    inlineNote: InlineNote
    script: Script
  }
}

declare module 'mdast-util-directive' {
  interface ContainerDirectiveData {
    /** The kind of a block that is numbered by its kind: `exercise`. Its first child is its title. */
    theorem?: string
  }
}
