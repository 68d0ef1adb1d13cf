import type { PageEntry } from '../../model/editions.ts'
import type { Settings } from '../../model/settings.ts'
import { rewritePages } from './content/rewrite-pages.ts'
import { joinRuns } from './join-runs.ts'
import { type LinkTarget, writeLinks } from './links.ts'
import { writeMetadata } from './metadata.ts'
import { type OutlineEntry, writeOutline } from './outline.ts'
import { writePageBoxes } from './page-boxes.ts'
import { writePageLabels } from './page-labels.ts'
import { mendStructure, type Structure } from './structure/mend-structure.ts'
import { mendToUnicode } from './to-unicode.ts'
import { writeFile } from './write-file.ts'

export interface FinishInput {
  /** As the browser printed it, in runs; together one page for every entry of `pages`. */
  readonly printed: readonly Uint8Array[]
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
  const pdf = await joinRuns(input.printed)
  const found = pdf.getPageCount()
  if (found !== input.pages.length) {
    throw new Error(`The browser printed ${found} pages where ${input.pages.length} were built`)
  }
  await rewritePages(pdf, mendStructure(pdf, input.structure, input.settings.language))
  mendToUnicode(pdf)
  writePageBoxes(pdf, input.settings.print)
  writeLinks(pdf, input.linkPrefix, input.targetOf)
  writePageLabels(pdf, input.pages)
  writeOutline(pdf, input.outline)
  writeMetadata(pdf, input.settings, input.direction, input.modified)
  return writeFile(pdf.context)
}
