import { type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import type { PageEntry } from '../../model/editions.ts'

/**
 * Writes the page labels (ISO 32000-1, 12.4.2): roman for the front matter, arabic after it, so that a viewer's page
 * box says what the page says.
 */
export function writePageLabels(pdf: PDFDocument, pages: readonly PageEntry[]): void {
  const { context } = pdf
  const firstArabic = pages.findIndex(({ label }) => /^\d+$/.test(label))
  const ranges = context.obj([])
  if (firstArabic !== 0) {
    ranges.push(context.obj(0))
    ranges.push(context.obj({ S: PDFName.of('r'), St: 1 }))
  }
  if (firstArabic < 0) {
    // PDF counts in ASCII digits; others are given page by page.
    for (const [index, { label }] of pages.entries()) {
      if (!/^\p{Nd}+$/u.test(label)) continue
      ranges.push(context.obj(index))
      ranges.push(context.obj({ P: PDFHexString.fromText(label) }))
    }
  } else {
    ranges.push(context.obj(firstArabic))
    ranges.push(context.obj({ S: PDFName.of('D'), St: 1 }))
  }
  pdf.catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: ranges }))
}
