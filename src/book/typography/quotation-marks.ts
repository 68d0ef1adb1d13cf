import { byLanguage } from '../language.ts'

/** What stands for a straight quotation mark at the start and at the end of a quotation. */
interface QuotationMarks {
  /** For `"`. */
  readonly double: readonly [open: string, close: string]
  /** For `'`. */
  readonly single: readonly [open: string, close: string]
}

const english: QuotationMarks = { double: ['“', '”'], single: ['‘', '’'] }
const german: QuotationMarks = { double: ['„', '“'], single: ['‚', '‘'] }
const swedish: QuotationMarks = { double: ['”', '”'], single: ['’', '’'] }
const swiss: QuotationMarks = { double: ['«', '»'], single: ['‹', '›'] }
const romance: QuotationMarks = { double: ['«', '»'], single: ['“', '”'] }
const slavic: QuotationMarks = { double: ['«', '»'], single: ['„', '“'] }
const corners: QuotationMarks = { double: ['「', '」'], single: ['『', '』'] }

const languages: Readonly<Record<string, QuotationMarks>> = {
  ar: swiss,
  bg: german,
  ca: romance,
  cs: german,
  da: { double: ['»', '«'], single: ['›', '‹'] },
  de: german,
  'de-ch': swiss,
  'de-li': swiss,
  el: romance,
  en: english,
  es: romance,
  et: { double: ['„', '“'], single: ['‘', '’'] },
  fa: swiss,
  fi: swedish,
  // The narrow no-break spaces belong to the marks.
  fr: { double: ['«\u202F', '\u202F»'], single: ['“', '”'] },
  'fr-ch': swiss,
  he: swedish,
  hr: { double: ['„', '”'], single: ['‘', '’'] },
  hu: { double: ['„', '”'], single: ['»', '«'] },
  hi: english,
  it: romance,
  'it-ch': swiss,
  ja: corners,
  ko: english,
  lt: german,
  lv: { double: ['“', '”'], single: ['‘', '’'] },
  nb: { double: ['«', '»'], single: ['‘', '’'] },
  nl: english,
  nn: { double: ['«', '»'], single: ['‘', '’'] },
  no: { double: ['«', '»'], single: ['‘', '’'] },
  pl: { double: ['„', '”'], single: ['‚', '’'] },
  pt: english,
  'pt-pt': romance,
  ro: { double: ['„', '”'], single: ['«', '»'] },
  ru: slavic,
  sk: german,
  sl: german,
  sv: swedish,
  tr: english,
  uk: slavic,
  zh: english,
  'zh-hant': corners,
  'zh-hk': corners,
  'zh-tw': corners,
}

/** The marks of a language (BCP 47); English where it is not known. */
export function quotationMarks(language: string): QuotationMarks {
  return byLanguage(languages, language) ?? english
}
