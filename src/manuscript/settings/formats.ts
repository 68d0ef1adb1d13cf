import { didYouMean, nearest } from '../../diagnostics/nearest.ts'
import { relators } from '../../model/relators.ts'
import { matterNames } from '../../model/settings.ts'
import { isCalendarDate } from './calendar-date.ts'
import { isbnCheckDigit, isIsbn } from './isbn.ts'
import { canonicalLanguage, meantLanguage } from './language-tag.ts'
import { parseTrim, trimNames } from './lengths.ts'
import { meantRelator } from './relator.ts'

export interface Format {
  readonly valid: (value: string) => boolean
  /** What to do about a value that is not valid; `undefined` where nothing better is known than to change it. */
  readonly suggestion: (value: string) => string | undefined
}

/** The checks that `format` names in the schema. */
export const formats: Readonly<Record<string, Format>> = {
  language: {
    valid: (value) => canonicalLanguage(value) !== undefined,
    suggestion: (value) => meant(meantLanguage(value)),
  },
  isbn: {
    valid: isIsbn,
    suggestion(value) {
      const digit = isbnCheckDigit(value)
      return digit === undefined ? undefined : `Compare it with the imprint: its last digit would be ${digit}.`
    },
  },
  relator: {
    valid: (value) => relators.has(value),
    suggestion: (value) => meant(meantRelator(value)),
  },
  bisac: {
    valid: (value) => /^[A-Z]{3}\d{6}$/.test(value),
    suggestion: (value) => meantCode(value, /^[A-Z]{3}\d{6}$/),
  },
  thema: {
    valid: (value) => themaCode.test(value),
    suggestion: (value) => meantCode(value, themaCode),
  },
  'calendar-date': { valid: isCalendarDate, suggestion: () => undefined },
  trim: {
    valid: (value) => parseTrim(value) !== undefined,
    suggestion: (value) => meant(nearest(value, trimNames)),
  },
  'front-matter': matterAmong(['cover', ...matterNames]),
  matter: matterAmong(matterNames),
}

/** A category is letters, possibly with digits after them; a qualifier begins with a digit and may have parts. */
const themaCode = /^(?:[A-Y][A-Z]{0,7}\d{0,2}|[1-6][A-Z0-9]*(?:-[A-Z0-9]+)*)$/

function meantCode(value: string, form: RegExp): string | undefined {
  const code = value.toUpperCase().replace(/\s+/g, '')
  return form.test(code) ? meant(code) : undefined
}

function matterAmong(names: readonly string[]): Format {
  return {
    valid: (value) => names.includes(value) || isMarkdownPath(value),
    suggestion: (value) => didYouMean(value, names),
  }
}

/** Whether a path names a Markdown file, that of R Markdown and Quarto included. */
export function isMarkdownPath(path: string): boolean {
  return /\.(md|markdown|rmd|qmd)$/i.test(path)
}

function meant(value: string | undefined): string | undefined {
  return value === undefined ? undefined : `Did you mean \`${value}\`?`
}
