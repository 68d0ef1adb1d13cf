import type { Margins, Points, PrintSettings, TrimSize } from '../../model/settings.ts'
import type { SettingsProblem } from './check-settings.ts'
import { canonicalLanguage } from './language-tag.ts'
import { parseLength, parseTrim } from './lengths.ts'
import type { WrittenPrint } from './written-settings.ts'

const a5: TrimSize = { width: (148 * 72) / 25.4, height: (210 * 72) / 25.4 }

/** Smallest and largest type that a book can be set in. */
const fontSizes = { least: 6, most: 36 }

/**
 * Type that reads well by script: Latin letters with a third of their size between lines; East Asian characters fill
 * their squares and want more; Arabic ones are small on their body, and have dots and vowels above and below.
 */
const types: Readonly<Record<string, { readonly size: Points; readonly leading: number }>> = {
  Arab: { size: 11.5, leading: 1.5 },
  Hebr: { size: 11, leading: 1.4 },
  Deva: { size: 10.5, leading: 1.5 },
  Jpan: { size: 9.5, leading: 1.7 },
  Hans: { size: 9.5, leading: 1.7 },
  Hant: { size: 9.5, leading: 1.7 },
  Kore: { size: 9.5, leading: 1.65 },
}

function typeOf(language: string): { readonly size: Points; readonly leading: number } {
  const script = new Intl.Locale(canonicalLanguage(language) ?? 'en').maximize().script ?? ''
  return types[script] ?? { size: 10.5, leading: 4 / 3 }
}

/** More is a slip of the pen: printers want some 3 mm. */
const mostBleed: Points = 72

/** The type area that must be left: 10 ems wide, 6 lines high. */
const leastArea = { ems: 10, lines: 6 }

/** Fills in what the author left open; what cannot be printed is reported and replaced by the default. */
export function printSettings(
  written: WrittenPrint = {},
  language = 'en',
): {
  readonly print: PrintSettings
  readonly problems: readonly SettingsProblem[]
} {
  const problems: SettingsProblem[] = []
  const trim = (written.trim === undefined ? undefined : parseTrim(written.trim)) ?? a5

  const type = typeOf(language)
  let fontSize = length(written.fontSize) ?? type.size
  if (fontSize < fontSizes.least || fontSize > fontSizes.most) {
    problems.push(problem(['fontSize'], `\`${written.fontSize}\``, 'a size between 6pt and 36pt'))
    fontSize = type.size
  }

  const solid = Math.round(fontSize * type.leading * 4) / 4 // in quarter points
  let leading = length(written.leading) ?? solid
  if (leading < fontSize || leading > fontSize * 3) {
    problems.push(
      problem(['leading'], `\`${written.leading}\``, `a distance between ${fontSize}pt and ${fontSize * 3}pt`),
    )
    leading = solid
  }

  const own = {
    top: length(written.margins?.top),
    bottom: length(written.margins?.bottom),
    inner: length(written.margins?.inner),
    outer: length(written.margins?.outer),
  }
  const classical = classicalMargins(trim, fontSize, leading)
  let margins: Margins = {
    top: own.top ?? classical.top,
    bottom: own.bottom ?? classical.bottom,
    inner: own.inner ?? classical.inner,
    outer: own.outer ?? classical.outer,
  }
  const width = trim.width - margins.inner - margins.outer
  const height = trim.height - margins.top - margins.bottom
  if (width < leastArea.ems * fontSize || height < leastArea.lines * leading) {
    const area = `a type area of ${rounded(width)} × ${rounded(height)} pt`
    problems.push(problem([written.margins === undefined ? 'trim' : 'margins'], area, 'room for six lines of ten ems'))
    margins = classical
  }
  let bleed = length(written.bleed) ?? 0
  if (bleed > mostBleed) {
    problems.push(
      problem(['bleed'], `\`${written.bleed}\``, 'a length of at most 1in; printers mostly want 3mm or 0.125in'),
    )
    bleed = 0
  }
  const { openers = 'recto', notes = 'page', links = 'none', cropMarks = false } = written
  return { print: { trim, margins, fontSize, leading, openers, notes, links, bleed, cropMarks }, problems }
}

/**
 * Margins of a quiet book page: the type area takes 77 % of the width, but no line is longer than 33 ems (about 70
 * characters), and 82 % of the height, in whole lines. The inner side is the wider one, since the binding of a paperback
 * swallows part of it; the foot is a little deeper than the head.
 */
function classicalMargins(trim: TrimSize, fontSize: Points, leading: Points): Margins {
  const width = Math.min(trim.width * 0.77, fontSize * 33)
  const lines = Math.max(1, Math.round((trim.height * 0.82) / leading))
  const sides = trim.width - width
  const inner = rounded(sides * 0.54)
  const ends = trim.height - lines * leading
  const top = rounded(ends * 0.48)
  return { top, bottom: rounded(ends - top), inner, outer: rounded(sides - inner) }
}

function length(text: string | undefined): Points | undefined {
  return text === undefined ? undefined : parseLength(text)
}

function rounded(length: Points): Points {
  return Math.round(length * 100) / 100
}

function problem(path: readonly string[], found: string, expected: string): SettingsProblem {
  const key = ['print', ...path].join('.')
  const data = { key, found, expected, suggestion: `Change the value of \`${key}\`.` }
  return { rule: 'settings-value', path: ['print', ...path], data }
}
