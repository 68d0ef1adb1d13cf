import { monthNumbers } from './month-names.ts'
import { readDate } from './read-date.ts'

type Attempt = (text: string, months: ReadonlyMap<string, number>) => string | undefined

/** What someone may have meant by a date that is no EDTF, as a hint: "Write `2024-01-03`." */
export function suggestDate(text: string, language: string): string {
  const known = impossible(text.trim())
  if (known !== undefined) return known
  const edtf = guess(text, monthNumbers(language))
  return edtf === undefined
    ? 'Write year, month and day, such as `2024-01-03`, `2024-01` or `2024`.'
    : `Write \`${edtf}\`.`
}

/** Dates in the right form that no calendar has. */
function impossible(text: string): string | undefined {
  const [, month, day] = /^-?\d{4}-(\d\d)(?:-(\d\d))?$/.exec(text) ?? []
  if (month === undefined) return undefined
  if (Number(month) > 12 && (day !== undefined || Number(month) > 41)) return `There is no month ${month}.`
  if (month === '00') return 'There is no month 00; leave the month out where it is not known.'
  return day === undefined ? undefined : `There is no day ${day} in that month.`
}

function guess(text: string, months: ReadonlyMap<string, number>): string | undefined {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ').replace(/^the /, '')
  for (const attempt of attempts) {
    const edtf = attempt(words, months)
    if (edtf !== undefined && readDate(edtf) !== undefined) return edtf
  }
  return undefined
}

const seasons: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 }

const attempts: readonly Attempt[] = [
  // 2024/1/3, 2024.01.03, 2024-1-3
  (text) => {
    const [, year, month, day] = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?$/.exec(text) ?? []
    return year && month && [year, twoDigits(month), ...(day ? [twoDigits(day)] : [])].join('-')
  },
  // 3 January 2024, 3rd of January, 2024, 3. Januar 2024, 3 de enero de 2024
  (text, months) => {
    const [, day, name, year] =
      /^(\d{1,2})(?:st|nd|rd|th|\.|º|er)? (?:of |de |di )?(\p{L}+)\.?,? (?:de )?(\d{4})$/u.exec(text) ?? []
    return named(months, year, name, day)
  },
  // January 3, 2024
  (text, months) => {
    const [, name, day, year] = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text) ?? []
    return named(months, year, name, day)
  },
  // January 2024
  (text, months) => {
    const [, name, year] = /^(\p{L}+)\.?,? (?:of |de )?(\d{4})$/u.exec(text) ?? []
    return named(months, year, name)
  },
  (text) => {
    const [, season = '', year = ''] = /^(spring|summer|autumn|fall|winter),?(?: of)? (\d{4})$/.exec(text) ?? []
    const number = seasons[season]
    return number === undefined ? undefined : `${year}-${number}`
  },
  // 1980s, 1980's
  (text) => /^(\d{3})0['’]?s$/.exec(text)?.[1]?.concat('X'),
  // 20th century
  (text) => {
    const [, number] = /^(\d{1,2})(?:st|nd|rd|th) (?:century|c\.?)$/.exec(text) ?? []
    return number && `${twoDigits(String(Number(number) - 1))}XX`
  },
  // 44 BC is year -43
  (text) => {
    const [, year] = /^(\d{1,4}) (?:bc|bce|b\.c\.(?:e\.)?)$/.exec(text) ?? []
    return year && (year === '1' ? '0000' : `-${String(Number(year) - 1).padStart(4, '0')}`)
  },
  // AD 476, 476: a year has four digits
  (text) => /^(?:ad )?(\d{1,3})(?: (?:ad|ce))?$/.exec(text)?.[1]?.padStart(4, '0'),
  (text) => /^(-?\d{5,})$/.exec(text)?.[1]?.replace(/^/, 'Y'),
  // c. 2021, about 1980s
  (text, months) => {
    const [, rest] =
      /^(?:(?:c\.?|ca\.?|circa|about|around|approx\.?|approximately|um|vers|hacia)(?:\s+|(?=\d))|~\s*)(.+)$/.exec(
        text,
      ) ?? []
    const edtf = rest && inner(rest, months)
    return edtf && `${edtf}~`
  },
  // 2021 (?), 2021 ?
  (text, months) => {
    const [, rest] = /^(.+?)\s*(?:\(\?\)|\?|\(uncertain\))$/.exec(text) ?? []
    const edtf = rest && inner(rest, months)
    return edtf && `${edtf}?`
  },
  (text, months) => {
    const [, rest] = /^(?:before|until|till|up to|to|pre)[- ](.+)$/.exec(text) ?? []
    const edtf = rest && inner(rest, months)
    return edtf && `../${edtf}`
  },
  (text, months) => {
    const [, rest] = /^(?:after|since|from) (.+)$/.exec(text) ?? []
    const edtf = rest && inner(rest, months)
    return edtf && `${edtf}/..`
  },
  // 2021/2001: an interval ends after it begins
  (text) => {
    const [, from, to] = /^([^/]+)\/([^/]+)$/.exec(text) ?? []
    return from && to && `${to}/${from}`
  },
  // 1979–1989, 1979 to 1989, between 1979 and 1989
  (text, months) => {
    const [, from = '', to = ''] =
      /^(?:between |from )?(.+?)\s*(?:–|—|--| - | to | until | and | or |(?<=^\d{4})-(?=\d{4}$))\s*(.+)$/.exec(text) ??
      []
    const first = inner(from, months)
    const last = inner(to, months)
    if (first === undefined || last === undefined) return undefined
    return / or /.test(text) ? `[${first},${last}]` : `${first}/${last}`
  },
  // spaces between the members of a set
  (text) => text.toUpperCase().replaceAll(' ', ''),
  // 198x, y-17e7
  (text) => text.toUpperCase(),
]

/** A date inside a longer one, in EDTF or in words. */
function inner(text: string, months: ReadonlyMap<string, number>): string | undefined {
  if (text === '') return undefined
  return readDate(text.toUpperCase()) === undefined ? guess(text, months) : text.toUpperCase()
}

function named(
  months: ReadonlyMap<string, number>,
  year: string | undefined,
  name: string | undefined,
  day?: string,
): string | undefined {
  const month = name === undefined ? undefined : months.get(name)
  if (year === undefined || month === undefined) return undefined
  return [year, twoDigits(String(month)), ...(day === undefined ? [] : [twoDigits(day)])].join('-')
}

function twoDigits(number: string): string {
  return number.padStart(2, '0')
}
