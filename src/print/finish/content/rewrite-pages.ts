import { promisify } from 'node:util'
import { constants, deflate, inflateSync } from 'node:zlib'
import { type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { grayContent } from './gray.ts'
import { rewriteContent } from './rewrite-content.ts'

const compress = promisify(deflate)

/** Pages that are written at a time, so that a long book need not be in memory as it is when inflated. */
const batch = 64

/**
 * Rewrites the contents of all pages, each with the ids of its marked content that is to be artifact, and the grays of the
 * forms that they paint. Compression is most of the work; it runs beside the rest.
 */
export async function rewritePages(
  pdf: PDFDocument,
  artifacts: ReadonlyMap<PDFRef, ReadonlySet<number>>,
): Promise<void> {
  const none: ReadonlySet<number> = new Set()
  const pages = pdf.getPages()
  for (let from = 0; from < pages.length; from += batch) {
    const own = pages.slice(from, from + batch)
    await Promise.all(
      own.map(({ node, ref }) =>
        rewrite(pdf, node.get(PDFName.of('Contents')), (content) =>
          rewriteContent(content, artifacts.get(ref) ?? none),
        ),
      ),
    )
  }
  const forms = pdf.context.enumerateIndirectObjects().filter(([, object]) => isForm(object))
  await Promise.all(forms.map(([place]) => rewrite(pdf, place, grayContent)))
}

async function rewrite(pdf: PDFDocument, place: unknown, edit: (content: Uint8Array) => Uint8Array): Promise<void> {
  const stream = place instanceof PDFRef ? pdf.context.lookup(place) : undefined
  if (!(place instanceof PDFRef) || !(stream instanceof PDFRawStream)) {
    throw new Error('The browser wrote a content of several streams')
  }
  const content = edit(inflated(stream))
  stream.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
  pdf.context.assign(place, PDFRawStream.of(stream.dict, await compress(content)))
}

/** The browser compresses what becomes smaller by it. */
function inflated({ contents, dict }: PDFRawStream): Uint8Array {
  const filter = dict.get(PDFName.of('Filter'))
  if (filter === undefined) return contents
  if (filter !== PDFName.of('FlateDecode'))
    throw new Error(`The browser wrote a content with the filter ${filter.toString()}`)
  // The reader takes a line feed that ends the data for the one before `endstream`.
  return inflateSync(contents, { finishFlush: constants.Z_SYNC_FLUSH })
}

function isForm(object: unknown): object is PDFRawStream {
  return object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form')
}
