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
  })
  const authors = settings.authors.map(({ name }) => name).join(', ')
  if (authors !== '') info.set(PDFName.of('Author'), PDFHexString.fromText(authors))
  if (settings.description !== undefined) info.set(PDFName.of('Subject'), PDFHexString.fromText(settings.description))
  if (settings.subjects.length > 0) {
    info.set(PDFName.of('Keywords'), PDFHexString.fromText(settings.subjects.join(', ')))
  }
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

function xmp(settings: Settings, modified: Date): string {
  const date = modified.toISOString().replace(/\.\d+Z$/, 'Z')
  const authors = settings.authors.map(({ name }) => `<rdf:li>${escape(name)}</rdf:li>`).join('')
  const identifier = settings.isbn.print
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    '<pdfuaid:part>1</pdfuaid:part>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escape(settings.title)}</rdf:li></rdf:Alt></dc:title>`,
    ...(authors === '' ? [] : [`<dc:creator><rdf:Seq>${authors}</rdf:Seq></dc:creator>`]),
    `<dc:language><rdf:Bag><rdf:li>${escape(settings.language)}</rdf:li></rdf:Bag></dc:language>`,
    ...(identifier === undefined ? [] : [`<dc:identifier>urn:isbn:${escape(identifier)}</dc:identifier>`]),
    `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    `<xmp:CreatorTool>${producer}</xmp:CreatorTool><pdf:Producer>${producer}</pdf:Producer>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n')
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
