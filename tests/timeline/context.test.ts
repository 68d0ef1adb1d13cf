import { expect, test } from 'vitest'
import { dates, suggest } from './suggest.ts'

test('a day without a year has that of the date before it', async () => {
  expect(await dates('In March 1848 the revolt began. On 9 November it was over.')).toEqual(['1848-03', '1848-11-09'])
})

test('and of the year after where that is nearer', async () => {
  expect(await dates('On 12 December 1940 snow fell. On 3 March it melted. On 20 February it had rained.')).toEqual([
    '1940-12-12',
    '1941-03-03',
    '1941-02-20',
  ])
})

test('a heading gives the year of what stands under it', async () => {
  expect(await dates('# 1940\n\nOn 3 March the ice broke.\n\n# 1941\n\nOn 4 March it broke again.')).toEqual([
    '1940-03-03',
    '1941-03-04',
  ])
})

test('a year told as an aside is not that of the days after it', async () => {
  const text = `The count began on 12 November 2020. A law passed in 1887 rules it.

On 20 November the clerk was done.`
  expect(await dates(text)).toEqual(['2020-11-12', '1887', '2020-11-20'])
})

test('a day that the text has told twice in full is known by its name', async () => {
  const text = `On 6 January 2021 a crowd came. The crowd of 6 January 2021 left at night.

In 2024 a court sat.

On 6 January, it held, they had broken in.`
  expect(await dates(text)).toEqual(['2021-01-06', '2021-01-06', '2024', '2021-01-06'])
})

test('a decade gives no year', async () => {
  expect(await dates('In the 1980s all was well. On 6 April it ended.')).toEqual(['198X'])
})

test('where no year stands near, a date is doubtful', async () => {
  expect(await dates('The mill was built in 2016.\n\n## Later\n\nOn 6 April it burnt.')).toEqual([
    '2016',
    '(2016-04-06)',
  ])
})

test('relative dates are counted from the date before, and uncertain', async () => {
  const text = `On 3 January 2024 the dam broke. The following day troops came. Three days earlier it had rained. Two
years later a new dam stood. Almost ten years later it was widened. That year the mill closed.`
  expect(await dates(text)).toEqual(['2024-01-03', '2024-01-04?', '2024-01-01?', '2026?', '2036~', '2036?'])
})

test('a span that goes on from a date', async () => {
  expect(await dates('It opened in 1928. Over the following three decades, trade grew.')).toEqual([
    '1928',
    '1928~/1958~',
  ])
})

test('"that summer" is one of the year before it', async () => {
  expect(await dates('In March 1968 students met. That summer they marched.')).toEqual(['1968-03', '1968-22?'])
})

test('nothing is counted from a date that stands far off, or that counts less finely', async () => {
  expect(await dates('In 1928 it opened.\n\nRain fell.\n\nThe next year it closed.')).toEqual(['1928'])
  expect(await dates('In 1928 it opened. The next day it closed.')).toEqual(['1928'])
})

test('what someone says does not carry the text on', async () => {
  const text = 'On 19 December 2020 he wrote, "Meet on 6 January." That same day she replied.'
  expect(await dates(text)).toEqual(['2020-12-19', '2021-01-06', '2020-12-19?'])
})

test('of two names of one date the one in full is proposed', async () => {
  expect(await dates('It rained on 3 May 1990. The next day, on 4 May 1990, it snowed.')).toEqual([
    '1990-05-03',
    '1990-05-04',
  ])
})

test('notes do not change what the text is about', async () => {
  const text = 'On 3 May 1990 the dam broke.[^1] On 5 May it held.\n\n[^1]: In 1850 it had been built.\n'
  expect(await dates(text)).toEqual(['1990-05-03', '1990-05-05', '1850'])
})

test('entries of a diary have month and year of the heading over them', async () => {
  const text = `## January 1659–60

Jan. 1st. Rose late. It is told that on the 3rd of May more will come.

2nd (Lord’s day). To church.

3rd, 4th, 5th. Lay ill.

6th. Up again.
`
  const proposals = await suggest(text)
  expect(proposals.filter(({ column }) => column === 1)).toMatchObject([
    { date: '1660-01-01', calendar: 'julian', label: 'Rose late' },
    { date: '1660-01-02', calendar: 'julian', label: 'To church' },
    { date: '1660-01-03/1660-01-05', calendar: 'julian', label: 'Lay ill' },
    { date: '1660-01-06', calendar: 'julian', label: 'Up again' },
  ])
})

test('a list that begins with numbers is no diary', async () => {
  expect(await dates('## May 1990\n\n1st. Buy milk.\n')).toEqual([])
})
