import { chromium, chromiumLinked } from './chromium.ts'
import type { Contender } from './contender.ts'
import { pagedjs, vivliostyle, weasyprint } from './html-tools.ts'
import { octavo, octavoPdf } from './octavo.ts'
import { pandocPagedjs, pandocTypst, pandocWeasyprint } from './pandoc.ts'
import { typst } from './typst.ts'

/** In the order of the table. The first is what the others are compared with. */
export const contenders: readonly Contender[] = [
  chromium,
  chromiumLinked,
  octavoPdf,
  octavo,
  typst,
  weasyprint,
  pagedjs,
  vivliostyle,
  pandocTypst,
  pandocWeasyprint,
  pandocPagedjs,
]
