import type { PhrasingContent } from 'mdast'
import { report } from '../../diagnostics/report.ts'
import type { Ids } from '../places/ids.ts'
import { plainLine } from '../tree/plain-text.ts'
import { setPhrase } from '../typography/phrase.ts'
import type { Calendar } from './calendar.ts'
import { eventStem, type ToldEvent } from './collect-tellings.ts'
import type { Dating } from './display-dating.ts'
import type { EventDate } from './event-date.ts'
import { readDate } from './read-date.ts'
import { suggestDate } from './suggest-date.ts'
import { writeDate } from './write-date.ts'

/** An event whose date and label are known. */
export interface DatedEvent {
  readonly id: string
  /** As written. */
  readonly written: string
  readonly dating: Dating
  readonly label: string
  /** Where the author wrote more than plain text. */
  readonly labelNodes?: readonly PhrasingContent[] | undefined
  readonly tellings: readonly ToldEvent[]
}

/** The events that are told, in the order in which they first are. What is wrong with one is reported, and it is left out. */
export function dateEvents(told: readonly ToldEvent[], ids: Ids, language: string): readonly DatedEvent[] {
  return groupTellings(told).flatMap((group) => dateEvent(group, ids, language) ?? [])
}

/** Tellings that the author gave the same id are one event told several times; every other is an event of its own. */
function groupTellings(tellings: readonly ToldEvent[]): readonly (readonly ToldEvent[])[] {
  const groups = new Map<string | ToldEvent, ToldEvent[]>()
  for (const telling of tellings) {
    const key = telling.attributes.id ?? telling
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [telling])
    else group.push(telling)
  }
  return [...groups.values()]
}

/** Date and label of an event; the first telling that has one gives it. `undefined` where there is none of use. */
function dateEvent(tellings: readonly ToldEvent[], ids: Ids, language: string): DatedEvent | undefined {
  const [first] = tellings
  const dating = tellings.find((telling) => telling.attributes.date !== undefined)
  const date = dating?.attributes.date
  if (first === undefined) return undefined
  if (dating === undefined || date === undefined) {
    if (!isMisspelt(tellings, 'date')) {
      const sample = first.where.written('date', '2024-01-03')
      report(first.file, 'event-date-given', first.where.whole, { sample })
    }
    return undefined
  }
  const label = tellings.find((telling) => telling.attributes.label)?.attributes.label
  const nodes = label === undefined ? undefined : setPhrase(label, language)
  const given = nodes === undefined ? first.words : plainLine(nodes)
  const words = given || (tellings.find((telling) => telling.words)?.words ?? '')
  if (words === '' && !isMisspelt(tellings, 'label')) {
    const sample = first.where.written('label', '"A storm"')
    report(first.file, 'event-label-given', first.where.whole, { sample })
  }
  const calendar =
    tellings.find((telling) => telling.attributes.calendar !== undefined)?.attributes.calendar ?? 'gregorian'
  const when = readDate(date, calendar)
  if (when === undefined)
    report(dating.file, 'event-date', dating.where.value('date'), { date, suggestion: suggestDate(date, language) })
  for (const telling of tellings) {
    const other = telling.attributes.date
    if (other === undefined || other === date || isSame(other, telling.attributes.calendar ?? calendar, when, calendar))
      continue
    const where = `${dating.path}:${dating.line}`
    report(telling.file, 'event-dates', telling.where.value('date'), {
      id: telling.attributes.id ?? '',
      date: other,
      first: date,
      where,
    })
  }
  if (words === '' || when === undefined) return undefined
  const id = first.attributes.id ?? first.anchor ?? ids.fresh(eventStem(words))
  const isPlain = nodes?.every(({ type }) => type === 'text') ?? true
  return {
    id,
    written: date,
    dating: { date: when, calendar },
    label: words,
    ...(!isPlain && { labelNodes: nodes }),
    tellings,
  }
}

function isMisspelt(tellings: readonly ToldEvent[], name: string): boolean {
  return tellings.some(({ attributes }) => attributes.misspelt.includes(name))
}

/** Whether a date of another telling says the same in other signs. */
function isSame(written: string, calendar: Calendar, when: EventDate | undefined, of: Calendar): boolean {
  const date = calendar === of ? readDate(written, calendar) : undefined
  return date !== undefined && when !== undefined && writeDate(date) === writeDate(when)
}
