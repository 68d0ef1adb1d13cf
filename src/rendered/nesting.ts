import type { Raw } from 'mdast-util-to-hast'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'

/** Elements nested deeper than this are no text, and what walks through a tree runs out of room in them. */
const deepest = 100

/** Elements whose end tag may be left out or is never there: they nest only as deep as the lists and tables they are in. */
const selfEnding = new Set('br caption col colgroup dd dt hr img li p rp rt tbody td tfoot th thead tr wbr'.split(' '))

/** A test for the tokens of raw HTML, in order: false for a start tag that is nested too deep. The first is reported. */
export function depthLimit(file: VFile): (token: Raw) => boolean {
  const open: string[] = []
  let reported = false
  return (token) => {
    const [, slash, name = ''] = token.value.match(/^<(\/?)([a-z]\w*)/i) ?? []
    const tag = name.toLowerCase()
    if (tag === '' || selfEnding.has(tag)) return true
    if (slash === '/') {
      const index = open.lastIndexOf(tag)
      if (index !== -1) open.length = index
      return true
    }
    if (open.length < deepest) return open.push(tag) > 0
    if (!reported) report(file, 'nesting-depth', token, { most: deepest })
    reported = true
    return false
  }
}
