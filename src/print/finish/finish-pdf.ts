import { PDFDocument } from '@cantoo/pdf-lib'
import type { PageEntry } from '../../model/editions.ts'
import type { Settings } from '../../model/settings.ts'
import { sheetOf } from '../geometry.ts'
import { type LinkTarget, writeLinks } from './links.ts'
import { writeMetadata } from './metadata.ts'
import { type OutlineEntry, writeOutline } from './outline.ts'
import { writePageLabels } from './page-labels.ts'
import { rewritePages } from './content/rewrite-pages.ts'
import { mendStructure, type Structure } from './structure/mend-structure.ts'
import { mendToUnicode } from './to-unicode.ts'
import { writeFile } from './write-file.ts'

export interface FinishInput {
  /** As the browser printed it, one page for every entry of `pages`. */
  readonly printed: Uint8Array
  readonly pages: readonly PageEntry[]
  readonly outline: readonly OutlineEntry[]
  /** What the links of the book were printed with; the id follows. */
  readonly linkPrefix: string
  readonly targetOf: (id: string) => LinkTarget | undefined
  readonly settings: Settings
  readonly direction: 'ltr' | 'rtl'
  readonly modified: Date
  readonly structure: Structure
}

/** Turns the browser's print into the book's PDF: boxes, tags, labels, outline, metadata; nothing of machine or moment left. */
export async function finishPdf(input: FinishInput): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(input.printed, { updateMetadata: false })
  const found = pdf.getPageCount()
  if (found !== input.pages.length) {
    throw new Error(`The browser printed ${found} pages where ${input.pages.length} were built`)
  }
  const { width, height } = input.settings.print.trim
  const foot = sheetOf(input.settings.print.trim).height - height
  for (const page of pdf.getPages()) {
    page.setMediaBox(0, foot, width, height)
    page.setCropBox(0, foot, width, height)
    page.setBleedBox(0, foot, width, height)
    page.setTrimBox(0, foot, width, height)
  }
  await rewritePages(pdf, mendStructure(pdf, input.structure, input.settings.language))
  mendToUnicode(pdf)
  writeLinks(pdf, input.linkPrefix, input.targetOf)
  writePageLabels(pdf, input.pages)
  writeOutline(pdf, input.outline)
  writeMetadata(pdf, input.settings, input.direction, input.modified)
  return writeFile(pdf.context)
}
