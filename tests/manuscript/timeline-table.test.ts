import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { readTimelineTable } from '../../src/manuscript/timeline-table.ts'

function read(value: string) {
  const file = new VFile({ path: 'timeline.csv', value })
  const entries = readTimelineTable(file)
  return { attributes: entries.map((entry) => entry.attributes), entries, reports: file.messages.map(String) }
}

test('a line is an event, its values as written and with their places', () => {
  const { attributes, entries, reports } = read(
    'date,label,place\n2024-01-03,"A ""storm"", a flood",\n\n2022~,Calm,Kerman\n',
  )
  expect(reports).toEqual([])
  expect(attributes).toEqual([
    { date: '2024-01-03', label: 'A "storm", a flood' },
    { date: '2022~', label: 'Calm', place: 'Kerman' },
  ])
  expect(entries[1]?.position.start).toMatchObject({ line: 4, column: 1 })
  expect(entries[1]?.places.get('place')).toMatchObject({
    key: { start: { line: 1, column: 12 } },
    value: { start: { line: 4, column: 12 }, end: { line: 4, column: 18 } },
  })
})

test.each([
  ['semicolons', 'Date;Label;People\n2024;"A; B";Ann, Bob\n', { date: '2024', label: 'A; B', people: 'Ann, Bob' }],
  ['tabs', 'date\tlabel\n2024\tA, b; c\n', { date: '2024', label: 'A, b; c' }],
  ['a line end in a value', 'date,label\n2024,"A\nb"', { date: '2024', label: 'A\nb' }],
  [
    'what the press works out',
    'id,date,earliest,latest,display,label,told\nx,2024,1,2,3,A,a.md:3',
    { id: 'x', date: '2024', label: 'A' },
  ],
])('with %s', (_, text, expected) => {
  expect(read(text)).toMatchObject({ attributes: [expected], reports: [] })
})

test('nothing, or a header alone, is no event', () => {
  expect(read('')).toMatchObject({ attributes: [], reports: [] })
  expect(read('date,label\n')).toMatchObject({ attributes: [], reports: [] })
})
