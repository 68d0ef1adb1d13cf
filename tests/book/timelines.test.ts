import { expect, test } from 'vitest'
import { assembleBook } from '../../src/book/assemble-book.ts'
import { chapter, manuscript, problems } from './manuscript.ts'

const text = [
  ':event[The war began]{date=2001 tags="war; sea"}.',
  ':event[A king died]{date=2003 tags=court}.',
  ':event[A ship sank]{date=2002 tags=sea}.',
].join('\n\n')

function timelinesOf(timelines: readonly { readonly title?: string; readonly tags: readonly string[] }[]) {
  const settings = {
    timelines: timelines.map((one) => ({
      groupBy: 'auto' as const,
      calendars: 'own' as const,
      drawing: false,
      ...one,
    })),
  }
  return assembleBook(manuscript({ settings, body: [chapter('a.md', text)], back: ['timeline'] }))
}

test('each timeline has a section and the events with its tags, and an event may stand in several', () => {
  const book = timelinesOf([
    { title: 'The war', tags: ['war'] },
    { title: 'The sea', tags: ['sea', 'court'] },
  ])
  expect(problems(book)).toEqual([])
  expect(book.sections.slice(1).map(({ id, title }) => [id, title])).toEqual([
    ['timeline', 'The war'],
    ['timeline-2', 'The sea'],
  ])
  expect(book.timelines.map(({ section, lines }) => [section, ...lines.map(({ event }) => event.label)])).toEqual([
    ['timeline', 'The war began'],
    ['timeline-2', 'The war began', 'A ship sank', 'A king died'],
  ])
  const ids = book.timelines.flatMap(({ lines }) => lines.map(({ id }) => id))
  expect(new Set(ids).size).toBe(4)
  expect(book.events.map(({ label }) => label)).toEqual(['The war began', 'A ship sank', 'A king died'])
})

test('a timeline of which no event has a tag is left out, and the tag reported', () => {
  const book = timelinesOf([{ tags: ['siege'] }, { tags: [] }])
  expect(problems(book)).toEqual(['timeline-tag book.yaml:-:-'])
  expect(book.timelines.map(({ section }) => section)).toEqual(['timeline-2'])
  expect(book.sections.slice(1).map(({ id }) => id)).toEqual(['timeline-2'])
})

test.each([
  ['own', '30 January 1649 (O.S.)'],
  ['both', '30 January 1649 (O.S.) / 9 February 1649 (N.S.)'],
  ['gregorian', '9 February 1649'],
] as const)('a Julian date is printed with calendars: %s as %s', (calendars, display) => {
  const settings = { timelines: [{ groupBy: 'auto' as const, calendars, drawing: false, tags: [] }] }
  const body = [chapter('a.md', ':event[x]{date=1649-02-05} :event[The king died]{date=1649-01-30 calendar=julian}')]
  const book = assembleBook(manuscript({ settings, body, back: ['timeline'] }))
  expect(book.timelines[0]?.lines.map((line) => line.display)).toEqual(['5 February 1649', display])
  expect(book.events[1]).toMatchObject({ date: '1649-01-30', calendar: 'julian', earliest: '1649-02-09', display })
})

test.each([
  ['1648-01-30', '30 January 1648/9 (O.S.)', '1649-02-09', '1649-02-09'],
  ['1648-04-30', '30 April 1648 (O.S.)', '1648-05-10', '1648-05-10'],
  ['1699-02-29', '29 February 1699/1700 (O.S.)', '1700-03-11', '1700-03-11'],
  ['1648', '1648 (O.S.)', '1648-04-04', '1649-04-03'],
  ['1648-03', 'March 1648 (O.S.)', '1648-04-04', '1649-04-03'],
  ['1648-02', 'February 1648/9 (O.S.)', '1649-02-11', '1649-03-10'],
])('in old style %s is %s', (date, display, earliest, latest) => {
  const body = [chapter('a.md', `:event[x]{date=${date} calendar=old-style}`)]
  const book = assembleBook(manuscript({ body }))
  expect(problems(book)).toEqual([])
  expect(book.events[0]).toMatchObject({ display, earliest, latest })
})

test('in numbers, events have their order before year 1 and beyond 9999', () => {
  const dates = ['Y-12000/-9500', '-0043-03-15', '2024', '2024-07-02', '1979/', 'Y12345', '[2001,2003..2005]']
  const body = [chapter('a.md', dates.map((date) => `:event[x]{date="${date}"}`).join(' '))]
  const { events } = assembleBook(manuscript({ body }))
  const times = new Map(events.map(({ date, time }) => [date, time]))
  expect(times.get('2024')).toMatchObject({ kind: 'moment', first: 2024, last: 2025 })
  expect(times.get('2024-07-02')?.first).toBe(2024.5)
  expect(times.get('Y-12000/-9500')).toMatchObject({
    kind: 'span',
    first: -12000,
    begun: -11999,
    ended: -9500,
    last: -9499,
  })
  expect(times.get('1979/')).toMatchObject({ kind: 'span', first: 1979, end: 'unknown' })
  expect(times.get('[2001,2003..2005]')).toMatchObject({ kind: 'several', first: 2001, last: 2006 })
  const firsts = events.map(({ time }) => time.first ?? -Infinity)
  expect(firsts).toEqual(firsts.toSorted((a, b) => a - b))
})
