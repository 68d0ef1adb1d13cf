import edtf, { defaults } from 'edtf'
import { describe, expect, test } from 'vitest'
import { assembleBook } from '../../src/book/assemble-book.ts'
import { earliest, isoDay, latest } from '../../src/book/events/bounds.ts'
import { DateDisplay } from '../../src/book/events/display-date.ts'
import { readDate } from '../../src/book/events/read-date.ts'
import { writeDate } from '../../src/book/events/write-date.ts'
import { chapter, manuscript } from './manuscript.ts'

// A time without an offset would be read in the time zone of the machine.
defaults.offset = false

/** The examples of https://www.loc.gov/standards/datetime/, with first and last possible day, and as three languages print them. */
type Example = readonly [string, string | null, string | null, string, string, string]

const level0: readonly Example[] = [
  ['1985-04-12', '1985-04-12', '1985-04-12', '12 April 1985', '12. April 1985', '12 avril 1985'],
  ['1985-04', '1985-04-01', '1985-04-30', 'April 1985', 'April 1985', 'avril 1985'],
  ['1985', '1985-01-01', '1985-12-31', '1985', '1985', '1985'],
  [
    '1985-04-12T23:20:30',
    '1985-04-12',
    '1985-04-12',
    '12 April 1985, 23:20:30',
    '12. April 1985, 23:20:30',
    '12 avril 1985, 23:20:30',
  ],
  [
    '1985-04-12T23:20:30Z',
    '1985-04-12',
    '1985-04-12',
    '12 April 1985, 23:20:30 UTC',
    '12. April 1985, 23:20:30 UTC',
    '12 avril 1985, 23:20:30 UTC',
  ],
  [
    '1985-04-12T23:20:30-04',
    '1985-04-12',
    '1985-04-12',
    '12 April 1985, 23:20:30 UTC−04:00',
    '12. April 1985, 23:20:30 UTC−04:00',
    '12 avril 1985, 23:20:30 UTC−04:00',
  ],
  [
    '1985-04-12T23:20:30+04:30',
    '1985-04-12',
    '1985-04-12',
    '12 April 1985, 23:20:30 UTC+04:30',
    '12. April 1985, 23:20:30 UTC+04:30',
    '12 avril 1985, 23:20:30 UTC+04:30',
  ],
  ['1964/2008', '1964-01-01', '2008-12-31', '1964–2008', '1964–2008', '1964–2008'],
  [
    '2004-06/2006-08',
    '2004-06-01',
    '2006-08-31',
    'June 2004 – August 2006',
    'Juni 2004 – August 2006',
    'juin 2004 – août 2006',
  ],
  [
    '2004-02-01/2005-02-08',
    '2004-02-01',
    '2005-02-08',
    '1 February 2004 – 8 February 2005',
    '1. Februar 2004 – 8. Februar 2005',
    '1er février 2004 – 8 février 2005',
  ],
  [
    '2004-02-01/2005-02',
    '2004-02-01',
    '2005-02-28',
    '1 February 2004 – February 2005',
    '1. Februar 2004 – Februar 2005',
    '1er février 2004 – février 2005',
  ],
  [
    '2004-02-01/2005',
    '2004-02-01',
    '2005-12-31',
    '1 February 2004 – 2005',
    '1. Februar 2004 – 2005',
    '1er février 2004 – 2005',
  ],
  ['2005/2006-02', '2005-01-01', '2006-02-28', '2005 – February 2006', '2005 – Februar 2006', '2005 – février 2006'],
]

const level1: readonly Example[] = [
  ['Y170000002', '+170000002-01-01', '+170000002-12-31', '170,000,002', '170.000.002', '170\u202F000\u202F002'],
  [
    'Y-170000002',
    '-170000002-01-01',
    '-170000002-12-31',
    '170,000,003 BC',
    '170.000.003 v. Chr.',
    '170\u202F000\u202F003 av. J.-C.',
  ],
  ['2001-21', '2001-03-01', '2001-05-31', 'spring 2001', 'Frühjahr 2001', 'printemps 2001'],
  ['1984?', '1984-01-01', '1984-12-31', '1984?', '1984?', '1984\u202F?'],
  ['2004-06~', '2004-06-01', '2004-06-30', 'c. June 2004', 'ca. Juni 2004', 'vers juin 2004'],
  ['2004-06-11%', '2004-06-11', '2004-06-11', 'c. 11 June 2004?', 'ca. 11. Juni 2004?', 'vers le 11 juin 2004\u202F?'],
  ['201X', '2010-01-01', '2019-12-31', '2010s', '2010er-Jahre', 'années 2010'],
  ['20XX', '2000-01-01', '2099-12-31', '21st century', '21. Jahrhundert', 'XXIe siècle'],
  ['2004-XX', '2004-01-01', '2004-12-31', '2004', '2004', '2004'],
  ['1985-04-XX', '1985-04-01', '1985-04-30', 'April 1985', 'April 1985', 'avril 1985'],
  ['1985-XX-XX', '1985-01-01', '1985-12-31', '1985', '1985', '1985'],
  ['1985-04-12/..', '1985-04-12', null, 'from 12 April 1985', 'ab 12. April 1985', 'depuis le 12 avril 1985'],
  ['1985-04/..', '1985-04-01', null, 'from April 1985', 'ab April 1985', 'depuis avril 1985'],
  ['1985/..', '1985-01-01', null, 'from 1985', 'ab 1985', 'depuis 1985'],
  ['../1985-04-12', null, '1985-04-12', 'until 12 April 1985', 'bis 12. April 1985', 'jusqu’au 12 avril 1985'],
  ['../1985-04', null, '1985-04-30', 'until April 1985', 'bis April 1985', 'jusqu’en avril 1985'],
  ['../1985', null, '1985-12-31', 'until 1985', 'bis 1985', 'jusqu’en 1985'],
  [
    '1985-04-12/',
    '1985-04-12',
    null,
    'from 12 April 1985 (end unknown)',
    'ab 12. April 1985 (Ende unbekannt)',
    'depuis le 12 avril 1985 (fin inconnue)',
  ],
  [
    '1985-04/',
    '1985-04-01',
    null,
    'from April 1985 (end unknown)',
    'ab April 1985 (Ende unbekannt)',
    'depuis avril 1985 (fin inconnue)',
  ],
  ['1985/', '1985-01-01', null, 'from 1985 (end unknown)', 'ab 1985 (Ende unbekannt)', 'depuis 1985 (fin inconnue)'],
  [
    '/1985-04-12',
    null,
    '1985-04-12',
    'until 12 April 1985 (start unknown)',
    'bis 12. April 1985 (Beginn unbekannt)',
    'jusqu’au 12 avril 1985 (début inconnu)',
  ],
  [
    '/1985-04',
    null,
    '1985-04-30',
    'until April 1985 (start unknown)',
    'bis April 1985 (Beginn unbekannt)',
    'jusqu’en avril 1985 (début inconnu)',
  ],
  [
    '/1985',
    null,
    '1985-12-31',
    'until 1985 (start unknown)',
    'bis 1985 (Beginn unbekannt)',
    'jusqu’en 1985 (début inconnu)',
  ],
  ['-1985', '-001985-01-01', '-001985-12-31', '1986 BC', '1986 v. Chr.', '1986 av. J.-C.'],
]

const level2: readonly Example[] = [
  [
    'Y-17E7',
    '-170000000-01-01',
    '-170000000-12-31',
    'c. 170,000,000 BC',
    'um 170.000.000 v. Chr.',
    'vers 170\u202F000\u202F000 av. J.-C.',
  ],
  ['1950S2', '1900-01-01', '1999-12-31', 'c. 1950', 'um 1950', 'vers 1950'],
  [
    'Y171010000S3',
    '+171000000-01-01',
    '+171999999-12-31',
    'c. 171,010,000',
    'um 171.010.000',
    'vers 171\u202F010\u202F000',
  ],
  ['Y3388E2S3', '+338000-01-01', '+338999-12-31', 'c. 338,800', 'um 338.800', 'vers 338\u202F800'],
  ['2001-34', '2001-04-01', '2001-06-30', 'April–June 2001', 'April–Juni 2001', 'avril–juin 2001'],
  [
    '[1667,1668,1670..1672]',
    '1667-01-01',
    '1672-12-31',
    '1667, 1668 or 1670–1672',
    '1667, 1668 oder 1670–1672',
    '1667, 1668 ou 1670–1672',
  ],
  ['[..1760-12-03]', null, '1760-12-03', 'until 3 December 1760', 'bis 3. Dezember 1760', 'jusqu’au 3 décembre 1760'],
  ['[1760-12..]', '1760-12-01', null, 'from December 1760', 'ab Dezember 1760', 'depuis décembre 1760'],
  [
    '[1760-01,1760-02,1760-12..]',
    '1760-01-01',
    null,
    'January 1760, February 1760 or from December 1760',
    'Januar 1760, Februar 1760 oder ab Dezember 1760',
    'janvier 1760, février 1760 ou depuis décembre 1760',
  ],
  [
    '[1667,1760-12]',
    '1667-01-01',
    '1760-12-31',
    '1667 or December 1760',
    '1667 oder Dezember 1760',
    '1667 ou décembre 1760',
  ],
  ['[..1984]', null, '1984-12-31', 'until 1984', 'bis 1984', 'jusqu’en 1984'],
  [
    '{1667,1668,1670..1672}',
    '1667-01-01',
    '1672-12-31',
    '1667, 1668 and 1670–1672',
    '1667, 1668 und 1670–1672',
    '1667, 1668 et 1670–1672',
  ],
  [
    '{1960,1961-12}',
    '1960-01-01',
    '1961-12-31',
    '1960 and December 1961',
    '1960 und Dezember 1961',
    '1960 et décembre 1961',
  ],
  ['{..1984}', null, '1984-12-31', 'until 1984', 'bis 1984', 'jusqu’en 1984'],
  ['2004-06-11%', '2004-06-11', '2004-06-11', 'c. 11 June 2004?', 'ca. 11. Juni 2004?', 'vers le 11 juin 2004\u202F?'],
  ['2004-06~-11', '2004-06-11', '2004-06-11', 'c. 11 June 2004', 'ca. 11. Juni 2004', 'vers le 11 juin 2004'],
  ['2004?-06-11', '2004-06-11', '2004-06-11', '11 June 2004?', '11. Juni 2004?', '11 juin 2004\u202F?'],
  ['?2004-06-~11', '2004-06-11', '2004-06-11', 'c. 11 June 2004?', 'ca. 11. Juni 2004?', 'vers le 11 juin 2004\u202F?'],
  ['2004-%06-11', '2004-06-11', '2004-06-11', 'c. 11 June? 2004', 'ca. 11. Juni? 2004', 'vers le 11 juin\u202F? 2004'],
  [
    '156X-12-25',
    '1560-12-25',
    '1569-12-25',
    '25 December, 1560s',
    '25. Dezember, 1560er-Jahre',
    '25 décembre, années 1560',
  ],
  [
    '15XX-12-25',
    '1500-12-25',
    '1599-12-25',
    '25 December, 16th century',
    '25. Dezember, 16. Jahrhundert',
    '25 décembre, XVIe siècle',
  ],
  ['XXXX-12-XX', null, null, 'December', 'Dezember', 'décembre'],
  ['1XXX-XX', '1000-01-01', '1999-12-31', '1000–1999', '1000–1999', '1000–1999'],
  ['1XXX-12', '1000-12-01', '1999-12-31', 'December, 1000–1999', 'Dezember, 1000–1999', 'décembre, 1000–1999'],
  ['1984-1X', '1984-10-01', '1984-12-31', 'October–December 1984', 'Oktober–Dezember 1984', 'octobre–décembre 1984'],
  [
    '2004-06-~01/2004-06-~20',
    '2004-06-01',
    '2004-06-20',
    'c. 1 June 2004 – c. 20 June 2004',
    'ca. 1. Juni 2004 – ca. 20. Juni 2004',
    'vers le 1er juin 2004 – vers le 20 juin 2004',
  ],
  [
    '2004-06-XX/2004-07-03',
    '2004-06-01',
    '2004-07-03',
    'June 2004 – 3 July 2004',
    'Juni 2004 – 3. Juli 2004',
    'juin 2004 – 3 juillet 2004',
  ],
]

const examples = [...level0, ...level1, ...level2]

function dated(text: string) {
  const date = readDate(text)
  if (date === undefined) throw new Error(`${text} is no date`)
  return date
}

function boundsOf(text: string): readonly [string | null, string | null] {
  const date = dated(text)
  const [first, last] = [earliest(date), latest(date)]
  return [first === undefined ? null : isoDay(first), last === undefined ? null : isoDay(last)]
}

describe.each([
  ['level 0', level0],
  ['level 1', level1],
  ['level 2', level2],
] as const)('the examples of the specification, %s', (_, own) => {
  test.each(own)('%s lies between %s and %s and is printed %s, %s, %s', (text, first, last, ...printed) => {
    expect(boundsOf(text)).toEqual([first, last])
    expect(['en', 'de', 'fr'].map((language) => new DateDisplay(language).of(dated(text)))).toEqual(printed)
    expect(readDate(writeDate(dated(text)))).toEqual(dated(text))
  })
})

test('the examples are sorted by first possible moment, then by last, then by their place in the text', () => {
  const timeline = examples.map(([date]) => ({ date, label: date })).toReversed()
  const { events } = assembleBook(manuscript({ body: [chapter('a.md', 'x')], timeline }))
  expect(events.map(({ date }) => date)).toEqual([
    '[..1760-12-03]',
    '{..1984}',
    '[..1984]',
    '/1985-04-12',
    '../1985-04-12',
    '/1985-04',
    '../1985-04',
    '/1985',
    '../1985',
    'Y-170000002',
    'Y-17E7',
    '-1985',
    '1XXX-XX',
    '1XXX-12',
    '15XX-12-25',
    '156X-12-25',
    '{1667,1668,1670..1672}',
    '[1667,1668,1670..1672]',
    '[1667,1760-12]',
    '[1760-01,1760-02,1760-12..]',
    '[1760-12..]',
    '1950S2',
    '{1960,1961-12}',
    '1964/2008',
    '1984?',
    '1984-1X',
    '1985-XX-XX',
    '1985',
    '1985/',
    '1985/..',
    '1985-04-XX',
    '1985-04',
    '1985-04/',
    '1985-04/..',
    '1985-04-12',
    '1985-04-12/',
    '1985-04-12/..',
    '1985-04-12T23:20:30+04:30',
    '1985-04-12T23:20:30Z',
    '1985-04-12T23:20:30',
    '1985-04-12T23:20:30-04',
    '20XX',
    '2001-21',
    '2001-34',
    '2004-XX',
    '2004-02-01/2005-02-08',
    '2004-02-01/2005-02',
    '2004-02-01/2005',
    '2004-06-~01/2004-06-~20',
    '2004-06~',
    '2004-06-XX/2004-07-03',
    '2004-06/2006-08',
    '2004-%06-11',
    '?2004-06-~11',
    '2004?-06-11',
    '2004-06~-11',
    '2004-06-11%',
    '2004-06-11%',
    '2005/2006-02',
    '201X',
    'Y3388E2S3',
    'Y170000002',
    'Y171010000S3',
    'XXXX-12-XX',
  ])
})

/** Where the package `edtf` gives other days than the press: what it gives, and why the press does not. */
const differences: Readonly<Record<string, readonly [string, string, string]>> = {
  '1985-04-12T23:20:30-04': [
    '1985-04-13',
    '1985-04-13',
    'the day is that of the place, not of Greenwich; by the moment events are sorted',
  ],
  Y170000002: ['NaN', 'NaN', 'it makes dates of ECMAScript, which end 271,821 years before and 275,760 after Christ'],
  'Y-170000002': [
    'NaN',
    'NaN',
    'it makes dates of ECMAScript, which end 271,821 years before and 275,760 after Christ',
  ],
  '2001-21': [
    '2001-01-01',
    '2001-03-31',
    'spring is March to May, as meteorologists count it; the package takes the first quarter',
  ],
  '1985-04-12/': ['1985-04-12', 'null', 'an end that nobody knows is no bound: it sorts as an open one does'],
  '1985-04/': ['1985-04-01', 'null', 'an end that nobody knows is no bound: it sorts as an open one does'],
  '1985/': ['1985-01-01', 'null', 'an end that nobody knows is no bound: it sorts as an open one does'],
  '/1985-04-12': ['null', '1985-04-12', 'an end that nobody knows is no bound: it sorts as an open one does'],
  '/1985-04': ['null', '1985-04-30', 'an end that nobody knows is no bound: it sorts as an open one does'],
  '/1985': ['null', '1985-12-31', 'an end that nobody knows is no bound: it sorts as an open one does'],
  'Y-17E7': ['NaN', 'NaN', 'it makes dates of ECMAScript, which end 271,821 years before and 275,760 after Christ'],
  '1950S2': ['1950-01-01', '1950-12-31', 'by the specification it is some year from 1900 to 1999'],
  Y171010000S3: ['NaN', 'NaN', 'it makes dates of ECMAScript, which end 271,821 years before and 275,760 after Christ'],
  Y3388E2S3: ['NaN', 'NaN', 'it makes dates of ECMAScript, which end 271,821 years before and 275,760 after Christ'],
  '[1667,1668,1670..1672]': ['1667-01-01', '1670-12-31', 'the last year is the end of the range, not its beginning'],
  '{1667,1668,1670..1672}': ['1667-01-01', '1670-12-31', 'the last year is the end of the range, not its beginning'],
  'XXXX-12-XX': [
    '0000-12-01',
    '9999-12-31',
    'a month of any year may lie in a year before or after those of four digits',
  ],
}

test('the package `edtf` reads all else alike', () => {
  const found = examples.flatMap(([text, first, last]) => {
    const { min, max } = edtf(text)
    const read = [isoOf(min), isoOf(max)]
    return read[0] === (first ?? '-Infinity') && read[1] === (last ?? 'Infinity') ? [] : [[text, ...read]]
  })
  expect(found).toEqual(Object.entries(differences).map(([text, [min, max]]) => [text, min, max]))
})

/** The day of a number of milliseconds from 1970; for others the number. */
function isoOf(milliseconds: number | null): string {
  if (milliseconds === null || !Number.isFinite(milliseconds)) return String(milliseconds)
  const date = new Date(milliseconds)
  return isoDay({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() })
}

/** Dates that the press reads and the package does not, each with what it is good for. */
test.each([
  ['198X~', 'about the 1980s'],
  ['19XX?', 'perhaps in the twentieth century'],
  ['[1667~,1668]', 'one of two years, the first of which is about right'],
  ['[2001-21,2001-22]', 'spring or summer'],
  ['Y-12000~/-9500', 'ages before the four digits of a year'],
  ['Y-12000/Y-11000', 'the same at both ends'],
])('%s, %s, is read too', (text) => {
  expect(readDate(text)).toBeDefined()
  expect(() => edtf(text)).toThrow()
})

/** Dates that the package reads and the press does not: those who write them mean something else. */
test.each([
  ['198', 'a year of three digits rather than a decade'],
  ['19', 'a year of two digits rather than a century'],
  ['2023-02-29', 'a day that the year does not have'],
])('%s, %s, is no date', (text) => {
  expect(readDate(text)).toBeUndefined()
  expect(() => edtf(text)).not.toThrow()
})
