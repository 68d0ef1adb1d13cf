import { expect, test } from 'vitest'
import { dates, suggest } from './suggest.ts'

test.each([
  ['The dam broke on 3 January 2024.', '2024-01-03'],
  ['The dam broke on January 3rd, 2024, at noon.', '2024-01-03'],
  ['The dam broke on or about Jan. 3, 2024.', '2024-01-03~'],
  ['The council sat from 3 to 5 May 1990.', '1990-05-03/1990-05-05'],
  ['In October 2022 the mill burnt down.', '2022-10'],
  ['The mill burnt down in October of 2022.', '2022-10'],
  ['By late October 2022 the mill stood again.', '2022-10~'],
  ['Since 2021 the mill has been closed.', '2021/..'],
  ['The mill closed in 2021.', '2021'],
  ['By 1683 the rebels had lost.', '1683'],
  ['About 1683 the town was founded.', '1683~'],
  ['Between 1979 and 1989 an army held the valley.', '1979/1989'],
  ['An army held the valley from 1979 to 1989.', '1979/1989'],
  ['In the 1990s the ferries stopped.', '199X'],
  ["In the 1970's the ferries stopped.", '197X'],
  ['The ferries stopped in the nineties.', '199X'],
  ['The brigade was raised in late 2014.', '2014~'],
  ['The brigade was raised at the beginning of 2014.', '2014~'],
  ['By the summer of 2023 all was ready.', '2023-22'],
  ['Prices doubled in the second quarter of 1985.', '1985-34'],
  ['In the early 1990s the ferries stopped.', '199X~'],
  ['By the seventeenth century the Dutch had settled there.', '16XX'],
  ['In the 5th century BC the temple was rebuilt.', '-04XX'],
  ['He was murdered in 44 BC.', '-0043'],
  ['At the turn of the twentieth century trams came.', '1900~'],
  ['Sailors came in the second millennium BCE.', '-1999/-1000'],
])('%s', async (text, date) => {
  expect(await dates(text)).toEqual([date])
})

test('every date of a list is one', async () => {
  expect(await dates('Laws were passed in 1970, 1971 and 1973.')).toEqual(['1970', '1971', '1973'])
})

test.each([
  'We march in the morning; may we win.',
  'In 1500 cases the seal was broken.',
  'Up to 1000 characters fit, or 2000 dollars.',
  'The train left at 10:30, and Genesis 1:1 was read.',
  'On 30 February 2024 nothing happened.',
  'Nothing is dated here, two years later or before that.',
  'See `1 May 1990` and https://example.org/2024/01/03/in-2024.',
  '    on 1 May 1990\n',
])('no date: %s', async (text) => {
  expect(await dates(text)).toEqual([])
})

test('a proposal says where and what it is, and why', async () => {
  const [proposal] = await suggest('# One\n\nRain fell. On 3 January 2024, the *old* dam broke.\n')
  expect(proposal).toMatchObject({
    path: 'a.md',
    line: 3,
    column: 15,
    text: '3 January 2024',
    sentence: 'On 3 January 2024, the old dam broke.',
    date: '2024-01-03',
    sureness: 'sure',
    why: 'a day in full, after “on”',
    label: 'the old dam broke',
  })
})

test.each([
  [
    'de',
    'Am 3. Januar 2024 brach der Damm. Ende 1989 flohen viele. Seit 1990 ist Ruhe. Im 19. Jahrhundert wuchs die Stadt. Im Herbst 1991 fiel Schnee. Zwei Jahre später kam das Wasser wieder.',
    ['2024-01-03', '1989~', '1990/..', '18XX', '1991-23', '1993?'],
  ],
  [
    'fr',
    'Le 14 juillet 1789, la foule prit le fort. En octobre 1917, tout changea. Dans les années 1920, les prix montèrent. Au XIXe siècle, la ville grandit. Au printemps 1968, on marcha. Deux ans plus tard, tout était calme.',
    ['1789-07-14', '1917-10', '192X', '18XX', '1968-21', '1970?'],
  ],
  [
    'es',
    'El 12 de octubre de 1492 llegaron a la isla. En julio de 1936 estalló la guerra. A finales de 1975 cambió todo. Desde 1978 hay calma. En el siglo XIX creció la ciudad.',
    ['1492-10-12', '1936-07', '1975~', '1978/..', '18XX'],
  ],
  [
    'pt',
    'Em 25 de abril de 1974 caiu o governo. Em outubro de 1910 veio a república. Entre 1961 e 1974 houve guerra. No ano seguinte houve eleições.',
    ['1974-04-25', '1910-10', '1961/1974', '1975?'],
  ],
  [
    'ja',
    '1945年8月15日に戦争が終わった。翌年、橋が架けられた。1960年代に町が育った。1964年10月に駅が開いた。19世紀末に鉄道が敷かれた。',
    ['1945-08-15', '1946?', '196X', '1964-10', '18XX~'],
  ],
])('dates in %s', async (language, text, expected) => {
  expect(await dates(text, { language })).toEqual(expected)
})

test('a chapter is read in its own language', async () => {
  expect(await dates('---\nlanguage: de\n---\n\nIm März 1848 begann der Aufstand.\n')).toEqual(['1848-03'])
  expect(await dates('في 3 يناير 2024', { language: 'ar' })).toEqual([])
})
