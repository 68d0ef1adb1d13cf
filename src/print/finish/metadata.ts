import { createHash } from 'node:crypto'
import { type PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib'
import type { Settings } from '../../model/settings.ts'

const producer = 'Octavo'

/** Writes the info dictionary, the XMP packet (ISO 16684-1), language and a file identifier. */
export function writeMetadata(pdf: PDFDocument, settings: Settings, direction: 'ltr' | 'rtl', modified: Date): void {
  const { context, catalog } = pdf
  // The browser's own holds the moment of printing.
  if (context.trailerInfo.Info instanceof PDFRef) context.delete(context.trailerInfo.Info)
  const info = context.obj({
    Title: PDFHexString.fromText(settings.title),
    Creator: PDFString.of(producer),
    Producer: PDFString.of(producer),
    CreationDate: PDFString.fromDate(modified),
    ModDate: PDFString.fromDate(modified),
    // Ink is not spread where colours meet: that is left to the printer, who knows the press.
    Trapped: 'False',
  })
  const authors = namesOf(settings, true).join(', ')
  if (authors !== '') info.set(PDFName.of('Author'), PDFHexString.fromText(authors))
  if (settings.description !== undefined) info.set(PDFName.of('Subject'), PDFHexString.fromText(settings.description))
  if (settings.subjects.length > 0) {
    info.set(PDFName.of('Keywords'), PDFHexString.fromText(namedSubjects(settings).join(', ')))
  }
  if (settings.isbn.print !== undefined) info.set(PDFName.of('ISBN'), PDFString.of(settings.isbn.print))
  context.trailerInfo.Info = context.register(info)
  const description = new TextEncoder().encode(xmp(settings, modified))
  const id = PDFHexString.of(createHash('sha256').update(description).digest('hex').slice(0, 32))
  context.trailerInfo.ID = context.obj([id, id])
  const packet = context.stream(description, { Type: 'Metadata', Subtype: 'XML' })
  catalog.set(PDFName.of('Metadata'), context.register(packet))
  catalog.set(PDFName.of('Lang'), PDFHexString.fromText(settings.language))
  catalog.set(
    PDFName.of('ViewerPreferences'),
    context.obj({ DisplayDocTitle: true, Direction: direction === 'rtl' ? 'R2L' : 'L2R' }),
  )
}

/** Authors, or those who had another part in the book; where it names no author, all are in their place. */
function namesOf({ authors }: Settings, wrote: boolean): readonly string[] {
  const isOrphaned = authors.every(({ role }) => role !== 'aut')
  return authors.filter(({ role }) => (isOrphaned || role === 'aut') === wrote).map(({ name }) => name)
}

const namespaces: Readonly<Record<string, string>> = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  prism: 'http://prismstandard.org/namespaces/basic/2.0/',
}

/** Each once: an entry may have a code of several schemes. */
function namedSubjects({ subjects }: Settings): string[] {
  return [...new Set(subjects.map(({ name }) => name))]
}

/** The packet says all that the info dictionary does, in the same words, and more. */
function xmp(settings: Settings, modified: Date): string {
  const { title, description, language, publisher, rights, licence, isbn, date } = settings
  const subjects = namedSubjects(settings)
  const now = modified.toISOString().replace(/\.\d+Z$/, 'Z')
  const properties = [
    text('pdfuaid:part', '1'),
    alternatives('dc:title', title),
    list('dc:creator', 'Seq', namesOf(settings, true)),
    list('dc:contributor', 'Bag', namesOf(settings, false)),
    alternatives('dc:description', description),
    list('dc:subject', 'Bag', subjects),
    list('dc:publisher', 'Bag', some(publisher)),
    list('dc:date', 'Seq', some(date)),
    list('dc:language', 'Bag', [language]),
    text('dc:format', 'application/pdf'),
    text('dc:identifier', isbn.print && `urn:isbn:${isbn.print}`),
    text('prism:isbn', isbn.print),
    alternatives('dc:rights', rights),
    alternatives('xmpRights:UsageTerms', licence),
    text('xmp:CreateDate', now),
    text('xmp:ModifyDate', now),
    text('xmp:MetadataDate', now),
    text('xmp:CreatorTool', producer),
    text('pdf:Producer', producer),
    text('pdf:Keywords', subjects.length === 0 ? undefined : subjects.join(', ')),
    text('pdf:Trapped', 'False'),
  ]
  const declared = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about=""${declared.join('')}>`,
    ...properties.filter((property) => property !== ''),
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n')
}

function some(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value]
}

function text(name: string, value: string | undefined): string {
  return value === undefined ? '' : `<${name}>${escape(value)}</${name}>`
}

/** A text in the languages there are of it: one. */
function alternatives(name: string, value: string | undefined): string {
  if (value === undefined) return ''
  return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escape(value)}</rdf:li></rdf:Alt></${name}>`
}

function list(name: string, kind: 'Bag' | 'Seq', values: readonly string[]): string {
  if (values.length === 0) return ''
  const items = values.map((value) => `<rdf:li>${escape(value)}</rdf:li>`).join('')
  return `<${name}><rdf:${kind}>${items}</rdf:${kind}></${name}>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
