import type { SaxesTagPlain } from 'saxes'
import type { EpubFault } from '../../model/epub-fault.ts'

const addresses = ['data', 'href', 'poster', 'src', 'srcset', 'xlink:href'] as const

/** Those whose names content documents have; what is of another is read by nobody. */
const namespaces: ReadonlySet<string> = new Set(['xmlns:epub', 'xmlns:xlink'])

/** A drawing in the text, while it is open. */
interface OpenDrawing {
  readonly depth: number
  readonly line: number
  named: boolean
}

/**
 * Looks in a content document for what keeps people from reading it and no validator finds, or only one with a browser:
 * cells that head nothing, drawings and formulas without a name, headings that leave out a level, pictures that are not
 * files. Fed by whoever reads the document, tag by tag.
 */
export class DocumentLint {
  readonly faults: EpubFault[] = []
  readonly #path: string
  #depth = 0
  #level = 0
  #drawing: OpenDrawing | undefined

  constructor(path: string) {
    this.#path = path
  }

  open({ name, attributes }: SaxesTagPlain, line: number): void {
    this.#depth++
    for (const [attribute, value] of Object.entries(attributes)) this.#attribute(name, attribute, value, line)
    if (name === 'html') this.#language(attributes, line)
    else if (name === 'script') this.#report(line, 'a script')
    else if (name === 'img' && attributes['alt'] === undefined) this.#report(line, 'a picture without `alt`')
    else if (name === 'th' && attributes['scope'] === undefined && attributes['headers'] === undefined)
      this.#report(line, 'a head of cells without `scope`')
    else if (name === 'math' && isBlank(attributes['alttext'])) this.#report(line, 'a formula without `alttext`')
    else if (name === 'title' && this.#drawing !== undefined) this.#drawing.named = true
    else if (name === 'svg' && this.#drawing === undefined)
      this.#drawing = { depth: this.#depth, line, named: isNamed(attributes) }
    else if (/^h[1-6]$/.test(name)) this.#heading(Number(name.slice(1)), line)
  }

  close(): void {
    if (this.#drawing?.depth === this.#depth) {
      if (!this.#drawing.named) this.#report(this.#drawing.line, 'a drawing without a name')
      this.#drawing = undefined
    }
    this.#depth--
  }

  #attribute(name: string, attribute: string, value: string, line: number): void {
    if (/^on/i.test(attribute)) this.#report(line, `a script in \`${attribute}\``)
    else if (attribute.startsWith('xmlns:') && !namespaces.has(attribute))
      this.#report(line, `the namespace \`${attribute}\`, which no reader knows`)
    else if (addresses.some((one) => one === attribute) && /^\s*(?:data|javascript|file):/i.test(value))
      this.#report(line, `\`${name}\` holds \`${value.slice(0, 30)}\`, not the address of a file`)
  }

  #language(attributes: Readonly<Record<string, string>>, line: number): void {
    const { lang, 'xml:lang': xmlLang } = attributes
    if (isBlank(lang) || lang !== xmlLang) this.#report(line, '`lang` and `xml:lang` are not the same language')
  }

  #heading(level: number, line: number): void {
    if (this.#level > 0 && level > this.#level + 1)
      this.#report(line, `a heading of level ${level} after one of level ${this.#level}`)
    this.#level = level
  }

  #report(line: number, reason: string): void {
    this.faults.push({ path: this.#path, line, reason })
  }
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}

/** Whether a drawing says what it shows, or that there is nothing to see. */
function isNamed(attributes: Readonly<Record<string, string>>): boolean {
  const { role, 'aria-hidden': hidden, 'aria-label': label, 'aria-labelledby': labelledBy } = attributes
  return hidden === 'true' || role === 'presentation' || role === 'none' || !isBlank(label) || !isBlank(labelledBy)
}
