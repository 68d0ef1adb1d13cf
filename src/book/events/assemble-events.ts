import type { PhrasingContent } from 'mdast'
import { report } from '../../diagnostics/report.ts'
import type { BookEvent, Telling } from '../../model/book.ts'
import type { Labels } from '../../model/labels.ts'
import type { Settings } from '../../model/settings.ts'
import type { Ids } from '../places/ids.ts'
import { plainLine } from '../tree/plain-text.ts'
import { setPhrase } from '../typography/phrase.ts'
import { setText } from '../typography/set-text.ts'
import { compareMoments, earliest, isoDay, latest, type Moment } from './bounds.ts'
import { eventStem, type ToldEvent } from './collect-tellings.ts'
import { DateDisplay } from './display-date.ts'
import type { EventDate } from './event-date.ts'
import { grouping } from './group-events.ts'
import { checkYears, reportFuture } from './plausible-dates.ts'
import { readDate } from './read-date.ts'
import { suggestDate } from './suggest-date.ts'

interface DatedEvent {
  readonly id: string
  readonly date: string
  readonly when: EventDate
  readonly label: string
  readonly labelNodes?: readonly PhrasingContent[] | undefined
  readonly tellings: readonly ToldEvent[]
}

/** The timeline of the book, in its order. What is wrong with an event is reported, and the event left out. */
export function assembleEvents(
  told: readonly ToldEvent[],
  ids: Ids,
  settings: Settings,
  labels: Labels,
): readonly BookEvent[] {
  const { language } = settings
  const display = new DateDisplay(language)
  const dated = groupTellings(told).flatMap((group) => dateEvent(group, ids, language) ?? [])
  for (const { when, date, tellings } of dated) reportFuture(when, date, tellings, settings)
  const sorted = dated
    .map((event) => ({ event, first: earliest(event.when), last: latest(event.when) }))
    .sort((one, other) => compareStarts(one, other) || compareKnown(one.last, other.last))
  const groupOf = grouping(
    sorted.map(({ first }) => first),
    settings.timeline.groupBy,
    display,
    labels.undated,
  )
  return sorted.map(({ event, first, last }) => {
    const attributes = event.tellings.map((telling) => telling.attributes)
    const place = attributes.find((own) => own.place !== undefined)?.place
    return {
      id: event.id,
      date: event.date,
      label: setText(event.label, language),
      ...(event.labelNodes !== undefined && { labelNodes: event.labelNodes }),
      earliest: first && isoDay(first),
      latest: last && isoDay(last),
      display: display.of(event.when),
      group: hasOpenStart({ first, last }) ? display.of(event.when) : groupOf(first),
      ...(place !== undefined && { place: setText(place, language) }),
      people: [...new Set(attributes.flatMap((own) => own.people))].map((name) => setText(name, language)),
      tags: [...new Set(attributes.flatMap((own) => own.tags))],
      told: event.tellings.map(tellingOf),
    }
  })
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
  for (const { attributes, file, where } of tellings) {
    if (attributes.date === undefined || attributes.date === date) continue
    const id = attributes.id ?? ''
    report(file, 'id-unique', where.whole, { id, where: `first in ${dating.path}:${dating.line}, with another date` })
  }
  const label = tellings.find((telling) => telling.attributes.label)?.attributes.label
  const nodes = label === undefined ? undefined : setPhrase(label, language)
  const given = nodes === undefined ? first.words : plainLine(nodes)
  const words = given || (tellings.find((telling) => telling.words)?.words ?? '')
  if (words === '' && !isMisspelt(tellings, 'label')) {
    const sample = first.where.written('label', '"A storm"')
    report(first.file, 'event-label-given', first.where.whole, { sample })
  }
  const when = readDate(date)
  if (when === undefined)
    report(dating.file, 'event-date', dating.where.value('date'), { date, suggestion: suggestDate(date, language) })
  if (words === '' || when === undefined) return undefined
  for (const telling of tellings) checkYears(telling, when, language)
  const id = first.attributes.id ?? first.anchor ?? ids.fresh(eventStem(words))
  const isPlain = nodes?.every(({ type }) => type === 'text') ?? true
  return { id, date, when, label: words, ...(!isPlain && { labelNodes: nodes }), tellings }
}

function isMisspelt(tellings: readonly ToldEvent[], name: string): boolean {
  return tellings.some(({ attributes }) => attributes.misspelt.includes(name))
}

function tellingOf({ anchor, section, path, line }: ToldEvent): Telling {
  return { ...(anchor !== undefined && { anchor }), ...(section && { section: section.id }), path, line }
}

/** First and last possible moment. */
interface Bounds {
  readonly first: Moment | undefined
  readonly last: Moment | undefined
}

/** An event that may have begun at any time before its end: earlier than every known moment. */
function hasOpenStart({ first, last }: Bounds): boolean {
  return first === undefined && last !== undefined
}

function compareStarts(one: Bounds, other: Bounds): number {
  return Number(hasOpenStart(other)) - Number(hasOpenStart(one)) || compareKnown(one.first, other.first)
}

/** What has no moment comes last. */
function compareKnown(one: Moment | undefined, other: Moment | undefined): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined)
  return compareMoments(one, other)
}
