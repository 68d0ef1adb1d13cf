import type { Node, Position } from 'unist'
import type { VFile } from 'vfile'
import { didYouMean } from '../../diagnostics/nearest.ts'
import { report } from '../../diagnostics/report.ts'

const names = ['date', 'label', 'place', 'people', 'tags', 'id', 'calendar'] as const

/** What the author wrote of an event, empty values left out, lists taken apart. */
export interface EventAttributes {
  readonly id?: string
  readonly date?: string
  readonly label?: string
  readonly place?: string
  readonly people: readonly string[]
  readonly tags: readonly string[]
}

/** Reads the attributes of a directive or of an entry of `timeline.yaml`; unknown ones are reported and left out. */
export function readAttributes(
  written: Readonly<Record<string, string | null | undefined>>,
  file: VFile,
  where: Node | Position,
): EventAttributes {
  const values = new Map<string, string>()
  for (const [key, value] of Object.entries(written)) {
    if (!names.some((name) => name === key)) {
      report(file, 'event-attribute', where, { key, known: names.join(', '), suggestion: didYouMean(key, names) })
    } else if (value?.trim()) {
      values.set(key, value.trim())
    }
  }
  const calendar = values.get('calendar')
  if (calendar !== undefined && calendar.toLowerCase() !== 'gregorian')
    report(file, 'event-calendar', where, { calendar })
  const [id, date, label, place] = ['id', 'date', 'label', 'place'].map((name) => values.get(name))
  return {
    ...(id !== undefined && { id }),
    ...(date !== undefined && { date }),
    ...(label !== undefined && { label }),
    ...(place !== undefined && { place }),
    people: list(values.get('people')),
    tags: list(values.get('tags')),
  }
}

/** Names and tags are set apart by semicolons: a name may hold a comma. */
function list(value: string | undefined): readonly string[] {
  return (value ?? '').split(';').flatMap((item) => item.trim() || [])
}
