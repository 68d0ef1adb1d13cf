import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import { octavo } from './octavo.ts'

const book = {
  'book/book.yaml': 'title: "A, book; of \\\\ time"\nslug: times\ndate: 2026-01-02\n',
  'book/a.md': `# One

On that day :event[two things, "both" sad, happened]{date=2024-01-03 place="Kerman, Iran" people="A; B" tags="x"}.

::event{date="2022-10~" label="An attack on a shrine"}
`,
  'book/timeline.yaml': '- date: ../1950\n  label: Old days\n- date: -0043-03-15\n  label: The Ides\n',
}

test('as a table', async () => {
  const cwd = await temporaryFolder(book)
  const { status, stdout } = await octavo(['timeline', 'book'], { cwd })
  expect(status).toBe(0)
  const lines = stdout.trimEnd().split('\n')
  expect(lines).toHaveLength(4)
  expect(stdout).toMatch(/^\S.* {2}Old days +timeline\.yaml:1$/m)
  expect(stdout).toMatch(/^\S.* {2}The Ides +timeline\.yaml:3$/m)
  expect(lines[2]).toMatch(/^c\. October 2022 +An attack on a shrine +a\.md:5$/)
  expect(lines[3]).toMatch(/^3 January 2024 +two things, .both. sad, happened +a\.md:3$/)
})

test('as JSON', async () => {
  const cwd = await temporaryFolder(book)
  const { status, stdout } = await octavo(['timeline', 'book', '--json', '--quiet'], { cwd })
  expect(status).toBe(0)
  const events = JSON.parse(stdout)
  expect(events).toHaveLength(4)
  expect(events).toContainEqual(
    expect.objectContaining({ label: 'Old days', date: '../1950', earliest: null, latest: '1950-12-31', place: null }),
  )
  expect(events[3]).toMatchObject({
    date: '2024-01-03',
    earliest: '2024-01-03',
    latest: '2024-01-03',
    display: '3 January 2024',
    place: 'Kerman, Iran',
    people: ['A', 'B'],
    tags: ['x'],
    told: [{ file: 'a.md', line: 3, page: null }],
  })
  expect((await octavo(['timeline', 'book', '--format', 'json'], { cwd })).stdout).toBe(stdout)
})

test('as comma-separated values', async () => {
  const cwd = await temporaryFolder(book)
  const { stdout } = await octavo(['timeline', 'book', '--format', 'csv'], { cwd })
  const lines = stdout.split('\r\n')
  expect(lines).toHaveLength(6)
  expect(lines[0]).toBe('id,date,calendar,earliest,latest,display,label,place,people,tags,told')
  expect(lines[4]).toMatch(
    /,2024-01-03,,2024-01-03,2024-01-03,3 January 2024,"two things, .*happened","Kerman, Iran",A; B,x,a\.md:3$/,
  )
  expect(lines[5]).toBe('')
})

test('as a calendar', async () => {
  const cwd = await temporaryFolder(book)
  const { status, stdout, stderr } = await octavo(['timeline', 'book', '--format', 'ics'], { cwd })
  expect(status).toBe(0)
  expect(stderr).toContain('1 of the events')
  expect(stdout.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of stdout.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const unfolded = stdout.replaceAll('\r\n ', '')
  expect(unfolded).toContain('X-WR-CALNAME:A\\, book\\; of \\\\ time\r\n')
  const events = unfolded.split('BEGIN:VEVENT').slice(1)
  expect(events).toHaveLength(3)
  expect(unfolded).toContain('DTSTART;VALUE=DATE:19501231\r\nDTEND;VALUE=DATE:19510101\r\n')
  expect(unfolded).toContain('DTSTART;VALUE=DATE:20221001\r\nDTEND;VALUE=DATE:20221101\r\n')
  expect(events[2]).toContain('DTSTAMP:20260102T000000Z\r\n')
  expect(events[2]).toContain('LOCATION:Kerman\\, Iran\r\n')
  expect(new Set(unfolded.match(/^UID:.*$/gm)).size).toBe(3)
  expect((await octavo(['timeline', 'book', '--format', 'ics'], { cwd })).stdout).toBe(stdout)
})
