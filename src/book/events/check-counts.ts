import { report } from '../../diagnostics/report.ts'
import type { EventTime } from '../../model/book.ts'
import type { ToldEvent } from './collect-tellings.ts'
import { type CountedTime, TimeCounter } from './counted-time.ts'
import type { DatedEvent } from './date-events.ts'
import { eventTime } from './event-time.ts'
import type { DateFinder } from './find-dates.ts'

interface Timed {
  readonly event: DatedEvent
  readonly telling: ToldEvent
  readonly time: EventTime
  /** Whether both its ends are known. */
  readonly isSure: boolean
}

/** Words that say that somebody was born, or tags that do. */
const birth =
  /(?<![\p{L}\p{N}])(?:born|(?<!g(?:ive|ives|ave|iving)\s)births?|geboren|geburt|née?|naissance|naît|naquit|nació|nacimiento|nasceu|nascimento)(?![\p{L}\p{N}])/iu

/** Reports lengths of time and ages in words that the dates of the events contradict; what is uncertain is let be. */
export function checkCounts(events: readonly DatedEvent[], language: string, finder: DateFinder): void {
  const counter = new TimeCounter(language)
  const timed = events.flatMap((event) => {
    const time = eventTime(event.dating)
    const isSure = !time.isApproximate && !time.isUncertain && time.first !== undefined && time.last !== undefined
    return event.tellings.map((telling): Timed => ({ event, telling, time, isSure }))
  })
  const sure = timed.filter(({ isSure }) => isSure)
  for (const one of sure) {
    checkLength(one, counter)
    checkAge(one, sure, counter)
  }
  checkDistances(timed, counter, finder)
}

function textsOf({ words, attributes }: ToldEvent): readonly string[] {
  return [words, attributes.label ?? '']
}

/** "for five years" of a span. */
function checkLength({ event, telling, time }: Timed, counter: TimeCounter): void {
  const { kind, first, last, begun, ended } = time
  if (kind !== 'span' || first === undefined || last === undefined || begun === undefined || ended === undefined) return
  const wrong = textsOf(telling)
    .flatMap((text) => counter.lasting(text))
    .find((counted) => !isWithin(counted, ended - begun, last - first))
  if (wrong === undefined) return
  const dates = `\`${event.written}\``
  report(telling.file, 'event-duration', telling.where.whole, { found: wrong.text, dates })
}

/** "Two years later" right before an event, after another of the same block, and no date between them that nobody marked. */
function checkDistances(timed: readonly Timed[], counter: TimeCounter, finder: DateFinder): void {
  const inOrder = timed.filter(({ telling }) => telling.context !== undefined)
  for (const one of inOrder) {
    const { context, words, path, file, where } = one.telling
    if (context === undefined) continue
    const before = counter.since(context.text.slice(0, context.from), 'end')
    const counted = before ?? (words === '' ? undefined : counter.since(words, 'start'))
    if (counted === undefined || !one.isSure) continue
    const previous = inOrder
      .filter(({ telling }) => telling.path === path && telling.context?.text === context.text)
      .filter(({ telling }) => (telling.context?.to ?? Infinity) <= context.from)
      .toSorted((a, b) => (b.telling.context?.to ?? 0) - (a.telling.context?.to ?? 0))[0]
    if (previous === undefined || !previous.isSure || previous.event === one.event) continue
    if (finder.find(context.text.slice(previous.telling.context?.to, context.from)).length > 0) continue
    const [earlier, later] = counted.count < 0 ? [one, previous] : [previous, one]
    const { first = 0, last = 0 } = earlier.time
    const size = { ...counted, count: Math.abs(counted.count) }
    if (isWithin(size, (later.time.first ?? 0) - last, (later.time.last ?? 0) - first)) continue
    const dates = `\`${previous.event.written}\` and \`${one.event.written}\``
    const place = before && context.place(before.from, before.to)
    report(file, 'event-duration', place ?? where.whole, { found: counted.text, dates })
  }
}

/** "aged 62" of somebody whose birth is an event too. */
function checkAge({ event, telling, time }: Timed, all: readonly Timed[], counter: TimeCounter): void {
  const { people } = telling.attributes
  const [person] = people
  if (person === undefined || people.length > 1) return
  const born = all.find((other) => other.event !== event && isBirthOf(person, other))
  const { first, last } = born?.time ?? {}
  if (born === undefined || first === undefined || last === undefined) return
  const after = telling.context?.text.slice(telling.context.to).match(/^,?\s+[^.;:]{0,40}/u)?.[0] ?? ''
  const least = Math.floor((time.first ?? 0) - last)
  const most = Math.floor((time.last ?? 0) - first)
  const wrong = [...textsOf(telling), after]
    .flatMap((text) => counter.ages(text))
    .find(({ count }) => count < least || count > most)
  if (wrong === undefined) return
  const age = least === most ? String(least) : `${least} or ${most}`
  const dates = `\`${born.event.written}\` and \`${event.written}\``
  report(telling.file, 'event-age', telling.where.whole, { found: wrong.text, person, dates, age })
}

function isBirthOf(person: string, { telling }: Timed): boolean {
  const { people, tags } = telling.attributes
  if (people.length !== 1 || people[0] !== person) return false
  return [...tags, ...textsOf(telling)].some((text) => birth.test(text))
}

/** Whether a number of units can be what lies between a least and a most number of years; people count both ends or neither. */
function isWithin({ count, unit }: CountedTime, least: number, most: number): boolean {
  return count > least / unit - 1 && count < most / unit + 1
}
