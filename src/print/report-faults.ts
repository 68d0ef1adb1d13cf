import type { Element } from 'hast'
import type { Point } from 'unist'
import { report } from '../diagnostics/report.ts'
import type { RenderedBook } from '../model/rendered.ts'
import { shownPictures } from '../model/shown-pictures.ts'
import { EXIT, visit } from '../model/visit.ts'
import type { Fault, SourcePlace } from './galley/protocol.ts'
import { toPoints } from './geometry.ts'
import { assetUrl, coverUrl } from './sheet.ts'
import type { Findings } from './volume.ts'

/** What the type area was too small for. */
const what = {
  overfull: 'a line, row or picture',
  overlap: 'type',
  'too-wide': 'a line',
} as const

/** How a page ends, by the rule that gave. */
const turns: Readonly<Record<NonNullable<Fault['rule']>, string>> = {
  free: 'between two lines',
  'lead-in': 'with words that lead in what follows',
  code: 'inside a listing',
  'blank-line': 'before an empty line of a listing',
  row: 'between two rows of a table',
  'short-table': 'inside a short table',
  hyphen: 'with a hyphen',
  ornament: 'beside the ornament between two scenes',
  'single-row': 'with one row of a table left alone',
  orphan: 'with the first line of a paragraph alone',
  widow: 'with the last line of a paragraph still to come',
  attribution: 'between a quotation and whom it is by',
  heading: 'with a heading, or a heading and one line',
  caption: 'with the caption or the head of a table',
  whole: 'inside what should stay whole',
  'short-last-page': 'the chapter with fewer than four lines',
  'long-alone': 'a line lower than the page facing it',
}

/** Tells the author where a rule of the page could not be kept, and which pictures it lacks. */
export function reportFaults(rendered: RenderedBook, found: Findings): void {
  const { pages } = found
  reportDamaged(rendered, new Set(found.damaged))
  reportCoarse(rendered, found)
  for (const fault of found.faults) {
    const section = rendered.sections.find(({ id }) => id === (fault.at?.source ?? fault.section))
    const file = section?.file ?? rendered.file
    if (fault.kind === 'note-deferred') {
      const note = found.notes.find(({ id }) => id === fault.note)
      report(file, 'note-on-page-of-call', firstCall(rendered, fault.note), {
        mark: note?.mark ?? '',
        call: pages[note?.calls[0] ?? -1]?.label ?? '',
        starts: pages[note?.starts ?? -1]?.label ?? '',
        reason: 'notes before it leave no room for two lines of it',
      })
      continue
    }
    const page = pages[(found.anchors[fault.section] ?? 0) + fault.page]?.label ?? ''
    const place = section?.file && fault.at && pointOf(fault.at)
    if (fault.kind === 'page-turn') {
      const note = found.notes.find(({ id }) => id === fault.note)
      const inside = note === undefined ? '' : `note ${note.mark} `
      report(file, 'page-turn', place, {
        page,
        how: inside + turns[fault.rule ?? 'free'],
        reason:
          fault.rule === 'long-alone'
            ? 'other ways to break the chapter look worse'
            : 'there is no way to break the chapter that keeps more of the rules',
      })
    } else if (fault.kind === 'overfull' || fault.kind === 'overlap' || fault.kind === 'too-wide') {
      report(file, 'within-measure', place, {
        what: what[fault.kind],
        excess: toPoints(fault.excess).toFixed(1),
        page,
      })
    } else report(file, fault.kind, place, { page, value: fault.value ?? '' })
  }
}

function pointOf({ line, column }: SourcePlace): Point {
  return { line, column }
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
function reportDamaged(rendered: RenderedBook, damaged: ReadonlySet<string>): void {
  for (const { image, path, file } of shownPictures(rendered)) {
    if (damaged.has(assetUrl(path))) report(file, 'picture-shown', image, { path })
  }
  const { cover } = rendered.settings
  if (damaged.has(coverUrl)) report(rendered.file, 'picture-shown', undefined, { path: cover ?? 'cover.svg' })
}

/** Pixels an inch below which the eye sees them at the distance of reading. */
const leastDensity = 200

/** Printed width up to which a picture is an icon or an ornament, millimetres. */
const iconWidth = 25

const millimetresPerPoint = 25.4 / 72

/** Tells of each picture that has too few pixels for its size in print, where the text shows it first. */
function reportCoarse(rendered: RenderedBook, found: Findings): void {
  const pixelWidths = new Map(rendered.assets.map((asset) => [asset.path, asset.pixelWidth]))
  const printed = new Map(found.pictures.map((picture) => [picture.address, picture]))
  for (const { image, path, file } of shownPictures(rendered)) {
    const address = assetUrl(path)
    const picture = printed.get(address)
    const pixels = pixelWidths.get(path)
    if (picture === undefined || pixels === undefined) continue
    printed.delete(address)
    const width = toPoints(picture.width) * millimetresPerPoint
    const inches = width / 25.4
    if (width <= iconWidth || pixels >= leastDensity * inches) continue
    report(file, 'picture-resolution', image, {
      path,
      pixels,
      density: Math.floor(pixels / inches),
      width: Math.round(width),
      needed: Math.ceil(leastDensity * inches),
      page: found.pages[picture.page]?.label ?? '',
    })
  }
}
