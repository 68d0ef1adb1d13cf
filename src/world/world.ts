import type { Root } from 'mdast'
import type { Browser } from 'puppeteer'
import type { EpubFault } from '../model/epub-fault.ts'
import type { PackedFile } from '../model/packed-file.ts'
import type { FontFace } from '../model/rendered.ts'
import type { TextToParse } from '../model/text-to-parse.ts'

/** What a stage may ask of the machine. A stage never touches files, clock, environment or network itself. */
export interface World {
  /**
   * Every regular file in the book's folder, relative paths with `/`, sorted by code unit. Hidden files, `node_modules`
   * and links that lead outside are left out.
   */
  list(): Promise<readonly string[]>
  /** Links in the book's folder that lead out of it, or nowhere: relative paths with `/`, sorted by code unit. */
  strayLinks(): Promise<readonly string[]>
  /**
   * Bytes of a file inside the book's folder, or `undefined` where there is none. A path that leaves the folder, by
   * `..`, by being absolute or through a link, is none.
   */
  read(path: string): Promise<Uint8Array | undefined>
  /** Text of a template of the press, path relative to its `templates` folder. */
  template(path: string): Promise<string>
  /** Bytes of a typeface file of the press. */
  font(name: string): Promise<Uint8Array>
  /** Parts of a typeface that comes in many files: the name of each for `font`, and its CSS `unicode-range`. */
  fontParts(family: string): Promise<ReadonlyMap<string, string>>
  /** A program of the press that reads, writes, scales or paints pictures. */
  codec(name: CodecName): Promise<WebAssembly.Module>
  /** Our compiled script that runs inside the browser, path relative to `build`, such as `print/galley/main.js`. */
  galleyScript(path: string): Promise<string>
  /** Modification date of an edition: `SOURCE_DATE_EPOCH`, the last commit on the book, `date` of its settings, or fixed. */
  modified(date: string | undefined): Promise<Date>
  /** The browser, started on first use and shared. Throws `MissingTool` where none can be had. */
  browser(): Promise<Browser>
  /** How many things the machine can do at the same time; no byte of an edition may hang on it. */
  readonly processors: number
  /** Absent where there is no processor for them. */
  readonly helpers?: Helpers
  /** Gives back memory that nothing wants any more, where there is time for it. */
  tidy?(): void
  /** Tells the user how far a stage has come. */
  progress(stage: string, detail: string): void
}

/** Other processors, for work that needs nothing but what it is given. Starting one takes half a second. */
export interface Helpers {
  readonly count: number
  /** Has an errand done while the caller goes on; what is given and what comes back are copies. Rejects where it fails. */
  send<Name extends ErrandName>(name: Name, given: Errands[Name]['given']): Promise<Errands[Name]['result']>
  /** Lets all go, with the memory they hold, once they have done what they were sent on; others come for later errands. */
  dismiss(): void
}

/** What helpers can do. */
export interface Errands {
  /** Texts to trees of Markdown; `undefined` for a text of which there is more to say than its tree. */
  readonly parse: { readonly given: readonly TextToParse[]; readonly result: readonly (Root | undefined)[] }
  /** A drawing of plain shapes and words, with the typefaces of the book, to a JPEG as large as a cover. */
  readonly paint: {
    readonly given: { readonly svg: string; readonly fonts: readonly FontFace[] }
    readonly result: Uint8Array
  }
  /** Typefaces to those that have the characters of a text and no others. */
  readonly subset: {
    readonly given: readonly { readonly bytes: Uint8Array; readonly text: string }[]
    readonly result: readonly Uint8Array[]
  }
  /** The bytes of files to the same deflated. */
  readonly deflate: { readonly given: readonly Uint8Array[]; readonly result: readonly Uint8Array[] }
  /** The files of an EPUB to what a validator says against it. */
  readonly check: { readonly given: readonly PackedFile[]; readonly result: readonly EpubFault[] }
}

export type ErrandName = keyof Errands

/** The programs for pictures. */
export type CodecName =
  | 'avif-reader'
  | 'jpeg-reader'
  | 'jpeg-writer'
  | 'png-reader'
  | 'png-writer'
  | 'webp-reader'
  | 'picture-scaler'
  | 'svg-painter'

/** The machine lacks something a command needs: exit status 3. */
export class MissingTool extends Error {
  /** What the user can type to mend it. */
  readonly remedy: string

  constructor(message: string, remedy: string) {
    super(message)
    this.name = 'MissingTool'
    this.remedy = remedy
  }
}
