import { type PDFDict, type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import type { PageEntry } from '../../model/editions.ts'
import { roman } from '../folio.ts'

/**
 * Writes the page labels (ISO 32000-1, 12.4.2), so that a viewer's page box says what the page says: a range for each run
 * of roman or arabic numerals, which a PDF can count itself; every other label by itself.
 */
export function writePageLabels(pdf: PDFDocument, pages: readonly PageEntry[]): void {
  const { context } = pdf
  const ranges = context.obj([])
  let run: { readonly style: 'D' | 'r'; readonly offset: number } | undefined
  for (const [index, { label }] of pages.entries()) {
    const style = /^\d+$/.test(label) ? 'D' : /^[ivxlcdm]+$/.test(label) ? 'r' : undefined
    if (style !== undefined && run?.style === style && numeral(style, index - run.offset) === label) continue
    const value = style === undefined ? undefined : valueOf(style, label, index + 1)
    run = style === undefined || value === undefined ? undefined : { style, offset: index - value }
    const range: PDFDict = context.obj({})
    if (run === undefined) range.set(PDFName.of('P'), PDFHexString.fromText(label))
    else {
      range.set(PDFName.of('S'), PDFName.of(run.style))
      range.set(PDFName.of('St'), context.obj(index - run.offset))
    }
    ranges.push(context.obj(index))
    ranges.push(range)
  }
  pdf.catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: ranges }))
}

function numeral(style: 'D' | 'r', value: number): string {
  return style === 'D' ? String(value) : roman(value)
}

/** What a label counts; a roman one counts no more than there are pages before it. */
function valueOf(style: 'D' | 'r', label: string, most: number): number | undefined {
  if (style === 'D') return Number(label)
  for (let value = 1; value <= most; value += 1) if (roman(value) === label) return value
  return undefined
}
