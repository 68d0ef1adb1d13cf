import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bookSchema } from '../../src/manuscript/settings/book-schema.ts'
import { isCalendarDate } from '../../src/manuscript/settings/calendar-date.ts'
import { isIsbn, isbnCheckDigit } from '../../src/manuscript/settings/isbn.ts'
import { canonicalLanguage, meantLanguage } from '../../src/manuscript/settings/language-tag.ts'
import { parseLength, parseTrim } from '../../src/manuscript/settings/lengths.ts'
import { printSettings } from '../../src/manuscript/settings/print-settings.ts'
import { readManuscript } from '../../src/manuscript/read-manuscript.ts'
import { memoryWorld, reportsOf } from './memory-world.ts'

const millimetres = (points: number | undefined) => Math.round(((points ?? 0) * 25.4) / 7.2) / 10

async function settingsOf(yaml: string) {
  const manuscript = await readManuscript(memoryWorld({ 'book.yaml': yaml, 'one.md': '# One' }))
  expect(reportsOf(manuscript)).toEqual([])
  return manuscript.settings
}

test('the schema for editors is the one that is checked', () => {
  const shipped: unknown = JSON.parse(
    readFileSync(new URL('../../src/manuscript/settings/book.schema.json', import.meta.url), 'utf8'),
  )
  expect(shipped).toEqual(bookSchema)
})

test('everything an author may say', async () => {
  const settings = await settingsOf(`title: 1984
subtitle: " A  novel "
language: pt-br
authors: [{name: Ann Lee, role: trl, sortAs: "Lee, Ann"}, Bob]
publisher: No
date: 2026-11
isbn: {epub: 978-0-306-40615-7, print: 0306406152}
rights: ~
subjects: [War, {bisac: HIS027000, thema: NHW, name: Military history}, {thema: JW}]
series: {name: Lives, number: 2}
cover:
epigraph: |
  One line
  two lines
slug: nineteen
notes: {marks: symbols}
print: {trim: 6 x 9in, fontSize: 12pt, openers: any, notes: page, links: none, bleed: 0.125in, cropMarks: true}
epub: {certifier: Us, writingMode: horizontal-tb}
timeline: {title: Days, groupBy: year, drawing: false}
rules: {picture-found: off}
`)
  expect(settings).toEqual({
    title: '1984',
    subtitle: 'A  novel',
    language: 'pt-BR',
    authors: [
      { name: 'Ann Lee', role: 'trl', sortAs: 'Lee, Ann' },
      { name: 'Bob', role: 'aut' },
    ],
    publisher: 'No',
    date: '2026-11',
    isbn: { epub: '978-0-306-40615-7', print: '0306406152' },
    subjects: [
      { name: 'War' },
      { name: 'Military history', scheme: 'BISAC', code: 'HIS027000' },
      { name: 'Military history', scheme: 'Thema', code: 'NHW' },
      { name: 'JW', scheme: 'Thema', code: 'JW' },
    ],
    series: { name: 'Lives', number: 2 },
    epigraph: 'One line\ntwo lines',
    slug: 'nineteen',
    notes: { number: 'chapter', marks: 'symbols' },
    print: {
      trim: { width: 432, height: 648 },
      margins: { top: 57.6, bottom: 62.4, inner: 53.65, outer: 45.71 },
      fontSize: 12,
      leading: 16,
      openers: 'any',
      notes: 'page',
      links: 'none',
      bleed: 9,
      cropMarks: true,
    },
    timelines: [{ title: 'Days', groupBy: 'year', calendars: 'own', drawing: false, tags: [] }],
    certifier: 'Us',
    rules: { 'picture-found': 'off' },
  })
})

test('what an author leaves out', async () => {
  const { print, ...settings } = await settingsOf('title: The Árvíztűrő War & Peace\n')
  expect(settings).toEqual({
    title: 'The Árvíztűrő War & Peace',
    language: 'en',
    authors: [],
    isbn: {},
    subjects: [],
    slug: 'the-arvizturo-war-peace',
    notes: { number: 'chapter', marks: 'decimal' },
    timelines: [{ groupBy: 'auto', calendars: 'own', drawing: true, tags: [] }],
    rules: {},
  })
  expect([print.fontSize, print.leading, print.openers]).toEqual([10.5, 14, 'recto'])
  const { width, height } = print.trim
  expect([width, height].map(millimetres)).toEqual([148, 210])
})

describe('print', () => {
  test('the margins of an A5 page leave 114 mm and 35 lines', () => {
    const { trim, margins, leading } = printSettings().print
    expect(millimetres(trim.width - margins.inner - margins.outer)).toBe(114)
    expect(Math.round(((trim.height - margins.top - margins.bottom) / leading) * 100) / 100).toBe(35)
    expect(millimetres(margins.top)).toBe(17.8)
    expect(millimetres(margins.bottom)).toBe(19.3)
  })

  test('no line is longer than 33 ems', () => {
    const { trim, margins, fontSize } = printSettings({ trim: 'a4' }).print
    expect(Math.round((trim.width - margins.inner - margins.outer) / fontSize)).toBe(33)
  })

  test('some margins of the author’s own', () => {
    const { margins } = printSettings({ margins: { inner: '1in', top: '20mm' } }).print
    expect(margins).toMatchObject({ inner: 72, outer: 44.38, bottom: 54.75 })
    expect(millimetres(margins.top)).toBe(20)
  })

  test.each([
    [{ fontSize: '3pt' }, 'print.fontSize'],
    [{ leading: '8pt' }, 'print.leading'],
    [{ margins: { inner: '80mm', outer: '60mm' } }, 'print.margins'],
  ])('%j is refused', (written, key) => {
    const { print, problems } = printSettings(written)
    expect(problems.map(({ data }) => data['key'])).toEqual([key])
    expect(print).toEqual(printSettings().print)
  })
})

test.each([
  ['10.5pt', 10.5],
  ['1in', 72],
  ['2.54cm', 72],
  ['25.4 mm', 72],
  ['0', 0],
  ['10', undefined],
  ['-1pt', undefined],
  ['1em', undefined],
])('the length %s', (text, points) => {
  expect(parseLength(text)).toEqual(points)
})

test.each([
  ['a5', [148, 210]],
  ['A4', [210, 297]],
  ['a6', [105, 148]],
  ['b5', [176, 250]],
  ['b6', [125, 176]],
  ['letter', [215.9, 279.4]],
  ['5.5x8.5in', [139.7, 215.9]],
  ['170mm x 240mm', [170, 240]],
  ['170×240mm', [170, 240]],
  ['17cm×9.5in', [170, 241.3]],
])('the trim size %s', (text, size) => {
  const trim = parseTrim(text)
  expect([trim?.width, trim?.height].map(millimetres)).toEqual(size)
})

test.each(['a7', '170x240', '6in', '10x10mm', '9000x9000mm', ''])('%j is no trim size', (text) => {
  expect(parseTrim(text)).toBeUndefined()
})

test.each(['9780306406157', '978-0-306-40615-7', '0-306-40615-2', '097522980X', '0 9752298 0 x'])('ISBN %s', (isbn) => {
  expect(isIsbn(isbn)).toBe(true)
})

test.each(['9780306406158', '0306406153', '978030640615', '1234567890123', 'x', ''])('%j is no ISBN', (isbn) => {
  expect(isIsbn(isbn)).toBe(false)
})

test('the digit that an ISBN should end in', () => {
  expect(isbnCheckDigit('978-0-306-40615-8')).toBe('7')
  expect(isbnCheckDigit('0975229801')).toBe('X')
})

test.each(['2026', '2026-11', '2024-02-29', '2000-02-29'])('%s is a date', (date) => {
  expect(isCalendarDate(date)).toBe(true)
})

test.each(['2023-02-29', '1900-02-29', '2026-13', '2026-00', '2026-04-31', '26-01-01', '2026-1-1', 'May 2026', ''])(
  '%j is no date',
  (date) => {
    expect(isCalendarDate(date)).toBe(false)
  },
)

test.each([
  ['en', 'en'],
  ['EN-us', 'en-US'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['fa', 'fa'],
  ['grc', 'grc'],
  ['en_US', undefined],
  ['english', undefined],
  ['qq', undefined],
  ['', undefined],
])('the language tag %j', (tag, canonical) => {
  expect(canonicalLanguage(tag)).toBe(canonical)
})

test('the tag that was meant', () => {
  expect(meantLanguage('en_us')).toBe('en-US')
  expect(meantLanguage('German')).toBe('de')
  expect(meantLanguage('gibberish')).toBeUndefined()
})
