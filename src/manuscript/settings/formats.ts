import { didYouMean, nearest } from '../../diagnostics/nearest.ts'
import { matterNames } from '../../model/settings.ts'
import { isCalendarDate } from './calendar-date.ts'
import { isbnCheckDigit, isIsbn } from './isbn.ts'
import { canonicalLanguage, meantLanguage } from './language-tag.ts'
import { parseTrim, trimNames } from './lengths.ts'

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
  'calendar-date': { valid: isCalendarDate, suggestion: () => undefined },
  trim: {
    valid: (value) => parseTrim(value) !== undefined,
    suggestion: (value) => meant(nearest(value, trimNames)),
  },
  'front-matter': matterAmong(['cover', ...matterNames]),
  matter: matterAmong(matterNames),
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
