import { parseFragment } from 'parse5'

const token =
  /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>|<(\/?)([A-Za-z][^\s/>]*)(?:[^>"']|"[^"]*"|'[^']*')*>|(?:[^<]|<(?![!?/A-Za-z]))+|</g

/** A stretch of raw HTML that a reader may see. */
export interface HtmlPiece {
  /** Of a link the text is its address, at its end nothing. */
  readonly kind: 'text' | 'alternative' | 'link' | 'link-end'
  readonly text: string
  readonly offset: number
}

/** Elements whose content no book prints. */
const unprinted = /^(?:script|style|audio|iframe|object|video)$/

/** Of what plays or fetches only the address is printed. */
const media = /^(?:audio|embed|iframe|object|video)$/

/**
 * Reads what raw HTML prints. One reader goes through a block from its start to its end, since Markdown may open a tag in
 * one node and close it in another.
 */
export class HtmlTextReader {
  #inside: string | undefined
  #hasAddress = false

  /** Whether text at this place is inside an element that prints nothing. */
  get hidden(): boolean {
    return this.#inside !== undefined
  }

  /** Printed pieces of a node of raw HTML, with their offsets in it, and the alternative texts of its pictures, even empty. */
  read(html: string): readonly HtmlPiece[] {
    const pieces: HtmlPiece[] = []
    for (const match of html.matchAll(token)) {
      const [found, slash, name] = match
      const offset = match.index
      if (name !== undefined) {
        const address = slash === '' ? this.#address(name.toLowerCase(), found) : undefined
        this.#tag(name.toLowerCase(), slash === '/')
        if (address !== undefined) pieces.push({ kind: 'text', text: address, offset })
        if (/^a$/i.test(name) && !this.hidden) pieces.push(linkPiece(found, slash === '/', offset))
        if (/^img$/i.test(name) && slash === '' && !this.hidden) {
          pieces.push({ kind: 'alternative', text: attributeOf(found, 'alt') ?? '', offset })
        }
      } else if (!/^<[!?]/.test(found) && !this.hidden) pieces.push({ kind: 'text', text: decode(found), offset })
    }
    return pieces
  }

  /** The address that a tag prints: that of a medium, or of the first source in it. */
  #address(name: string, tag: string): string | undefined {
    const isSource = name === 'source' && this.#inside !== undefined && media.test(this.#inside)
    if (isSource ? this.#hasAddress : this.hidden || !media.test(name)) return undefined
    const url = attributeOf(tag, name === 'object' ? 'data' : 'src')?.trim() ?? ''
    this.#hasAddress = url !== '' && !/^(?!https?:)[a-z][a-z\d+.-]*:/i.test(url)
    return this.#hasAddress ? url.replace(/^\/\//, 'https://') : undefined
  }

  #tag(name: string, closes: boolean): void {
    if (this.#inside === undefined) {
      if (!closes && unprinted.test(name)) this.#inside = name
    } else if (closes && name === this.#inside) this.#inside = undefined
  }
}

function linkPiece(tag: string, closes: boolean, offset: number): HtmlPiece {
  if (closes) return { kind: 'link-end', text: '', offset }
  return { kind: 'link', text: attributeOf(tag, 'href')?.trim() ?? '', offset }
}

function attributeOf(tag: string, name: string): string | undefined {
  const [element] = parseFragment(tag).childNodes
  return element !== undefined && 'attrs' in element
    ? element.attrs.find((attribute) => attribute.name === name)?.value
    : undefined
}

function decode(text: string): string {
  if (!text.includes('&')) return text
  const [node] = parseFragment(text.replaceAll('<', '&lt;')).childNodes
  return node !== undefined && 'value' in node ? node.value : text
}
