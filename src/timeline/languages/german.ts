import * as chrono from 'chrono-node/de'
import type { Unit } from '../when.ts'
import type { DateLanguage, Rule } from './language.ts'
import { reference } from './reference.ts'
import { anyOf, type Names, rulesFor, shifted, valueOf } from './rules.ts'

const leads =
  'im Jahre?|in den Jahren|des Jahres|seit dem Jahr|bis zum Jahr|in|im|seit|seit dem|seit den|bis|bis zum|vor|nach|ab|von|vom|zwischen|und|oder|am|zum|zu|um|gegen|während|der|dem|den|die|das|des|zur'
const about = 'um|etwa|circa|ca\\.|rund|gegen'
const part =
  '(?:(?:(?:dem|zu|zum|am|gegen)\\s+)?(?:Anfang|Mitte|Ende|Beginn)\\s+(?:de[rs]\\s+(?:Jahres\\s+)?)?|(?:frühen|späten|ausgehenden|beginnenden)\\s+)'

const numbers: Names = [
  ['eine[mnr]?|ein', 1],
  ['zwei', 2],
  ['drei', 3],
  ['vier', 4],
  ['fünf', 5],
  ['sechs', 6],
  ['sieben', 7],
  ['acht', 8],
  ['neun', 9],
  ['zehn', 10],
  ['elf', 11],
  ['zwölf', 12],
  ['zwanzig', 20],
  ['dreißig', 30],
  ['fünfzig', 50],
  ['hundert', 100],
]
const units: readonly (readonly [string, Unit])[] = [
  ['Tage?n?', 'day'],
  ['Wochen?', 'week'],
  ['Monate?n?', 'month'],
  ['Jahre?n?', 'year'],
  ['Jahrzehnte?n?', 'decade'],
  ['Jahrhunderte?n?', 'century'],
]
const counted = `(?<about>fast|etwa|rund|knapp|gut|ungefähr)?\\s*(?<number>\\d{1,3}|${anyOf(numbers)})\\s+(?<unit>${units.map(([name]) => name).join('|')})`

const relative: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?<!\\p{L})${counted}\\s+(?:(?<later>später|danach|darauf)|zuvor|davor|vorher|früher)(?!\\p{L})`,
      'giu',
    ),
    read: ({ number, unit, later }) => shifted('shift', amountOf(number), unitOf(unit), later === undefined ? -1 : 1),
  },
  {
    pattern:
      /(?<!\p{L})(?:am|im) (?<turn>folgenden|nächsten|darauffolgenden|vorigen|vorangegangenen) (?<unit>Tag|Morgen|Abend|Monat|Jahr)(?!\p{L})/giu,
    read: ({ turn, unit }) => shifted('shift', 1, unitOf(unit), /^v/i.test(turn ?? '') ? -1 : 1),
  },
  {
    pattern:
      /(?<!\p{L})(?:am selben|im selben|in diesem|in jenem|an diesem|an jenem|noch im selben) (?<unit>Tag|Abend|Monat|Jahr)(?!\p{L})/giu,
    read: ({ unit }) => ({ kind: 'same', unit: unitOf(unit), amount: 0 }),
  },
  {
    // A year by itself: "2014 begann der Krieg." Elsewhere in a sentence it may count something.
    pattern: /(?<=^|[.!?“”"]\s)(?<year>1[4-9]\d\d|20\d\d)(?=\s\p{Ll}{2,})/gu,
    alone: true,
    read: ({ year }) => ({ kind: 'calendar', year: Number(year) }),
  },
]

export const german: DateLanguage = {
  tag: 'de',
  abbreviations: new Set(
    'jan feb apr aug sept okt nov dez z.b d.h u.a v.a ca bzw vgl s nr bd dr prof st hl chr hg hrsg usw etc ggf evtl abb kap jh v n'.split(
      ' ',
    ),
  ),
  ordinalStops: true,
  days: (text) => chrono.strict.parse(text, reference),
  rules: [
    ...relative,
    ...rulesFor({
      tag: 'de',
      leads,
      since: 'seit|seit dem Jahr|seit dem|ab',
      monthLeads: 'im|seit|bis|ab|vom',
      capitals: true,
      about,
      part,
      shortMonths: [
        ['Jänner', 1],
        ['Jan', 1],
        ['Feb', 2],
        ['Apr', 4],
        ['Aug', 8],
        ['Sept?', 9],
        ['Okt', 10],
        ['Nov', 11],
        ['Dez', 12],
      ],
      of: '\\s+(?:des Jahres\\s+)?',
      seasons: [
        ['Frühjahr|Frühling', 21],
        ['Sommer', 22],
        ['Herbst', 23],
        ['Winter', 24],
      ],
      decade: '(?:den|die|der)?\\s*(?:frühen\\s+|späten\\s+)?(?<tens>1\\d\\d|20\\d)0er(?:[\\s-]?Jahren?)?',
      shortDecade:
        '(?:den|die|der)\\s+(?:frühen\\s+|späten\\s+)?(?:(?<short>[2-9]0)er|(?<name>zwanziger|dreißiger|vierziger|fünfziger|sechziger|siebziger|achtziger|neunziger))[\\s-]?Jahren?',
      decadeNames: [
        ['zwanziger', 20],
        ['dreißiger', 30],
        ['vierziger', 40],
        ['fünfziger', 50],
        ['sechziger', 60],
        ['siebziger', 70],
        ['achtziger', 80],
        ['neunziger', 90],
      ],
      ordinals: [],
      century: '(?:(?:frühen|späten|ausgehenden)\\s+)?(?<ordinal>\\d{1,2}\\.)\\s*(?:Jahrhunderts?|Jh\\.)',
      beforeChrist: 'v\\.\\s*Chr\\.|v\\.\\s*u\\.\\s*Z\\.|vor Christus',
      annoDomini: 'n\\.\\s*Chr\\.|n\\.\\s*u\\.\\s*Z\\.|nach Christus',
      ranges: (year, last) => [
        `zwischen\\s+${year}\\s+und\\s+${last}`,
        `von\\s+${year}\\s*(?:bis|–|-)\\s*${last}`,
        `${year}\\s*[–—-]\\s*${last}`,
        `${year}\\s+bis\\s+${last}`,
      ],
    }),
  ],
  leads,
  about,
  and: 'und|oder',
  planned:
    /(?<!\p{L})(?:soll(?:te|ten|en)?|wird|werden|plan(?:t|te|en)|vorgesehen|falls|wenn|ob|voraussichtlich)\s[^.;]{0,70}$/iu,
  names: /(?:Gesetz(?:es)?|Verordnung|Richtlinie|Auflage|Ausgabe|Fassung) (?:von|vom|aus)\s*$/u,
  published:
    /(?<!\p{L})(?:Verlag|Hrsg\.|Hg\.|S\.\s*\d|Bd\.\s*\d|Nr\.\s*\d|ISBN|a\.\s?a\.\s?O\.|ebd\.|vgl\.|siehe auch|abgerufen)/iu,
  articles: '',
  counted:
    /^\s*(?:Menschen|Personen|Männer|Frauen|Soldaten|Einwohner|Euro|Mark|Dollar|Stimmen|Seiten|Meter|Kilometer|km|m|Tonnen|Kilo|Stunden|Tage|Jahre|Mal|Exemplare|Prozent)(?!\p{L})/u,
  sureLeads: /^(?:im jahre?|in den jahren|des jahres|seit|bis|ab|seit dem jahr|bis zum jahr)$/u,
  plural: /^\s+\p{Lu}\p{Ll}+(?:e|en|er|s)(?!\p{L})/u,
  covered: /(?<!\p{L})(?:Daten|Statistik|Zahlen|Angaben|umfasst|reicht)\s[^.;]{0,40}$/iu,
  dateColumn: /^(?:Jahr|Datum|Tag|Wann|Zeit|Zeitraum)$/iu,
  sources:
    /^(?:\d+\W+)?(?:Literatur(?:verzeichnis)?|Quellen(?:verzeichnis)?|Bibliograph?fie|Anmerkungen|Register)\W*$/iu,
  spaced: true,
}

function amountOf(word: string | undefined): number | undefined {
  return word === undefined ? undefined : /^\d/.test(word) ? Number(word) : valueOf(numbers, word)
}

function unitOf(word: string | undefined): Unit {
  return units.find(([name]) => new RegExp(`^(?:${name})$`, 'iu').test(word ?? ''))?.[1] ?? 'day'
}
