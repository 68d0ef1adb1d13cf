import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { earliest, isoDay, latest } from '../../src/book/events/bounds.ts'
import { DateDisplay } from '../../src/book/events/display-date.ts'
import { readDate } from '../../src/book/events/read-date.ts'
import { suggestDate } from '../../src/book/events/suggest-date.ts'
import { anyEdtf } from './any-edtf.ts'

const languages =
  'en en-US de fr es it pt nl sv da pl ru uk tr fa ar he ja zh cs th nb fi sk hu ro bg hr sl lt lv et ca el hi ko'.split(
    ' ',
  )

function display(text: string, language: string): string {
  const date = readDate(text)
  return date === undefined ? 'no date' : new DateDisplay(language).of(date)
}

describe('dates in English', () => {
  test.each([
    ['2024-01-03', '3 January 2024'],
    ['2022-10', 'October 2022'],
    ['0476', '476'],
    ['2021~', 'c. 2021'],
    ['2021?', '2021?'],
    ['2021%', 'c. 2021?'],
    ['2004-06~-11', 'c. 11 June 2004'],
    ['?2004-06-~11', 'c. 11 June 2004?'],
    ['198X', '1980s'],
    ['19XX', '20th century'],
    ['00XX', '1st century'],
    ['1XXX', '1000–1999'],
    ['XXXX', 'date unknown'],
    ['2016-XX', '2016'],
    ['2016-10-XX', 'October 2016'],
    ['2016-XX-XX', '2016'],
    ['15XX-12-25', '25 December, 16th century'],
    ['XXXX-12-25', '25 December'],
    ['2024-1X', 'October–December 2024'],
    ['2024-01-1X', '10–19 January 2024'],
    ['2024-01-X3', '3–23 January 2024'],
    ['2001-21', 'spring 2001'],
    ['2001-24~', 'c. winter 2001'],
    ['2001-26', 'summer 2001'],
    ['2001-31', 'autumn 2001'],
    ['201X-22', 'summer, 2010s'],
    ['2001-34', 'April–June 2001'],
    ['2001-38', 'May–August 2001'],
    ['2001-41', 'July–December 2001'],
    ['1979-12/1989-02', 'December 1979 – February 1989'],
    ['2001/2021', '2001–2021'],
    ['2024-01-03/2024-01-05', '3–5 January 2024'],
    ['2020-02-28/2020-03-03', '28 February – 3 March 2020'],
    ['2020-03/2020-05', 'March–May 2020'],
    ['2001~/2005', 'c. 2001 – 2005'],
    ['198X/199X', '1980s–1990s'],
    ['2001-21/2001-23', 'spring 2001 – autumn 2001'],
    ['../1950', 'until 1950'],
    ['1950/..', 'from 1950'],
    ['1950/', 'from 1950 (end unknown)'],
    ['/1950', 'until 1950 (start unknown)'],
    ['../..', 'date unknown'],
    ['-0043', '44 BC'],
    ['-0043-03-15', '15 March 44 BC'],
    ['0000', '1 BC'],
    ['-04XX', '5th century BC'],
    ['-0499/-0479', '500–480 BC'],
    ['-0003/0004', '4 BC – AD 4'],
    ['0079-08-24', '24 August AD 79'],
    ['0014/0037', 'AD 14–37'],
    ['Y-17E7', 'c. 170,000,000 BC'],
    ['Y170000002', '170,000,002'],
    ['Y-12345', '12,346 BC'],
    ['Y171010000S3', 'c. 171,010,000'],
    ['1950S2', 'c. 1950'],
    ['[1667,1668]', '1667 or 1668'],
    ['{1667,1668}', '1667 and 1668'],
    ['{1667,1668..1670}', '1667 and 1668–1670'],
    ['[1667,1668,1670-12]', '1667, 1668 or December 1670'],
    ['[..1984]', 'until 1984'],
    ['[1667,1760..]', '1667 or from 1760'],
    ['2004-01-01T10:10:10Z', '1 January 2004, 10:10:10 UTC'],
    ['2004-01-01T10:10', '1 January 2004, 10:10'],
    ['2004-01-01T10:10:00-03:30', '1 January 2004, 10:10 UTC−03:30'],
  ])('%s is printed %s', (text, expected) => {
    expect(display(text, 'en')).toBe(expected)
  })
})

test.each([
  ['en-US', '2024-01-03', 'January 3, 2024'],
  ['en-US', '2001-23', 'fall 2001'],
  ['de', '2024-01-03/2024-01-05', '3.–5. Januar 2024'],
  ['de', '198X', '1980er-Jahre'],
  ['de', '19XX', '20. Jahrhundert'],
  ['de', '2021~', 'um 2021'],
  ['de', '-0043', '44 v. Chr.'],
  ['fr', '198X', 'années 1980'],
  ['fr', '19XX', 'XXe siècle'],
  ['fr', '../1950', 'jusqu’en 1950'],
  ['fr', '../1950-10', 'jusqu’en octobre 1950'],
  ['fr', '../1950-10-01', 'jusqu’au 1er octobre 1950'],
  ['fr', '2001-22~', 'vers l’été 2001'],
  ['fr', '../198X', 'jusqu’aux années 1980'],
  ['fr', '../-0043', 'jusqu’en 44 av. J.-C.'],
  ['fr', '../1950~', 'jusque vers 1950'],
  ['fr', '1950-03-02/..', 'depuis le 2 mars 1950'],
  ['fr', '1950/..', 'depuis 1950'],
  ['fr', '../19XX', 'jusqu’au XXe siècle'],
  ['fr', '2024-01-01/2024-01-05', '1er–5 janvier 2024'],
  ['fr', '2024-01-11', '11 janvier 2024'],
  ['es', '2024-01-03', '3 de enero de 2024'],
  ['es', '19XX', 'siglo XX'],
  ['it', '2021~', '2021 circa'],
  ['it', '../1950', 'fino al 1950'],
  ['it', '../1950-03', 'fino a marzo 1950'],
  ['it', '1950-03-08/..', 'dall’8 marzo 1950'],
  ['it', '1950-03-09/..', 'dal 9 marzo 1950'],
  ['it', '198X/..', 'dagli anni 1980'],
  ['it', '../10XX', 'fino all’XI secolo'],
  ['pt', '198X', 'década de 1980'],
  ['nl', '19XX', '20e eeuw'],
  ['sv', '198X', '1980-talet'],
  ['da', '198X', '1980’erne'],
  ['pl', '19XX', 'XX wiek'],
  ['ru', '2024-01-03', '3 января 2024\u202Fг.'],
  ['ru', '-0043-03-15', '15 марта 44 до н. э.'],
  ['uk', '198X', '1980-ті роки'],
  ['tr', '198X', '1980–1989'],
  ['tr', '-0043', 'MÖ 44'],
  ['fa', '2024-01-03', '۳ ژانویهٔ ۲۰۲۴'],
  ['fa', '198X', 'دههٔ ۱۹۸۰'],
  ['ar', '2021?', '2021؟'],
  ['he', '2024-01-03', '3 בינואר 2024'],
  ['ja', '2024-01-03', '2024年1月3日'],
  ['ja', '-0043-03-15', '紀元前44年3月15日'],
  ['ja', '198X', '1980年代'],
  ['zh', '2001-21', '2001年春'],
  ['zh', '../1950', '至1950年'],
  ['cs', '2021-05~', 'asi květen 2021'],
  ['cs', '../2021-05', 'do května 2021'],
  ['cs', '-0043', '44 př. n. l.'],
  ['pl', '1950-03/..', 'od marca 1950'],
  ['ru', '../1950-03', 'до марта 1950\u202Fг.'],
  ['sk', '1950-03/..', 'od marca 1950'],
  ['sl', '19XX', '20. stoletje'],
  ['hr', '1950', '1950.'],
  ['hr', '-0043-03-15', '15. ožujka 44. pr. Kr.'],
  ['hr', '1950-03~', 'oko ožujka 1950.'],
  ['bg', '198X', '1980-те години'],
  ['bg', '-0043', '44 г. пр. Хр.'],
  ['hu', '1950', '1950'],
  ['hu', '1950-03-01', '1950. március 1.'],
  ['hu', '../1950-03-01', '1950. március 1-ig'],
  ['hu', '../1950', '1950-ig'],
  ['hu', '1950-21', '1950 tavasza'],
  ['hu', '../1950-03', '1950. márciusig'],
  ['hu', '198X', '1980-as évek'],
  ['hu', '199X', '1990-es évek'],
  ['hu', '200X', '2000-es évek'],
  ['hu', '190X', '1900-as évek'],
  ['fi', '198X', '1980-luku'],
  ['fi', '../1950', '– 1950'],
  ['et', '2001-21', '2001. aasta kevad'],
  ['lt', '../1950-03', 'iki 1950 m. kovo'],
  ['lv', '../1950-03-01', 'līdz 1950. gada 1. martam'],
  ['lv', '1950-04/..', 'no 1950. g. aprīļa'],
  ['lv', '-0043-03-15', 'p.m.ē. 44. gada 15. marts'],
  ['el', '../1950-03', 'έως Μάρτιο 1950'],
  ['el', '19XX', '20ός αιώνας'],
  ['el', '../19XX', 'έως 20ό αιώνα'],
  ['el', '18XX', '19ος αιώνας'],
  ['ro', '../1950', 'până în 1950'],
  ['ro', '1950-03-01/..', 'de la 1 martie 1950'],
  ['ro', '00XX', 'secolul I'],
  ['ca', '../1950', 'fins al 1950'],
  ['ca', '1950-04/..', 'des de l’abril del 1950'],
  ['no', '198X', '1980-årene'],
  ['ko', '../1950-03-01', '1950년 3월 1일까지'],
  ['ko', '-0043', '기원전 44년'],
  ['hi', '05XX', 'छठी शताब्दी'],
  ['th', '2024-01-03', '3 มกราคม 2024'],
])('%s: %s is printed %s', (language, text, expected) => {
  expect(display(text, language)).toBe(expected)
})

test.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023-02', '2023-02-01', '2023-02-28'],
  ['2021~', '2021-01-01', '2021-12-31'],
  ['198X', '1980-01-01', '1989-12-31'],
  ['198X-02', '1980-02-01', '1989-02-28'],
  ['-01XX', '-000199-01-01', '-000100-12-31'],
  ['0000', '0000-01-01', '0000-12-31'],
  ['0050-06-01', '0050-06-01', '0050-06-01'],
  ['2001-21', '2001-03-01', '2001-05-31'],
  ['2001-24', '2001-12-01', '2002-02-28'],
  ['2001-29', '2001-09-01', '2001-11-30'],
  ['2001-36', '2001-10-01', '2001-12-31'],
  ['1979-12/1989-02', '1979-12-01', '1989-02-28'],
  ['../1950', undefined, '1950-12-31'],
  ['1950/', '1950-01-01', undefined],
  ['[1700,1667,1680]', '1667-01-01', '1700-12-31'],
  ['[..1984]', undefined, '1984-12-31'],
  ['Y171010000S3', '+171000000-01-01', '+171999999-12-31'],
  ['Y-17E7', '-170000000-01-01', '-170000000-12-31'],
  ['XXXX-12-25', undefined, undefined],
])('%s begins on %s and ends on %s', (text, first, last) => {
  const date = readDate(text)
  const [start, end] = date === undefined ? [] : [earliest(date), latest(date)]
  expect([start && isoDay(start), end && isoDay(end)]).toEqual([first, last])
})

test.each([
  '',
  'yesterday',
  '2024-13',
  '2023-02-29',
  '2024-04-31',
  '2021/2001',
  '198',
  '19',
  '2024-1-3',
  '-0000',
  '12345',
])('%o is no date', (text) => {
  expect(readDate(text)).toBeUndefined()
})

test.each([
  ['3 January 2024', 'Write `2024-01-03`.'],
  ['January 3rd, 2024', 'Write `2024-01-03`.'],
  ['Jan. 2024', 'Write `2024-01`.'],
  ['2024/1/3', 'Write `2024-01-03`.'],
  ['2024-1-3', 'Write `2024-01-03`.'],
  ['2024-13-01', 'There is no month 13.'],
  ['2024-00', 'There is no month 00; leave the month out where it is not known.'],
  ['2023-02-29', 'There is no day 29 in that month.'],
  ['1980s', 'Write `198X`.'],
  ['the 1990s', 'Write `199X`.'],
  ['20th century', 'Write `19XX`.'],
  ['c. 2021', 'Write `2021~`.'],
  ['circa October 2021', 'Write `2021-10~`.'],
  ['c. 1980s', 'Write `198X~`.'],
  ['2021 (?)', 'Write `2021?`.'],
  ['44 BC', 'Write `-0043`.'],
  ['1 BC', 'Write `0000`.'],
  ['AD 79', 'Write `0079`.'],
  ['476', 'Write `0476`.'],
  ['12345', 'Write `Y12345`.'],
  ['1979–1989', 'Write `1979/1989`.'],
  ['1979-1989', 'Write `1979/1989`.'],
  ['between 1979 and 1989', 'Write `1979/1989`.'],
  ['December 1979 - February 1989', 'Write `1979-12/1989-02`.'],
  ['1667 or 1668', 'Write `[1667,1668]`.'],
  ['before 1950', 'Write `../1950`.'],
  ['since 2001', 'Write `2001/..`.'],
  ['2021/2001', 'Write `2001/2021`.'],
  ['198x', 'Write `198X`.'],
  ['spring 2001', 'Write `2001-21`.'],
  ['yesterday', 'Write year, month and day, such as `2024-01-03`, `2024-01` or `2024`.'],
])('for %o the hint is %o', (text, hint) => {
  expect(suggestDate(text, 'en')).toBe(hint)
})

test('months are known by the names of the book’s language too', () => {
  expect(suggestDate('3. März 1848', 'de')).toBe('Write `1848-03-03`.')
  expect(suggestDate('3 de enero de 2024', 'es')).toBe('Write `2024-01-03`.')
  expect(suggestDate('3 января 2024', 'ru')).toBe('Write `2024-01-03`.')
})

test('every date is printed in every language, within its bounds', () => {
  const displays = languages.map((language) => new DateDisplay(language))
  let dates = 0
  fc.assert(
    fc.property(anyEdtf, (text) => {
      const date = readDate(text)
      if (date === undefined) return
      dates += 1
      for (const own of displays) expect(own.of(date)).toMatch(/^\S(?:.*\S)?$/u)
      const [first, last] = [earliest(date), latest(date)]
      for (const moment of [first, last]) if (moment) expect(isoDay(moment)).toMatch(/^(?:\d{4}|[-+]\d{6,})-\d\d-\d\d$/)
      if (first && last && !text.includes('T')) expect(compareIso(first, last)).toBeLessThanOrEqual(0)
    }),
    { numRuns: 600, seed: 1 },
  )
  // The grammar above is that of dates: most of what it gives must have been read.
  expect(dates).toBeGreaterThan(300)
})

function compareIso(
  one: { year: number; month: number; day: number },
  other: { year: number; month: number; day: number },
) {
  return one.year - other.year || one.month - other.month || one.day - other.day
}

test('a hint is never in the way, whatever was written', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(suggestDate(text, 'en')).toMatch(/\.$/)
    }),
    { numRuns: 500, seed: 1 },
  )
})
