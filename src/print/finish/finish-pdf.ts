import { PDFDocument } from '@cantoo/pdf-lib'
import type { PageEntry } from '../../model/editions.ts'
import type { Settings } from '../../model/settings.ts'
import { writeMetadata } from './metadata.ts'
import { type OutlineEntry, writeOutline } from './outline.ts'
import { writePageLabels } from './page-labels.ts'

export interface FinishInput {
  /** As the browser printed it, one page for every entry of `pages`. */
  readonly printed: Uint8Array
  readonly pages: readonly PageEntry[]
  readonly outline: readonly OutlineEntry[]
  readonly settings: Settings
  readonly modified: Date
}

/** Turns the browser's print into the book's PDF: boxes, labels, outline, metadata; nothing of machine or moment left. */
export async function finishPdf(input: FinishInput): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(input.printed, { updateMetadata: false })
  const found = pdf.getPageCount()
  if (found !== input.pages.length) {
    throw new Error(`The browser printed ${found} pages where ${input.pages.length} were built`)
  }
  const { width, height } = input.settings.print.trim
  for (const page of pdf.getPages()) {
    page.setMediaBox(0, 0, width, height)
    page.setCropBox(0, 0, width, height)
    page.setBleedBox(0, 0, width, height)
    page.setTrimBox(0, 0, width, height)
  }
  writePageLabels(pdf, input.pages)
  writeOutline(pdf, input.outline)
  writeMetadata(pdf, input.settings, input.modified, stable(input.printed))
  return await pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
}

/** The print without the dates that the browser wrote into it. */
function stable(printed: Uint8Array): Uint8Array {
  const text = Buffer.from(printed).toString('latin1')
  return Buffer.from(text.replace(/\((D:\d{14}[^)]*)\)/g, '()'), 'latin1')
}
