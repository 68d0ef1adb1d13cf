/** What these tests use of foliate-js, which ships no types: https://github.com/johnfactotum/foliate-js */

declare module 'foliate-js/view.js' {
  export interface Destination {
    /** Of a file in the spine. */
    readonly index: number
    /** The place in it; `0` is its beginning. */
    anchor(doc: Document): Element | Range | 0 | null
  }

  export interface ContentsEntry {
    readonly label: string
    readonly href: string | null
    readonly subitems: readonly ContentsEntry[] | null
  }

  export interface OpenedBook {
    readonly sections: readonly { readonly id: string }[]
    readonly toc: readonly ContentsEntry[] | null
    readonly pageList: readonly ContentsEntry[] | null
    readonly dir: string | null
    resolveHref(href: string): Destination | null
  }

  interface Renderer extends HTMLElement {
    getContents(): readonly { readonly doc: Document; readonly index: number }[]
    setStyles(css: string): void
    scrollToAnchor(anchor: Element | Range): Promise<void>
  }

  /** The element `foliate-view`: one book, shown in pages of the size of the element. */
  export class View extends HTMLElement {
    readonly book: OpenedBook
    readonly renderer: Renderer
    open(book: Blob | OpenedBook): Promise<void>
    close(): void
    goTo(target: string | number): Promise<Destination | undefined>
    resolveNavigation(target: string | number): Destination | null
  }
}

declare module 'foliate-js/footnotes.js' {
  import type { OpenedBook, View } from 'foliate-js/view.js'

  interface NoteEvents {
    /** The view is to be put somewhere. */
    'before-render': CustomEvent<{ readonly view: View }>
    /** The note is in the view. */
    render: CustomEvent<{ readonly view: View; readonly href: string }>
  }

  /** Takes the clicks on links that it knows for calls of notes, and shows each note in a view of its own. */
  export class FootnoteHandler extends EventTarget {
    addEventListener<Name extends keyof NoteEvents>(name: Name, listener: (event: NoteEvents[Name]) => void): void
    handle(book: OpenedBook, event: Event): Promise<void> | undefined
  }
}
