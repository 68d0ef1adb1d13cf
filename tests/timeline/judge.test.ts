import { expect, test } from 'vitest'
import { dates, suggest } from './suggest.ts'

test.each([
  ['a year in brackets', 'As she showed (Smith 2004), rain falls. Others differ (2011).'],
  ['a court case', 'See Doe v. Roe, 591 U.S. 197, 223 (2020).'],
  ['a publisher', 'It is told in a book (New York: Vintage, 2011).'],
  ['a title in italics', 'He read *Rivers in 1848: A Portrait* twice.'],
  ['a title in quotation marks', 'They cite “The Dam Index 2023 Annual Report,” a long one.'],
  ['a law', 'The Rivers Act of 1963 says so.'],
  ['a page', 'The Records of the Convention of 1787, at 120, say so.'],
  ['a page behind a reference', 'Lamps, 12 F.4th at 1010, say so.'],
  ['pages', 'Id. at 1012-1013.'],
  ['a copyright', 'Copyright 2020 by the authors.'],
  ['a heading', '# What happened on 3 May 1990\n\nMuch.'],
  ['a caption', ':::figure\n![A dam](dam.png)\n\nThe dam in May 1990.\n:::'],
  ['a source in a note', 'Rain falls.[^1]\n\n[^1]: Ann Lee, *Rain* (Hull: Quill, 1981), 33.'],
  ['an article in a note', 'Rain falls.[^1]\n\n[^1]: Ann Lee, "Rain", 16 March 2021.'],
  ['a list of sources', '# References\n\nLee wrote it in 1981.'],
  ['numbers in a table', '| Item | Code |\n| --- | --- |\n| Mill | 1850 |\n| Dam | 2013-01-07 |'],
])('left out: %s', async (_, text) => {
  expect(await dates(text)).toEqual([])
})

test.each([
  ['a name', 'The 2020 election was near.', '(2020)', 'describes'],
  ['a plan', 'The trial should begin in April 2026.', '(2026-04)', 'planned'],
  ['a question', 'Why did they fail after the 1970s?', '(197X)', 'asks'],
  ['a day in brackets', 'The speech (1 April 1940) was long.', '(1940-04-01)', 'brackets'],
  ['only numbers', 'SC-1294 Tr. 12/14/2020 is kept.', '(2020-12-14)', 'numbers'],
  ['what data cover', 'It holds data from 1990 to 2000.', '(1990/2000)', 'covers'],
])('doubtful: %s', async (_, text, date, why) => {
  expect(await dates(text)).toEqual([date])
  expect((await suggest(text))[0]?.why).toContain(why)
})

test('a meeting whose date is given in full is told by it', async () => {
  expect(await dates('At a January 3, 2021 meeting he shouted.')).toEqual(['2021-01-03'])
})

test('a clause in brackets tells', async () => {
  expect(await dates('The mill (founded in 1998) burnt down.')).toEqual(['1998'])
})

test('a note that tells as the text does', async () => {
  expect(await dates('Cards.[^1]\n\n[^1]: In 1934 an airline sold cards.')).toEqual(['1934'])
})

test('a chronology, as list or table', async () => {
  expect(await dates('- 1989: The wall falls.\n- 1990 – The land is one.')).toEqual(['1989', '1990'])
  const [row] = await suggest('| Year | Event |\n| --- | --- |\n| 1989 | The wall falls |')
  expect(row).toMatchObject({ date: '1989', label: 'The wall falls' })
})

test('a sentence does not end after an abbreviation', async () => {
  const [proposal] = await suggest('Mr. Roe met Gen. Poe of the U.S. Army on Jan. 3, 2024 in St. Ives. Rain fell.')
  expect(proposal?.sentence).toBe('Mr. Roe met Gen. Poe of the U.S. Army on Jan. 3, 2024 in St. Ives.')
})

test('what is marked is not proposed again', async () => {
  expect(await dates('On 3 January 2024, :event[the dam broke]{date=2024-01-03}.')).toEqual([])
  expect(await dates('In 2024 :event[the dam broke]{date=2024-01-03}. It held in 2025.')).toEqual(['2025'])
  expect(await dates('On 3 January 2024 the dam broke.\n\n::event{date=2024-01-03 label="A flood"}')).toEqual([])
  expect(await dates('On 3 January 2024, :event[the dam broke]{date=2023-01-03}.')).toEqual(['2024-01-03'])
})

test('nor what timeline.yaml lists', async () => {
  const files = { 'timeline.yaml': '- date: 2024-01-03\n  label: The Kerman dam breaks\n' }
  expect(await dates('On 3 January 2024 it broke. In January 2024 Kerman mourned. In 2024 it rained.', files)).toEqual([
    '2024',
  ])
})
