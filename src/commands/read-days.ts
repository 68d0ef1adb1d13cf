import { earliest, latest, type Moment } from '../book/events/bounds.ts'
import { readDate } from '../book/events/read-date.ts'
import { type Days, dayNumber } from '../timeline/when.ts'

/** First and last possible day of a date in EDTF; `undefined` where it is none, or has no end. */
export function readDays(edtf: string): Days | undefined {
  const date = readDate(edtf)
  const first = date && earliest(date)
  const last = date && latest(date)
  if (first === undefined) return undefined
  return { first: numberOf(first), last: last === undefined ? Number.POSITIVE_INFINITY : numberOf(last) }
}

function numberOf({ year, month, day }: Moment): number {
  return dayNumber(year, month, day)
}
