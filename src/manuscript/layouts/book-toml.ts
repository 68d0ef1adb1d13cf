import type { VFile } from 'vfile'

/** What `book.toml` of mdBook says about the book as a whole. */
export interface BookToml {
  readonly title?: string
  readonly language?: string
  readonly description?: string
  readonly authors?: readonly string[]
  /** Folder of the chapters. */
  readonly src?: string
}

/**
 * Reads the `[book]` table, and of it the keys above where their values are plain strings; everything else in the file
 * is for mdBook.
 */
export function readBookToml(file: VFile): BookToml {
  const table = /^\[book\][^\n]*\n((?:(?!\[)[^\n]*(?:\n|$))*)/m.exec(String(file))?.[1] ?? ''
  const text = (key: string) => {
    const [first] = strings(new RegExp(`^[ \\t]*${key}[ \\t]*=([^\\n]*)`, 'm').exec(table)?.[1] ?? '')
    return first === undefined ? {} : { [key]: first }
  }
  const authors = strings(/^[ \t]*authors[ \t]*=[ \t]*\[([^\]]*)\]/m.exec(table)?.[1] ?? '')
  return {
    ...text('title'),
    ...text('language'),
    ...text('description'),
    ...text('src'),
    ...(authors.length === 0 ? {} : { authors }),
  }
}

function strings(toml: string): string[] {
  return [...toml.matchAll(/"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'/g)].map(([, basic, literal]) =>
    literal === undefined ? unescape(basic ?? '') : literal,
  )
}

function unescape(basic: string): string {
  return basic.replace(/\\u([\da-fA-F]{4})|\\(.)/g, (_, code: string | undefined, character: string | undefined) =>
    code === undefined ? (character ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  )
}
