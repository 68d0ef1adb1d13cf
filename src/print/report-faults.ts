import { report } from '../diagnostics/report.ts'
import type { PageEntry } from '../model/editions.ts'
import type { RenderedBook } from '../model/rendered.ts'
import type { Fault, Inspection } from './galley/protocol.ts'
import { toPoints } from './geometry.ts'

const what: Readonly<Record<Exclude<Fault['kind'], 'note-deferred'>, string>> = {
  overfull: 'a line, row or picture',
  overlap: 'type',
  'too-wide': 'a line',
}

/** Tells the author where a rule of the page could not be kept. */
export function reportFaults(rendered: RenderedBook, found: Inspection, pages: readonly PageEntry[]): void {
  for (const fault of found.faults) {
    const section = rendered.sections.find(({ id }) => id === fault.section)
    const file = section?.file ?? rendered.file
    if (fault.kind === 'note-deferred') {
      const note = found.notes.find(({ id }) => id === fault.note)
      report(file, 'note-on-page-of-call', undefined, {
        mark: note?.mark ?? '',
        call: pages[note?.calls[0] ?? -1]?.label ?? '',
        starts: pages[note?.starts ?? -1]?.label ?? '',
        reason: 'earlier notes of the same line leave no room for two lines of it',
      })
    } else {
      const first = found.anchors[fault.section] ?? 0
      report(file, 'within-measure', undefined, {
        what: what[fault.kind],
        excess: toPoints(fault.excess).toFixed(1),
        page: pages[first + fault.page]?.label ?? '',
      })
    }
  }
}
