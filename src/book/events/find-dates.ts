import { primarySubtag } from '../language.ts'
import { monthNumbers } from './month-names.ts'

/** A date in words: with a month or a year at least. */
export interface FoundDate {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly year?: number
  /** From 1. */
  readonly month?: number
  readonly day?: number
  /** Day of the week that is named with it, 0 for Sunday. */
  readonly weekday?: number
}

/** Words before a number that make a year of it: there are crowds of 1500, and they march in 1500. */
const beforeYear = new Set(
  'in since until during early late mid im jahr seit bis en depuis année desde hasta año nel dal em até ano'.split(' '),
)

/** Names of days and months that common words of the language would pass for, were they not written in capitals. */
const capitalised = new Set(['en', 'de'])

/** Finds dates in the prose of one language (BCP 47), and in English. */
export class DateFinder {
  readonly #months: ReadonlyMap<string, number>
  readonly #weekdays: ReadonlyMap<string, number>
  readonly #needsCapital: boolean

  constructor(language: string) {
    this.#months = monthNumbers(language)
    this.#weekdays = weekdayNumbers(language)
    this.#needsCapital = capitalised.has(primarySubtag(language))
  }

  /** Dates in the order they stand in; of two that overlap the one that begins first, then the longer. */
  find(text: string): readonly FoundDate[] {
    const plain = withAsciiDigits(text)
    const found = forms.flatMap(({ form, isYear }) =>
      [...plain.matchAll(form)].flatMap((match) => (isYear ? yearOf(match, text) : this.#read(match, text))),
    )
    const kept: FoundDate[] = []
    for (const date of found.toSorted((one, other) => one.from - other.from || other.to - one.to)) {
      if (date.from >= (kept.at(-1)?.to ?? 0)) kept.push(date)
    }
    return kept
  }

  #read({ groups = {}, index, 0: whole }: RegExpExecArray, text: string): readonly FoundDate[] {
    const { weekday, day, name, number, year } = groups
    const month = number === undefined ? this.#month(name ?? '') : Number(number)
    if (month === undefined || month > 12 || (day !== undefined && Number(day) > 31)) return []
    const named = weekday === undefined ? undefined : this.#weekdays.get(weekday.toLowerCase())
    // What stands before a date is mostly no day of the week, and no part of it.
    const from = named === undefined && weekday !== undefined ? index + whole.indexOf(groups['date'] ?? '') : index
    const to = index + whole.length
    return [
      {
        text: text.slice(from, to),
        from,
        to,
        month,
        ...(year !== undefined && { year: Number(year) }),
        ...(day !== undefined && { day: Number(day) }),
        ...(named !== undefined && { weekday: named }),
      },
    ]
  }

  #month(name: string): number | undefined {
    const isCapital = /^\p{Lu}/u.test(name)
    if (!isCapital && (this.#needsCapital || name.length < 4)) return undefined
    return this.#months.get(name.toLowerCase())
  }
}

const weekday = String.raw`(?:(?<![\p{L}\p{N}])(?<weekday>\p{L}[\p{L}\p{M}-]*),?\s+(?:(?:the|den|dem|le|el|il|dia|día)\s+)?)?`
const day = String.raw`(?<![\p{L}\p{N}.,:/–-])(?<day>\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?`
const name = String.raw`(?<name>\p{L}[\p{L}\p{M}]+)\.?`
/** Not the first of two, as in 1648/9 and 1914–18. */
const year = String.raw`(?<year>[12]\d{3})(?![\p{L}\p{N}]|[/–:-]\p{N}|[.,]\d)`

const forms: readonly { readonly form: RegExp; readonly isYear?: true }[] = [
  // Wednesday, 3 January 2024; 3. Januar 2024; 3 de enero de 2024
  {
    form: new RegExp(
      String.raw`${weekday}(?<date>${day}\s+(?:of\s+|de\s+|di\s+)?${name},?\s+(?:de[l]?\s+)?${year})`,
      'gu',
    ),
  },
  // Wednesday, January 3, 2024
  {
    form: new RegExp(
      String.raw`${weekday}(?<date>(?<![\p{L}\p{N}])${name}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+${year})`,
      'gu',
    ),
  },
  { form: new RegExp(String.raw`(?<date>(?<![\p{L}\p{N}])${name},?\s+(?:of\s+|de[l]?\s+)?${year})`, 'gu') },
  // Without a year: no digit may follow, which would be one
  {
    form: new RegExp(
      String.raw`${weekday}(?<date>${day}\s+(?:of\s+|de\s+|di\s+)?(?<name>\p{L}[\p{L}\p{M}]+)(?![\p{L}\p{M}])(?!,?\s+(?:de[l]?\s+)?\d))`,
      'gu',
    ),
  },
  {
    form: new RegExp(
      String.raw`${weekday}(?<date>(?<![\p{L}\p{N}])${name}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\p{N}]|,?\s+\d|[.,:–-]\d))`,
      'gu',
    ),
  },
  { form: /(?<date>(?<year>[12]\d{3})年(?:(?<number>\d{1,2})月(?:(?<day>\d{1,2})日)?))/gu },
  { form: new RegExp(String.raw`(?<=(?<before>\p{L}+)\s+)${year}`, 'gu'), isYear: true },
]

function yearOf({ groups = {}, index, 0: whole }: RegExpExecArray, text: string): readonly FoundDate[] {
  if (!beforeYear.has((groups['before'] ?? '').toLowerCase())) return []
  const to = index + whole.length
  return [{ text: text.slice(index, to), from: index, to, year: Number(groups['year']) }]
}

/** Days of the week by their names in a language and in English, in lower case; 0 is Sunday. */
function weekdayNumbers(language: string): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const locale of [language, 'en']) {
    const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
    // 2 January 2000 was a Sunday.
    for (let at = 0; at < 7; at++) {
      const own = format.format(Date.UTC(2000, 0, 2 + at)).toLowerCase()
      if (!numbers.has(own)) numbers.set(own, at)
    }
  }
  return numbers
}

/** Arabic and Persian digits as those of ASCII: every character keeps its place. */
function withAsciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
}
