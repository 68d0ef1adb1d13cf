import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A line of type, or what stands at one height of it, in points from the lower left corner of the page. */
export interface PrintedLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
}

/** Lines of every page, in the order of the file, as Mozilla's reader finds them. */
export async function linesOfPdf(file: Uint8Array): Promise<PrintedLine[][]> {
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise
  const pages: PrintedLine[][] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const lines: PrintedLine[] = []
    for (const item of items) {
      if (!('str' in item)) continue
      const [left = 0, baseline = 0] = item.transform.slice(4)
      const right = left + item.width
      const last = lines.at(-1)
      if (item.str.trim() === '') {
        if (last !== undefined) lines[lines.length - 1] = { ...last, text: `${last.text} ` }
      } else if (last === undefined || Math.abs(last.baseline - baseline) > 0.5 || left < last.left) {
        lines.push({ text: item.str, left, right, baseline })
      } else {
        lines[lines.length - 1] = { ...last, text: last.text + item.str, right: Math.max(right, last.right) }
      }
    }
    pages.push(lines)
  }
  return pages
}
