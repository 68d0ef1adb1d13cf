import { SaxesParser } from 'saxes'
import { relators } from '../../model/relators.ts'
import type { EpubFault } from '../../model/epub-fault.ts'
import { resolve } from './read-document.ts'

/** An element of the package document, with the text in it. */
interface PackageElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly line: number
  text: string
}

/** What the first bytes of a file show it to be, in the order of asking. */
const signatures: readonly (readonly [sign: RegExp, mediaType: string])[] = [
  [/^OTTO/, 'font/otf'],
  // oxlint-disable-next-line eslint/no-control-regex -- a version number, as a TrueType file begins
  [/^(?:\0\x01\0\0|true)/, 'font/ttf'],
  [/^wOFF/, 'font/woff'],
  [/^wOF2/, 'font/woff2'],
  [/^\xFF\xD8\xFF/, 'image/jpeg'],
  [/^\x89PNG/, 'image/png'],
  [/^GIF8/, 'image/gif'],
  [/^RIFF[^]{4}WEBP/, 'image/webp'],
]

/** Codes of subjects, by scheme. */
const subjectCodes: Readonly<Record<string, RegExp>> = {
  BISAC: /^[A-Z]{3}\d{6}$/,
  Thema: /^[A-Z0-9][A-Z0-9-]*$/,
}

/** Features that a book may claim, and what of its elements must be there for each. */
const claims: Readonly<Record<string, string>> = {
  MathML: 'math',
  pageBreakMarkers: 'pagebreak',
  pageNavigation: 'page-list',
  rubyAnnotations: 'ruby',
}

/**
 * Looks in the package document for what validators pass over: media types that belie the files, unknown roles, wrong
 * digits of ISBNs, codes of no scheme, and features that are claimed and are not there. `beginnings` are the first bytes of the
 * files; `contents` are the elements and the terms of `epub:type` that the documents have.
 */
export function lintPackage(
  path: string,
  xml: string,
  beginnings: ReadonlyMap<string, Uint8Array>,
  contents: ReadonlySet<string>,
): EpubFault[] {
  const elements = packageElements(xml)
  const faults: EpubFault[] = []
  for (const element of elements) {
    const { line } = element
    const reasons = [...faultsOf(element, path, beginnings, contents), ...codeFaults(element, elements)]
    for (const reason of reasons) faults.push({ path, line, reason })
  }
  return faults
}

function faultsOf(
  { name, attributes, text }: PackageElement,
  path: string,
  beginnings: ReadonlyMap<string, Uint8Array>,
  contents: ReadonlySet<string>,
): string[] {
  const property = attributes['property'] ?? ''
  if (name === 'item') return mediaTypeFaults(attributes, path, beginnings)
  if (/(?:^|:)(?:identifier|source)$/.test(name)) return isbnFaults(text)
  if (property === 'role' && !relators.has(text)) return [`\`${text}\` is no MARC relator`]
  if (property === 'schema:accessibilityFeature') {
    const needed = claims[text]
    return needed === undefined || contents.has(needed) ? [] : [`it claims \`${text}\` and has none`]
  }
  return []
}

function mediaTypeFaults(
  { href = '', 'media-type': mediaType = '' }: Readonly<Record<string, string>>,
  path: string,
  beginnings: ReadonlyMap<string, Uint8Array>,
): string[] {
  const bytes = beginnings.get(resolve(href, path))
  const head = Buffer.from(bytes?.subarray(0, 16) ?? []).toString('latin1')
  const found = signatures.find(([sign]) => sign.test(head))?.[1]
  const claimed = signatures.some(([, type]) => type === mediaType)
  if (found === undefined) return claimed ? [`\`${href}\` is not ${mediaType}`] : []
  return found === mediaType ? [] : [`\`${href}\` is ${found}, not ${mediaType}`]
}

function isbnFaults(text: string): string[] {
  const isbn = /^urn:isbn:(.*)$/i.exec(text)?.[1]
  return isbn === undefined || isbnFits(isbn) ? [] : [`the last digit of ISBN ${isbn} does not fit the others`]
}

/** ISO 2108: the weighted sum of all digits is a multiple of 10, or of 11 for the ten digits of old. */
function isbnFits(isbn: string): boolean {
  const digits = Array.from(isbn, (digit) => (digit === 'X' ? 10 : Number(digit)))
  const weights = digits.length === 13 ? (at: number) => (at % 2 === 0 ? 1 : 3) : (at: number) => 10 - at
  const sum = digits.reduce((total, digit, at) => total + digit * weights(at), 0)
  return /^(?:97[89]\d{10}|\d{9}[\dX])$/.test(isbn) && sum % (digits.length === 13 ? 10 : 11) === 0
}

/** The code of a subject stands apart from its scheme, in another element that refines the same subject. */
function codeFaults({ attributes, text: scheme }: PackageElement, elements: readonly PackageElement[]): string[] {
  const { property, refines } = attributes
  if (property !== 'authority' || refines === undefined) return []
  const term = elements.find(
    (other) => other.attributes['property'] === 'term' && other.attributes['refines'] === refines,
  )?.text
  return subjectCodes[scheme]?.test(term ?? '') === true ? [] : [`\`${term ?? ''}\` is no code of ${scheme}`]
}

function packageElements(xml: string): readonly PackageElement[] {
  const elements: PackageElement[] = []
  const open: PackageElement[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, line: parser.line, text: '' }
    elements.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element !== undefined) element.text += text.trim()
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  return elements
}
