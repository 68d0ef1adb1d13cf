import { roman } from '../numerals.ts'
import { type DateWords, spaced } from './date-wording.ts'

/** Whether a date begins with the day of a month, or with several, and not with a year. */
function isDay(date: string): boolean {
  return /^\d{1,2}(?:er|º)?(?:–\d{1,2})? \p{Ll}{3,}/u.test(date)
}

/** The article after "vers" and "depuis": years and months have none. */
function frenchArticle(date: string): string {
  if (/^(?:été|automne|hiver) /.test(date)) return 'l’'
  if (date.startsWith('années ')) return 'les '
  return isDay(date) || /^(?:printemps |[IVXLC]+er? siècle)/.test(date) ? 'le ' : ''
}

function frenchUntil(date: string): string {
  if (date.startsWith('vers ')) return `jusque ${date}`
  const article = frenchArticle(date)
  if (article === '') return `jusqu’en ${date}`
  return `jusqu’${article === 'les ' ? 'aux' : 'au'} ${date}`
}

/** A preposition with the article of the date: "dal 1950", "dall’8 marzo"; months alone have none. */
function italian(preposition: 'a' | 'da', date: string): string {
  if (date.startsWith('anni ')) return `${preposition}gli ${date}`
  if (/^(?:(?:8\d{0,2}|11)(?!\d)|(?:VIII|XI) )/.test(date)) return `${preposition}ll’${date}`
  return /^[\dIVXLC]/.test(date) ? `${preposition}l ${date}` : `${preposition} ${date}`
}

/** Years and months have no article in Spanish. */
function spanishArticle(date: string): string {
  if (/^(?:década|primavera)/.test(date)) return 'la '
  return isDay(date) || /^\d{1,2}(?:–\d{1,2})? de /.test(date) || /^(?:siglo|verano|otoño|invierno)/.test(date)
    ? 'el '
    : ''
}

/** Nor have they in Portuguese, nor days. */
function portugueseArticle(date: string): string {
  if (/^(?:década|primavera)/.test(date)) return 'a '
  return /^(?:século|verão|outono|inverno)/.test(date) ? 'o ' : ''
}

/** Whether Catalan sets l’, la or el before a date. */
function catalanArticle(date: string): 'l’' | 'la ' | 'el ' {
  if (/^(?:abril|agost|octubre|1 |11 |1–|11–)/.test(date)) return 'l’'
  return date.startsWith('dècada') ? 'la ' : 'el '
}

function catalanTo(date: string): string {
  const article = catalanArticle(date)
  return article === 'el ' ? `al ${date}` : `a ${article}${date}`
}

function catalanFrom(date: string): string {
  const article = catalanArticle(date)
  return article === 'el ' ? `del ${date}` : `de ${article}${date}`
}

const portuguese: DateWords = {
  circa: (date) => `c. ${date}`,
  until: (date) => `até ${portugueseArticle(date)}${date}`,
  from: (date) => `desde ${portugueseArticle(date)}${date}`,
  startUnknown: 'início desconhecido',
  endUnknown: 'fim desconhecido',
  unknown: 'data desconhecida',
  beforeChrist: (year) => `${year} a.C.`,
  afterChrist: (year) => `${year} d.C.`,
  seasons: ['primavera', 'verão', 'outono', 'inverno'],
  season: (season, year) => `${season} de ${year}`,
  decade: (year) => `década de ${year}`,
  century: (number) => `século ${roman(number)}`,
}

export const romance: Readonly<Record<string, DateWords>> = {
  ca: {
    circa: (date) => `c. ${date}`,
    until: (date) => `fins ${catalanTo(date)}`,
    from: (date) => `des ${catalanFrom(date)}`,
    startUnknown: 'inici desconegut',
    endUnknown: 'final desconegut',
    unknown: 'data desconeguda',
    beforeChrist: (year) => `${year} aC`,
    seasons: ['primavera', 'estiu', 'tardor', 'hivern'],
    season: (season, year) => `${season} del ${year}`,
    decade: (year) => `dècada de ${year}`,
    century: (number) => `segle ${roman(number)}`,
  },
  es: {
    circa: (date) => `hacia ${spanishArticle(date)}${date}`,
    until: (date) => `hasta ${spanishArticle(date)}${date}`,
    from: (date) => `desde ${spanishArticle(date)}${date}`,
    startUnknown: 'inicio desconocido',
    endUnknown: 'fin desconocido',
    unknown: 'fecha desconocida',
    beforeChrist: (year) => `${year} a. C.`,
    afterChrist: (year) => `${year} d. C.`,
    seasons: ['primavera', 'verano', 'otoño', 'invierno'],
    season: (season, year) => `${season} de ${year}`,
    decade: (year) => `década de ${year}`,
    century: (number) => `siglo ${roman(number)}`,
  },
  fr: {
    circa: (date) => `vers ${frenchArticle(date)}${date}`,
    until: frenchUntil,
    from: (date) => `depuis ${frenchArticle(date)}${date}`,
    startUnknown: 'début inconnu',
    endUnknown: 'fin inconnue',
    unknown: 'date inconnue',
    beforeChrist: (year) => `${year} av. J.-C.`,
    afterChrist: (year) => `${year} apr. J.-C.`,
    firstOfMonth: '1er',
    seasons: ['printemps', 'été', 'automne', 'hiver'],
    season: spaced,
    decade: (year) => `années ${year}`,
    century: (number) => `${roman(number)}${number === 1 ? 'er' : 'e'} siècle`,
  },
  it: {
    circa: (date) => `${date} circa`,
    until: (date) => `fino ${italian('a', date)}`,
    from: (date) => italian('da', date),
    startUnknown: 'inizio ignoto',
    endUnknown: 'fine ignota',
    unknown: 'data ignota',
    beforeChrist: (year) => `${year} a.C.`,
    afterChrist: (year) => `${year} d.C.`,
    firstOfMonth: '1º',
    seasons: ['primavera', 'estate', 'autunno', 'inverno'],
    season: spaced,
    decade: (year) => `anni ${year}`,
    century: (number) => `${roman(number)} secolo`,
  },
  pt: { ...portuguese, firstOfMonth: '1º' },
  // In Portugal the first day is a number as the others are.
  'pt-pt': portuguese,
  ro: {
    circa: (date) => `cca ${date}`,
    until: (date) => `până ${isDay(date) ? 'la' : 'în'} ${date}`,
    from: (date) => `${isDay(date) ? 'de la' : 'din'} ${date}`,
    startUnknown: 'început necunoscut',
    endUnknown: 'sfârșit necunoscut',
    unknown: 'dată necunoscută',
    beforeChrist: (year) => `${year} î.Hr.`,
    seasons: ['primăvara', 'vara', 'toamna', 'iarna'],
    season: spaced,
    decade: (year) => `anii ${year}`,
    century: (number) => (number === 1 ? 'secolul I' : `secolul al ${roman(number)}-lea`),
  },
}
