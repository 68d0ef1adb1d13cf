import type { Node, Position } from 'unist'
import type { VFile } from 'vfile'
import { didYouMean, nearest } from '../../diagnostics/nearest.ts'
import { report } from '../../diagnostics/report.ts'
import type { TimelineEntry } from '../../model/manuscript.ts'
import { type Calendar, calendars } from './calendar.ts'

const names = ['date', 'label', 'place', 'people', 'tags', 'id', 'calendar'] as const

/** What the author wrote of an event, empty values left out, lists taken apart. */
export interface EventAttributes {
  readonly id?: string
  readonly date?: string
  readonly label?: string
  readonly place?: string
  readonly calendar?: Calendar
  readonly people: readonly string[]
  readonly tags: readonly string[]
  /** What unknown attributes were meant to be: reported already, and not missing too. */
  readonly misspelt: readonly string[]
}

/** Where an event is told, and where its attributes stand, as exactly as is known. */
export interface EventPlace {
  readonly whole: Node | Position
  readonly key: (name: string) => Node | Position
  readonly value: (name: string) => Node | Position
  /** An attribute as it is written there. */
  readonly written: (name: string, value: string) => string
}

/** A directive: its attributes have no places of their own. */
export function placeOfDirective(node: Node): EventPlace {
  return { whole: node, key: () => node, value: () => node, written: (name, value) => `${name}=${value}` }
}

export function placeOfEntry({ position, places }: TimelineEntry): EventPlace {
  return {
    whole: position,
    key: (name) => places.get(name)?.key ?? position,
    value: (name) => places.get(name)?.value ?? position,
    written: (name, value) => `${name}: ${value}`,
  }
}

/** Reads the attributes of a directive or of an entry of `timeline.yaml`; unknown ones are reported and left out. */
export function readAttributes(
  given: Readonly<Record<string, string | null | undefined>>,
  file: VFile,
  where: EventPlace,
): EventAttributes {
  const values = new Map<string, string>()
  const misspelt: string[] = []
  for (const [key, value] of Object.entries(given)) {
    if (!names.some((name) => name === key)) {
      misspelt.push(nearest(key, names) ?? '')
      report(file, 'event-attribute', where.key(key), {
        key,
        known: names.join(', '),
        suggestion: didYouMean(key, names),
      })
    } else if (value?.trim()) {
      values.set(key, value.trim())
    }
  }
  const written = values.get('calendar')
  const calendar = calendars.find((name) => name === written?.toLowerCase())
  if (written !== undefined && calendar === undefined)
    report(file, 'event-calendar', where.value('calendar'), {
      calendar: written,
      suggestion: didYouMean(written, calendars),
    })
  const [id, date, label, place] = ['id', 'date', 'label', 'place'].map((name) => values.get(name))
  return {
    ...(id !== undefined && { id }),
    ...(date !== undefined && { date }),
    ...(label !== undefined && { label }),
    ...(place !== undefined && { place }),
    ...(calendar !== undefined && { calendar }),
    people: list(values.get('people')),
    tags: list(values.get('tags')),
    misspelt,
  }
}

/** Names and tags are set apart by semicolons: a name may hold a comma. */
function list(value: string | undefined): readonly string[] {
  return (value ?? '').split(';').flatMap((item) => item.trim() || [])
}
