import { expect, test } from 'vitest'
import { assembleBook } from '../../src/book/assemble-book.ts'
import { chapter, hints, manuscript, problems } from './manuscript.ts'

function said(text: string, language = 'en'): readonly string[] {
  return problems(assembleBook(manuscript({ settings: { language }, body: [chapter('a.md', text)] })))
}

test.each([
  ['On 3 January 2024, :event[bombs fell]{date=2023-01-03}.', 4],
  ['It rained. In March 2024 :event[bombs fell]{date=2024-02}.', 15],
  ['On January 3, 2024, :event[bombs fell]{date=2024-01-04}.', 4],
  ['On 3 January, :event[bombs fell]{date=2024-01-13}.', 4],
  [':event[Bombs fell]{date=2024-01-03} on 4 January 2024.', 40],
  ['x :event[on 3 January 2024 bombs fell]{date=2024-01-30}', 3],
] as const)('%s: the words disagree', (text, column) => {
  expect(said(text)).toEqual([`event-words a.md:1:${column}`])
})

test.each([
  'On 3 January 2024, :event[bombs fell]{date=2024-01-03}.',
  'On 3 January 2024, :event[bombs fell]{date=2024-01}.',
  'After the law of 3 January 2020, :event[bombs fell]{date=2024-01}.',
  'Since 2019, :event[bombs fell]{date=2019/..}.',
  'On 3 January 2024, it rained, and :event[bombs fell]{date=2024-01-05}.',
  'On 3 January, :event[bombs fell]{date="2023-12/2024-02"}.',
  'In March 2024 :event[bombs fell]{date=2024-04~}.',
  'In 1648, :event[the king fell]{date=1648-01-30 calendar=old-style}.',
  'On 30 January 1649, :event[the king fell]{date=1648-01-30 calendar=old-style}.',
  'On 11 February 1731/2, :event[he was born]{date=1732-02-22}.',
  'On 11 February 1732, :event[he was born]{date=1732-02-11 calendar=julian}.',
  'On 22 February 1732, :event[he was born]{date=1732-02-11 calendar=julian}.',
  'They may 2024 times have said that :event[bombs fell]{date=1990}.',
  ':event[The session of 1 May, adjourned to 3 May, was held]{date=2024-05-03}.',
  ':event[A crowd of 2000 met]{date=1990}, on 3 of 4 days.',
])('%s: nothing is wrong', (text) => {
  expect(said(text)).toEqual([])
})

test.each([
  ['de', 'Am 3. Januar 2024 :event[fielen Bomben]{date=2023-01-03}.', 4],
  ['fr', 'Le 3 janvier 2024, :event[des bombes tombèrent]{date=2023-01-03}.', 4],
  ['es', 'El 3 de enero de 2024 :event[cayeron bombas]{date=2023-01-03}.', 4],
  ['pt', 'Em 3 de janeiro de 2024, :event[caíram bombas]{date=2023-01-03}.', 4],
  ['ja', '2024年1月3日、:event[爆弾が落ちた]{date=2024-01-03}、:event[2024年1月4日に終わった]{date=2024-01-05}。', 43],
] as const)('in %s: %s', (language, text, column) => {
  expect(said(text, language)).toEqual([`event-words a.md:1:${column}`])
})

test.each([
  ['en', 'On Monday, 3 January 2024, :event[bombs fell]{date=2024-01-03}.', 'Wednesday'],
  ['en', ':event[Bombs fell]{date=2024-01-03} on Monday, January 3.', 'Wednesday'],
  ['de', 'Am Montag, dem 3. Januar 2024, :event[fielen Bomben]{date=2024-01-03}.', 'Mittwoch'],
  ['de', 'Am Montag, den 3. Januar 2024, :event[fielen Bomben]{date=2024-01-03}.', 'Mittwoch'],
  ['fr', 'Le lundi 3 janvier 2024, :event[des bombes tombèrent]{date=2024-01-03}.', 'mercredi'],
  ['es', 'El lunes 3 de enero de 2024 :event[cayeron bombas]{date=2024-01-03}.', 'miércoles'],
  ['pt', 'Na segunda-feira, 3 de janeiro de 2024, :event[caíram bombas]{date=2024-01-03}.', 'quarta-feira'],
])('in %s: %s', (language, text, right) => {
  const book = assembleBook(manuscript({ settings: { language }, body: [chapter('a.md', text)] }))
  expect(hints(book, 'event-weekday')).toHaveLength(1)
  expect(hints(book, 'event-weekday')[0]).toContain(`which was a ${right}`)
})

test.each([
  'On Wednesday, 3 January 2024, :event[bombs fell]{date=2024-01-03}.',
  'On Tuesday, 23 April 1661, :event[the king was crowned]{date=1661-04-23 calendar=julian}.',
  'Of Monday, 3 January 2024, no event tells.\n\n:event[Bombs fell]{date=2024-01-04}.',
  'On Monday, 3 May, :event[it rained]{date=1948-05-03}, and on Tuesday, 3 May, :event[it snowed]{date=1949-05-03}.',
  'On Monday 3 ships came, and in January 2024 :event[bombs fell]{date=2024-01}.',
])('%s: no day of the week is wrong', (text) => {
  expect(said(text)).toEqual([])
})

test.each([
  ['en', ':event[The siege lasted ten years]{date=1914-08/1918-11}.'],
  ['en', ':event[It was closed for three days]{date=2024-01-03/2024-01-12}.'],
  ['en', ':event[A]{date=1921}. Two years later, :event[B]{date=1925}.'],
  ['en', ':event[A]{date=1921}. :event[Two years earlier B]{date=1915}.'],
  ['de', ':event[Sie war zehn Jahre lang geschlossen]{date=1914/1918}.'],
  ['fr', ':event[A]{date=1921}. Deux ans plus tard, :event[B]{date=1925}.'],
  ['es', ':event[A]{date=1921}. Dos años después, :event[B]{date=1925}.'],
  ['pt', ':event[A]{date=1921}. Dois anos depois, :event[B]{date=1925}.'],
])('in %s: %s does not add up', (language, text) => {
  expect(said(text, language).map((one) => one.split(' ')[0])).toEqual(['event-duration'])
})

test.each([
  ':event[The siege lasted four years]{date=1914-08/1918-11}.',
  ':event[It was closed for five years]{date=1914/1918}.',
  ':event[It was closed for almost ten years]{date=1914/1918}.',
  ':event[It was closed for ten years]{date=1914~/1918}.',
  ':event[A]{date=1921}. Two years later, :event[B]{date=1923}.',
  ':event[A]{date=1921/1930}. Two years later, :event[B]{date=1932}.',
  ':event[A]{date=1921}.\n\nTwo years later, :event[B]{date=1940}.',
  ':event[A]{date=1950}. :event[B]{date=1955~}. Two years later, :event[C]{date=1957}.',
  ':event[A]{date=1921}. In March 1938 it rained. Two years later, :event[B]{date=1940}.',
  ':event[A]{date=1921}. Two years later it rained, and :event[B]{date=1940}.',
])('%s: it adds up', (text) => {
  expect(said(text)).toEqual([])
})

const born = ':event[Ada Wren was born]{date=1819-05-24 people="Ada Wren"}.\n\n'

test.each([
  ['She :event[died, aged 62]{date=1880-12 people="Ada Wren"}.', ['event-age a.md:3:5']],
  ['She :event[died, aged 61]{date=1880-12 people="Ada Wren"}.', []],
  ['She :event[died]{date=1881 people="Ada Wren"} at the age of 61.', []],
  ['She :event[died]{date=1881 people="Ada Wren"} at the age of 62.', []],
  ['She :event[died]{date=1881 people="Ada Wren"} at the age of 63.', ['event-age a.md:3:5']],
  ['She :event[died]{date=1881~ people="Ada Wren"} at the age of 63.', []],
  ['Tom :event[died, aged 30]{date=1881 people="Tom Ray"}.', []],
  ['Tom, aged 30, saw her: :event[she died]{date=1881 people="Ada Wren"}.', []],
] as const)('of somebody born in 1819: %s', (text, expected) => {
  expect(said(born + text)).toEqual(expected)
})

test('who gives birth is not born', () => {
  const text =
    ':event[Mary gave birth to a son]{date=1900 people=Mary}.\n\n:event[Mary died, aged 60]{date=1940 people=Mary}.'
  expect(said(text)).toEqual([])
})

test('another telling without a calendar is of that of the event', () => {
  const one = ':event[A]{#a date="2004?-06?-11?" calendar=julian}'
  expect(said(`${one}\n\n:event[A]{#a date="2004-06-11?"}`)).toEqual([])
})

test('a date that stands twice in a block is shown where it is wrong', () => {
  const text = 'Monday, 3 January 2022, was cold; :event[it rained]{date=2024-01-03} on Monday, 3 January 2024 \\*.'
  expect(said(text)).toEqual(['event-weekday a.md:1:73'])
})

test('the hint writes the date that the words name', () => {
  const book = assembleBook(
    manuscript({ body: [chapter('a.md', 'On 3 January 2024, :event[bombs fell]{date=2023-01-03}.')] }),
  )
  expect(hints(book, 'event-words')[0]).toContain('Mend the words, or write `2024-01-03`.')
})
