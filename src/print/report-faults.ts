import type { Element } from 'hast'
import { EXIT, visit } from 'unist-util-visit'
import { report } from '../diagnostics/report.ts'
import type { PageEntry } from '../model/editions.ts'
import type { RenderedBook } from '../model/rendered.ts'
import type { Fault, Inspection } from './galley/protocol.ts'
import { toPoints } from './geometry.ts'
import { assetUrl } from './sheet.ts'

const what: Readonly<Record<Exclude<Fault['kind'], 'note-deferred'>, string>> = {
  overfull: 'a line, row or picture',
  overlap: 'type',
  'too-wide': 'a line',
  reduced: 'a formula, now set smaller,',
  'divided-row': 'a row of a table, now divided,',
}

/** Tells the author where a rule of the page could not be kept, and which pictures it lacks. */
export function reportFaults(rendered: RenderedBook, found: Inspection, pages: readonly PageEntry[]): void {
  reportDamaged(rendered, new Set(found.damaged))
  for (const fault of found.faults) {
    const section = rendered.sections.find(({ id }) => id === fault.section)
    const file = section?.file ?? rendered.file
    if (fault.kind === 'note-deferred') {
      const note = found.notes.find(({ id }) => id === fault.note)
      report(file, 'note-on-page-of-call', firstCall(rendered, fault.note), {
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

/** The element that calls a note first, where the text has one with a place. */
function firstCall({ sections, notes }: RenderedBook, id: string | undefined): Element | undefined {
  const call = notes.find((note) => note.id === id)?.calls[0]
  let found: Element | undefined
  for (const { tree } of [...sections, ...notes]) {
    visit(tree, 'element', (node) => {
      if (call !== undefined && node.properties['id'] === call) found = node
      return found === undefined ? undefined : EXIT
    })
  }
  return found
}

/** `damaged` holds addresses on the sheet. */
function reportDamaged({ sections, notes, file }: RenderedBook, damaged: ReadonlySet<string>): void {
  const files = new Map(sections.map((section) => [section.id, section.file]))
  const trees = [...sections, ...notes.map(({ section, tree }) => ({ id: section, tree }))]
  for (const { id, tree } of trees) {
    visit(tree, 'element', (node: Element) => {
      const path = node.properties['src']
      if (node.tagName !== 'img' || typeof path !== 'string' || !damaged.has(assetUrl(path))) return
      report(files.get(id) ?? file, 'picture-shown', node, { path })
    })
  }
}
