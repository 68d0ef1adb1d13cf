import type { BookEvent, Telling } from '../../model/book.ts'
import type { Settings } from '../../model/settings.ts'
import type { Ids } from '../places/ids.ts'
import { setText } from '../typography/set-text.ts'
import { compareMoments, earliest, isoDay, latest, type Moment } from './bounds.ts'
import { checkDates } from './check-dates.ts'
import type { ToldEvent } from './collect-tellings.ts'
import { type DatedEvent, dateEvents } from './date-events.ts'
import { type Dating, DatingDisplay } from './display-dating.ts'
import { eventTime } from './event-time.ts'

/** An event of the book, and what its date says. */
export interface PlacedEvent {
  readonly event: BookEvent
  readonly dating: Dating
  readonly first: Moment | undefined
  readonly last: Moment | undefined
}

/** The events of the book in order of time. What is wrong with one is reported, and the event left out. */
export function assembleEvents(told: readonly ToldEvent[], ids: Ids, settings: Settings): readonly PlacedEvent[] {
  const { language, timelines } = settings
  const display = new DatingDisplay(language, timelines[0]?.calendars ?? 'own')
  const dated = dateEvents(told, ids, language)
  checkDates(dated, settings)
  return dated
    .map((event) => {
      const { date, calendar } = event.dating
      const bounds = { first: earliest(date, calendar), last: latest(date, calendar) }
      return { ...bounds, dating: event.dating, event: bookEvent(event, bounds, display, language) }
    })
    .sort(compareEvents)
}

function bookEvent(
  { id, written, dating, label, labelNodes, tellings }: DatedEvent,
  { first, last }: Bounds,
  display: DatingDisplay,
  language: string,
): BookEvent {
  const attributes = tellings.map((telling) => telling.attributes)
  const place = attributes.find((own) => own.place !== undefined)?.place
  return {
    id,
    date: written,
    ...(dating.calendar !== 'gregorian' && { calendar: dating.calendar }),
    label: setText(label, language),
    ...(labelNodes !== undefined && { labelNodes }),
    earliest: first && isoDay(first),
    latest: last && isoDay(last),
    display: display.of(dating),
    time: eventTime(dating),
    ...(place !== undefined && { place: setText(place, language) }),
    people: [...new Set(attributes.flatMap((own) => own.people))].map((name) => setText(name, language)),
    tags: [...new Set(attributes.flatMap((own) => own.tags))],
    told: tellings.map(tellingOf),
  }
}

function tellingOf({ anchor, section, path, line }: ToldEvent): Telling {
  return { ...(anchor !== undefined && { anchor }), ...(section && { section: section.id }), path, line }
}

/** First and last possible moment. */
export interface Bounds {
  readonly first: Moment | undefined
  readonly last: Moment | undefined
}

/** An event that may have begun at any time before its end: earlier than every known moment. */
export function hasOpenStart({ first, last }: Bounds): boolean {
  return first === undefined && last !== undefined
}

/** By first possible moment, then by last: a total order. Events that compare equal keep the order of the text. */
export function compareEvents(one: Bounds, other: Bounds): number {
  return compareStarts(one, other) || compareKnown(one.last, other.last)
}

function compareStarts(one: Bounds, other: Bounds): number {
  return Number(hasOpenStart(other)) - Number(hasOpenStart(one)) || compareKnown(one.first, other.first)
}

/** What has no moment comes last. */
function compareKnown(one: Moment | undefined, other: Moment | undefined): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined)
  return compareMoments(one, other)
}
