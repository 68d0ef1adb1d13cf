import { expect, test } from 'vitest'
import { assembleBook } from '../../src/book/assemble-book.ts'
import { chapter, hints, manuscript, problems } from './manuscript.ts'
import { show } from './show.ts'

test('inline and leaf events and entries of timeline.yaml make one timeline', () => {
  const text = [
    '# One',
    'On 3 January, :event[two "bombs"^[A note.] killed mourners]{date=2024-01-03 place="Kerman, Iran" people="A. B; C" tags="war; Iran"}.',
    '::event{date="2022-10~" label="An attack on a shrine" id=shrine}',
    'Earlier :event[words]{date=1979-12/1989-02 label="The "}',
  ].join('\n\n')
  const book = assembleBook(
    manuscript({
      body: [chapter('a.md', text)],
      timeline: [{ date: '../1950', label: "It's before" }],
      back: ['timeline'],
    }),
  )
  expect(problems(book)).toEqual([])
  expect(book.events.map((event) => ({ ...event, time: undefined }))).toEqual([
    {
      id: 'event-its-before',
      date: '../1950',
      label: 'It’s before',
      earliest: undefined,
      latest: '1950-12-31',
      display: 'until 1950',
      time: undefined,
      people: [],
      tags: [],
      told: [{ path: 'timeline.yaml', line: 1 }],
    },
    {
      id: 'event-the',
      date: '1979-12/1989-02',
      label: 'The',
      earliest: '1979-12-01',
      latest: '1989-02-28',
      display: 'December 1979 – February 1989',
      time: undefined,
      people: [],
      tags: [],
      told: [{ anchor: 'event-the', section: 'a', path: 'a.md', line: 7 }],
    },
    {
      id: 'shrine',
      date: '2022-10~',
      label: 'An attack on a shrine',
      earliest: '2022-10-01',
      latest: '2022-10-31',
      display: 'c. October 2022',
      time: undefined,
      people: [],
      tags: [],
      told: [{ anchor: 'shrine', section: 'a', path: 'a.md', line: 5 }],
    },
    {
      id: 'event-two-bombs-killed-mourners',
      date: '2024-01-03',
      label: 'two “bombs” killed mourners',
      earliest: '2024-01-03',
      latest: '2024-01-03',
      display: '3 January 2024',
      time: undefined,
      place: 'Kerman, Iran',
      people: ['A. B', 'C'],
      tags: ['war', 'Iran'],
      told: [{ anchor: 'event-two-bombs-killed-mourners', section: 'a', path: 'a.md', line: 3 }],
    },
  ])
  expect(show(book.sections[0]?.tree ?? [])).toBe(
    'p(On 3 January, event#event-two-bombs-killed-mourners(two “bombs”«1» killed mourners).)' +
      'anchor#shrinep(Earlier event#event-the(words))',
  )
})

test('an event told twice under one id is one event', () => {
  const body = [
    chapter('a.md', 'The :event[fall]{#fall date=2021-08-15 people=A}.'),
    chapter('b.md', 'Again :event[the fall of Kabul]{#fall people="A; B"}, [](#fall).'),
  ]
  const timeline = [{ id: 'fall', date: '2021-08-15', label: 'The Taliban take Kabul', place: 'Kabul' }]
  const book = assembleBook(manuscript({ body, timeline }))
  expect(problems(book)).toEqual([])
  expect(book.events).toHaveLength(1)
  expect(book.events[0]).toMatchObject({
    id: 'fall',
    label: 'The Taliban take Kabul',
    place: 'Kabul',
    people: ['A', 'B'],
    told: [
      { anchor: 'fall', section: 'a', path: 'a.md', line: 1 },
      { anchor: 'fall-2', section: 'b', path: 'b.md', line: 1 },
      { path: 'timeline.yaml', line: 1 },
    ],
  })
  expect(show(book.sections[1]?.tree ?? [])).toBe('p(Again event#fall-2(the fall of Kabul), link:#fall(fall).)')
})

test('what is wrong with an event is reported where it is told', () => {
  const text = [
    ':event[a]{date=2001 plcae=X}',
    ':event[b]{}',
    '::event{date=2002}',
    ':event[c]{date="3 January 2024"}',
    ':event[d]{date=2001 #d} :event[e]{date=2002 #d}',
    ':event[f]{date=2001 calendar=julain}',
  ].join('\n\n')
  const book = assembleBook(manuscript({ body: [chapter('a.md', text)], timeline: [{ date: '1980s' }] }))
  expect(problems(book)).toEqual([
    'event-attribute a.md:1:1',
    'event-calendar a.md:11:1',
    'event-date-given a.md:3:1',
    'event-label-given a.md:5:1',
    'event-date a.md:7:1',
    'event-dates a.md:9:25',
    'event-label-given timeline.yaml:1:1',
    'event-date timeline.yaml:1:1',
  ])
  expect(hints(book, 'event-attribute')[0]).toContain('| Did you mean `place`?')
  expect(hints(book, 'event-date').map((hint) => hint.split(' | ')[1])).toEqual([
    'Write `2024-01-03`.',
    'Write `198X`.',
  ])
  expect(hints(book, 'event-calendar')[0]).toContain('| Did you mean `julian`?')
  expect(hints(book, 'event-dates')[0]).toContain('`2001` as in a.md:9')
  expect(book.events.map(({ label }) => label)).toEqual(['a', 'd', 'f'])
})

test('the words of a bad event stay in the text', () => {
  const book = assembleBook(manuscript({ body: [chapter('a.md', 'Some :event[*told* words]{date=x}.')] }))
  expect(show(book.sections[0]?.tree ?? [])).toBe('p(Some event#event-told-words(emphasis(told) words).)')
})

test('events are sorted by first possible moment, then last, then reading order', () => {
  const dates = [
    '2021/..',
    '2021',
    '2021-01-01',
    '../2020-06',
    '2020-12-31',
    '/',
    '-0043',
    '2021-01-01T12:00',
    '2021~',
    '[2019,2030]',
  ]
  const text = dates.map((date, at) => `:event[${at}]{date="${date}"}`).join(' ')
  const book = assembleBook(manuscript({ body: [chapter('a.md', text)], back: ['timeline'] }))
  const { events } = book
  expect(events.map(({ date }) => date)).toEqual([
    '../2020-06',
    '-0043',
    '[2019,2030]',
    '2020-12-31',
    '2021-01-01',
    '2021',
    '2021~',
    '2021/..',
    '2021-01-01T12:00',
    '/',
  ])
  expect(book.timelines[0]?.lines.at(-1)?.group).toBe('Undated')
})

test.each([
  ['auto', ['2001', '2016'], ['2001', '2016']],
  ['auto', ['2001', '2017'], ['2000s', '2010s']],
  ['auto', ['1867', '2017'], ['1860s', '2010s']],
  ['auto', ['1866', '2017'], ['19th century', '21st century']],
  ['auto', ['-0500', '0050', '1302'], ['6th century BC', '1st century', '14th century']],
  ['century', ['1999', '2000'], ['20th century', '21st century']],
  ['decade', ['-0043', '-0038', '-0008', '0005'], ['40s BC', '30s BC', '0s BC', 'AD 0s']],
  ['year', ['-0043', '2000~'], ['44 BC', '2000']],
] as const)('groups by %s of %o', (groupBy, dates, groups) => {
  const text = dates.map((date) => `:event[x]{date="${date}"}`).join(' ')
  const timelines = [{ groupBy, calendars: 'own' as const, drawing: false as const, tags: [] }]
  const book = assembleBook(manuscript({ settings: { timelines }, body: [chapter('a.md', text)], back: ['timeline'] }))
  expect(book.timelines[0]?.lines.map(({ group }) => group)).toEqual(groups)
})

test('events in notes and captions are told in the section that prints them', () => {
  const text =
    '# A Book\n\n## One\n\nX[^1].\n\n## Two\n\n[^1]: A :event[deed]{date=2001}.\n\n:::figure\n![](a.png)\n\nA :event[sight]{date=2002}\n:::'
  const book = assembleBook(manuscript({ layout: 'single', front: ['title'], body: [chapter('a.md', text)] }))
  expect(book.events.map(({ told }) => told[0]?.section)).toEqual(['a-one', 'a-two'])
})

/** What is said of an event in a book, which may have a date too. */
function told(words: string, date: string, book?: string): readonly string[] {
  const settings = book === undefined ? {} : { date: book }
  const body = [chapter('x.md', `:event[${words}]{date="${date}"}`)]
  return problems(assembleBook(manuscript({ settings, body })))
}

test('words and dates that contradict each other', () => {
  expect(told('It began in 1989', '1990-01')).toEqual(['event-year x.md:1:1'])
  expect(told('It fell on January 3, 2023', '2024-01-03')).toEqual(['event-words x.md:1:1'])
  expect(told('It began in 1989 and ended in 1990', '1990-01')).toEqual([])
  expect(told('It began in 1989', '1979/1991')).toEqual([])
  expect(told('It began in 1989', '1990~')).toEqual([])
  expect(told('A crowd of 1500 marched, in 1,200 towns', '1990')).toEqual([])
  expect(told('In room 1204', '1990')).toEqual([])
  expect(told('It began', '2024-06-02', '2024-06-01')).toEqual(['event-future x.md:1:1'])
  expect(told('It began', '2024-06', '2024-06-01')).toEqual([])
  expect(told('It began', '2024-12', '2024')).toEqual([])
})
