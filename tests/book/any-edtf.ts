import * as fc from 'fast-check'

const digits = (length: number) =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((n) => String(n).padStart(length, '0'))
const year = fc.tuple(fc.constantFrom('', '', '-'), digits(4)).map(([sign, number]) => sign + number)
const month = fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, '0'))
const day = fc.integer({ min: 1, max: 31 }).map((number) => String(number).padStart(2, '0'))
const qualifier = fc.constantFrom('', '', '?', '~', '%')
const plain = fc.oneof(year, fc.tuple(year, month), fc.tuple(year, month, day)).map((parts) => [parts].flat().join('-'))
const qualified = fc.tuple(plain, qualifier).map((parts) => parts.join(''))
const partlyQualified = fc
  .tuple(qualifier, year, qualifier, fc.constant('-'), qualifier, month, qualifier, fc.constant('-'), day, qualifier)
  .map((parts) => parts.join(''))
const unspecified = fc.tuple(plain, fc.integer({ min: 0, max: 255 }), qualifier).map(([text, mask, mark]) => {
  let at = 0
  return text.replace(/\d/g, (digit) => (mask & (1 << at++) ? 'X' : digit)) + mark
})
const season = fc.tuple(year, fc.integer({ min: 21, max: 41 }), qualifier).map(([y, s, q]) => `${y}-${s}${q}`)
const time = fc
  .tuple(plain, fc.constantFrom('T10:10', 'T23:59:59', 'T00:00:00Z', 'T10:10:10+05:30', 'T10:10:10-12:00'))
  .map((parts) => parts.join(''))
const longYear = fc
  .tuple(fc.constantFrom('Y', 'Y-'), fc.integer({ min: 10000, max: 10 ** 9 }), fc.constantFrom('', 'E3', 'S3'))
  .map((parts) => parts.join(''))
const rounded = fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, s]) => `${y}S${s}`)
const single = fc.oneof(qualified, partlyQualified, unspecified, season, time, longYear, rounded)
const interval = fc
  .tuple(fc.oneof(single, fc.constantFrom('', '..')), fc.oneof(single, fc.constantFrom('', '..')))
  .map((ends) => ends.join('/'))
const list = fc
  .tuple(
    fc.constantFrom(['[', ']'], ['{', '}']),
    fc.constantFrom('', '..'),
    fc.array(
      fc.oneof(
        qualified,
        unspecified,
        fc.tuple(year, year).map((ends) => ends.join('..')),
      ),
      { minLength: 1, maxLength: 4 },
    ),
    fc.constantFrom('', '..'),
  )
  .map(([[open, close], earlier, members, later]) => `${open}${earlier}${members.join(',')}${later}${close}`)

/** Any EDTF of levels 0 to 2, by its grammar; a few are no dates, such as intervals that end before they begin. */
export const anyEdtf = fc.oneof(single, interval, list)
