import * as chrono from 'chrono-node/en'
import type { Unit } from '../when.ts'
import { reference } from './reference.ts'
import type { DateLanguage, Rule } from './language.ts'
import { anyOf, type Names, rulesFor, shifted, valueOf } from './rules.ts'

const leads =
  'in|since|by|until|till|from|to|of|during|before|after|through|throughout|into|between|and|or|on|at|over|towards?|following|prior to|beginning in|as early as|as late as|as far back as|as of|for'
const about = 'about|around|circa|ca?\\.|roughly|approximately|on or about|some time in|sometime in'
const part =
  '(?:the\\s+)?(?:very\\s+)?(?:early|late|mid|middle|beginning|start|end|close|turn|first half|second half)(?:(?:[\\s-]+in)?(?:\\s+of)?(?:\\s+the)?[\\s-]+)'

const numbers: Names = [
  ['an?|one', 1],
  ['two|a couple of', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['a hundred|one hundred', 100],
  ['two hundred', 200],
  ['three hundred', 300],
]

const ordinals: Names = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twenty-first',
].map((name, index) => [name, index + 1] as const)

/** Months that lay at the end of a year that began in spring. */
const lentMonths: Names = [
  ['Jan(?:uary)?', 1],
  ['Feb(?:ruary)?', 2],
  ['Mar(?:ch)?', 3],
]

const seasons: Names = [
  ['spring', 21],
  ['summer', 22],
  ['autumn|fall', 23],
  ['winter', 24],
]

const quarters: Names = [
  ['Q1|first quarter', 33],
  ['Q2|second quarter', 34],
  ['Q3|third quarter', 35],
  ['Q4|(?:fourth|last) quarter', 36],
]

const ordinal = `\\d{1,2}(?:st|nd|rd|th)|${anyOf(ordinals)}`
const vague =
  '(?:just\\s+|only\\s+)?(?<about>almost|about|around|some|nearly|roughly|approximately|over|just over|(?:a\\s+)?little more than|more than|less than)?\\s*'
const counted = `(?<number>\\d{1,3}|${anyOf(numbers)})\\s+(?<unit>day|week|month|year|decade|centur)(?:s|y|ies)?`

/** Units by their names, or what these begin with; parts of a day are days. */
const units: Readonly<Record<string, Unit>> = {
  week: 'week',
  month: 'month',
  year: 'year',
  decade: 'decade',
  centur: 'century',
}

const relative: readonly Rule[] = [
  {
    pattern: new RegExp(
      `\\b${vague}${counted}\\s+(?:(?<later>later|afterwards?|thereafter|after (?:that|this))|(?<earlier>earlier|previously|before (?:that|this)))\\b`,
      'giu',
    ),
    read: ({ number, unit, later }) => shifted('shift', amountOf(number), unitOf(unit), later === undefined ? -1 : 1),
  },
  {
    pattern: new RegExp(`\\b(?<later>(?:the|in the|over the|during the) (?:following|next|ensuing)) ${counted}`, 'giu'),
    read: ({ number, unit }) => shifted('span', amountOf(number), unitOf(unit), 1),
  },
  {
    pattern:
      /\bthe (?:very )?(?<turn>following|next|previous|preceding) (?<unit>day|morning|afternoon|evening|night|week|month|year|decade)\b/giu,
    read: ({ turn, unit }) => shifted('shift', 1, unitOf(unit), /^(?:f|n)/i.test(turn ?? '') ? 1 : -1),
  },
  {
    pattern: /\bthe day (?<turn>after|before)\b(?=\s*(?:[,.;:!?)]|$))/giu,
    read: ({ turn }) => shifted('shift', 1, 'day', turn?.toLowerCase() === 'after' ? 1 : -1),
  },
  {
    pattern:
      /\b(?:(?:later |earlier )?(?:that|in the same|on the same|the same|that same|that very) )(?<unit>day|morning|afternoon|evening|night|month|year|decade)\b/giu,
    read: ({ unit }) => ({ kind: 'same', unit: unitOf(unit), amount: 0 }),
  },
  {
    pattern: new RegExp(
      `\\b(?<turn>that|that same|the same|the following|the next) (?<season>${anyOf(seasons)})\\b`,
      'giu',
    ),
    read: ({ turn, season }) => ({
      kind: 'season',
      season: valueOf(seasons, season) ?? 21,
      turn: /following|next/i.test(turn ?? '') ? 1 : 0,
    }),
  },
]

const eras: readonly Rule[] = [
  {
    // Up to 1752 the year began on 25 March; days before it are given both years: "January 1659–60".
    pattern: new RegExp(
      `(?:(?<lead>${leads})\\s+)?(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+)?(?<month>${anyOf(lentMonths)})\\.?(?:\\s+(?<late>\\d{1,2})(?:st|nd|rd|th)?)?,?\\s+(?<year>1[0-7]\\d\\d)\\s?[–/-]\\s?(?<last>\\d{1,4})(?!\\d)`,
      'gu',
    ),
    oldStyle: true,
    read: ({ day, late, month, year = '', last = '' }) => {
      const next = String(Number(year) + 1)
      const number = Number(day ?? late ?? Number.NaN)
      const value = valueOf(lentMonths, month)
      if (!next.endsWith(last) || value === undefined) return undefined
      return { kind: 'calendar', year: Number(next), month: value, ...(number > 0 && { day: number }) }
    },
  },
  {
    // A quarter of a year.
    pattern: new RegExp(
      `(?:(?<lead>${leads})\\s+)?(?:the\\s+)?(?<quarter>${anyOf(quarters)})(?:\\s+of)?\\s+(?<year>1\\d{3}|20\\d\\d)\\b`,
      'giu',
    ),
    read: ({ quarter, year }) => ({ kind: 'season', season: valueOf(quarters, quarter) ?? 33, year: Number(year) }),
  },
  {
    pattern: new RegExp(
      `(?:(?<lead>${leads})\\s+)?(?:the\\s+)?(?<ordinal>${ordinal})\\s+millennium(?:\\s+(?<bc>B\\.?C\\.?(?:E\\.?)?))?`,
      'giu',
    ),
    read: ({ ordinal: word, bc }) => {
      const number = Number.parseInt(word ?? '', 10) || (valueOf(ordinals, word) ?? 0)
      if (number < 1 || number > 9) return undefined
      const first = bc === undefined ? (number - 1) * 1000 + 1 : 1 - number * 1000
      return {
        kind: 'interval',
        from: { kind: 'calendar', year: first },
        to: { kind: 'calendar', year: first + 999 },
      }
    },
  },
  {
    // The year in which a century or millennium turned.
    pattern: new RegExp(
      `(?:(?<lead>${leads})\\s+)?(?<part>(?:the\\s+)?(?:turn|end) of the\\s+)(?:millennium|(?<ordinal>${ordinal})[\\s-]century)`,
      'giu',
    ),
    read: ({ ordinal: word, part: words = '' }) => {
      const number = Number.parseInt(word ?? '', 10) || (valueOf(ordinals, word) ?? 0)
      if (word === undefined) return { kind: 'calendar', year: 2000 }
      return /turn/i.test(words) ? { kind: 'calendar', year: (number - 1) * 100 } : undefined
    },
  },
  {
    pattern: new RegExp(
      `(?:(?<lead>${leads})\\s+)?(?<part>(?:early|late)(?: in)? )?(?:the\\s+)?(?<ordinal>${ordinal})\\s+decade of the (?:(?<century>${ordinal})[\\s-]century|new millennium)`,
      'giu',
    ),
    read: ({ ordinal: word, century }) => {
      const decade = Number.parseInt(word ?? '', 10) || (valueOf(ordinals, word) ?? 0)
      const number = century === undefined ? 21 : Number.parseInt(century, 10) || (valueOf(ordinals, century) ?? 0)
      if (decade < 1 || decade > 10 || number < 1) return undefined
      return { kind: 'decade', first: (number - 1) * 100 + (decade - 1) * 10 }
    },
  },
]

export const english: DateLanguage = {
  tag: 'en',
  abbreviations: new Set(
    'mr mrs ms messrs dr prof st no nos v vs e.g i.e etc cf jan feb mar apr jun jul aug sep sept oct nov dec gen col lt sgt capt gov sen rep rev hon jr sr inc co ltd corp fig figs vol vols p pp ed eds ch chap sec c ca approx art u.s u.k a.m p.m b.c a.d int tr cong rec app cir supp stat'.split(
      ' ',
    ),
  ),
  days: (text) => chrono.strict.parse(text, reference),
  rules: [
    ...relative,
    ...eras,
    ...rulesFor({
      tag: 'en',
      leads,
      since: 'since',
      monthLeads: 'in|since|by|until|during|through',
      capitals: true,
      about,
      part,
      shortMonths: [
        ['jan', 1],
        ['feb', 2],
        ['mar', 3],
        ['apr', 4],
        ['jun', 6],
        ['jul', 7],
        ['aug', 8],
        ['sept?', 9],
        ['oct', 10],
        ['nov', 11],
        ['dec', 12],
      ],
      of: ',?\\s+(?:of\\s+)?',
      seasons: [
        ['(?:the\\s+)?spring', 21],
        ['(?:the\\s+)?summer', 22],
        ['(?:the\\s+)?(?:autumn|fall)', 23],
        ['(?:the\\s+)?winter', 24],
      ],
      decade: "(?:the\\s+)?(?<tens>1\\d\\d|20\\d)0['’]?s",
      shortDecade: `the\\s+(?:${part.replace('(?:the\\s+)?', '')})?(?:['’](?<short>[2-9]0)s|(?<name>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))`,
      decadeNames: [
        ['twenties', 20],
        ['thirties', 30],
        ['forties', 40],
        ['fifties', 50],
        ['sixties', 60],
        ['seventies', 70],
        ['eighties', 80],
        ['nineties', 90],
      ],
      ordinals,
      century: `(?:the\\s+)?(?<ordinal>${ordinal})[\\s-]centur(?:y|(?<several>ies))`,
      beforeChrist: 'B\\.?C\\.?(?:E\\.?)?',
      annoDomini: 'A\\.?D\\.?|C\\.?E\\.?',
      ranges: (year, last) => [
        `between\\s+${year}\\s+and\\s+${last}`,
        `from\\s+${year}\\s*(?:to|until|till|through|–|—|-)\\s*${last}`,
        `${year}\\s*[–—-]\\s*${last}`,
      ],
    }),
  ],
  leads,
  about,
  and: 'and|or|&',
  planned:
    /\b(?:should|shall|will|may|might|propos(?:e|ed|es|ing) (?!in\b)|plan(?:s|ned|ning)? (?:for|to)|schedul(?:e|ed|ing)|due|expected|deadline|anticipat\w+|if|unless|whether)\b[^.;]{0,70}$|\b(?:every|each|for)\s+$/iu,
  names:
    /\b(?:Acts?|Laws?|Codes?|Statutes?|Directives?|Regulations?|Rules?|Bills?|Ordinances?|Edition|Version|Convention|Protocol|Class|Records?|Report|Census) of(?: the)?\s*$/u,
  published:
    /\b(?:University Press|Press,|Publish(?:er|ers|ing)\b|[Ss]elf-published|pp?\.\s*\d|[Vv]ols?\.\s*\d|[Nn]o\.\s*\d|eds?\.|et al\.|trans\.|doi\b|ISBN|[Aa]vailable at|[Aa]ccessed|[Rr]etrieved|[Ss]ee (?:also|generally|e\.g\.)|[Ii]bid|op\. cit)|^See\b/u,
  articles: 'the|an?|his|her|its|their|our|my|this|that|each|every|another',
  counted:
    /^\s*(?:people|persons|men|women|children|soldiers|troops|votes?|dollars|euros|pounds|percent|per cent|pages?|words|times|copies|miles|kilomet|km|met(?:er|re)s|feet|tons?|tonnes|hours|days|weeks|months|years|square|million|billion|thousand)/iu,
  sureLeads: /^(?:in|since|by|until|till|during|throughout|as early as|as late as|as of)$/u,
  plural:
    /^\s+(?!(?:was|has|is|as|its|this|thus|does|his|us|plus|towards|across|besides|always|perhaps|whereas)\b)\p{Ll}{2,}s\b/u,
  covered:
    /\b(?:data|datasets?|statistics|records?|figures|transcripts|information|articles|documents|entries|covering|spanning|ranging)\b[^.;]{0,40}$/iu,
  dateColumn: /^(?:years?|dates?|days?|when|time|period|era)$/iu,
  sources:
    /^(?:\d+\W+)?(?:references?|bibliography|works cited|(?:further|suggested) reading|(?:end)?notes|sources|citations|index)\W*$/iu,
  entry:
    /^(?<day>\d{1,2})(?:st|nd|rd|th)\b(?:(?:,|\s+and)\s+(?<last>\d{1,2})(?:st|nd|rd|th)\b)*(?=\s*(?:[.…,:;(]|$|\p{Lu}))/u,
  spaced: true,
}

function amountOf(word: string | undefined): number | undefined {
  return word === undefined ? undefined : /^\d/.test(word) ? Number(word) : valueOf(numbers, word)
}

function unitOf(word: string | undefined): Unit {
  return units[word?.toLowerCase() ?? ''] ?? 'day'
}
