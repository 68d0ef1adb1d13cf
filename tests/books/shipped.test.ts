import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { octavo } from '../commands/octavo.ts'
import { epubcheck } from '../readers/epubcheck.ts'
import { checkPageList } from '../readers/page-list.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { press } from './pressed.ts'

const manuscript = fileURLToPath(new URL('../../manuscript', import.meta.url))

test('the book that ships is whole, valid and without a complaint', async () => {
  const { epub, folder, pages, record, slug } = await press(manuscript, await temporaryFolder())
  expect(record).toMatchObject({ messages: [] })
  expect(record.counts).toMatchObject({ notes: 41, events: 20, figures: 1, tables: 1 })
  expect(record.proof).toMatchObject({ uncovered: 0, pdf: { lost: 0, added: 0 }, epub: { lost: 0, added: 0 } })
  for (const { id, calls, starts } of pages.notes) expect([id, starts]).toEqual([id, calls[0]])
  for (const { id, pages: told } of pages.events) expect([id, told.length]).toEqual([id, 1])
  expect(pages.pages[0]).toEqual({ index: 0, label: 'i', side: 'recto' })
  expect(await epubcheck(epub)).toEqual([])
  expect(await checkPageList(epub, join(folder, `${slug}.pdf`))).toEqual({ entries: 39, compared: 38, faults: [] })
})

test('its timeline has every event with its degree of certainty', async () => {
  const cwd = await temporaryFolder()
  const { stdout } = await octavo(['timeline', manuscript, '--format', 'json'], { cwd })
  const events: { date: string; display: string }[] = JSON.parse(stdout)
  expect(events.map(({ date, display }) => [date, display])).toEqual([
    ['1979-12/1989-02', 'December 1979 – February 1989'],
    ['2001/2021', '2001–2021'],
    ['2001-10-07', 'October 7, 2001'],
    ['2011-03', 'March 2011'],
    ['2014~', 'c. 2014'],
    ['2014-06-29', 'June 29, 2014'],
    ['2015~', 'c. 2015'],
    ['2015-01-26', 'January 26, 2015'],
    ['2018', '2018'],
    ['2020-01-03', 'January 3, 2020'],
    ['2020-02-29', 'February 29, 2020'],
    ['2020-04', 'April 2020'],
    ['2021-08-15', 'August 15, 2021'],
    ['2021-08-26', 'August 26, 2021'],
    ['2021-08-30', 'August 30, 2021'],
    ['2022-10', 'October 2022'],
    ['2023', '2023'],
    ['2023-07', 'July 2023'],
    ['2023-08', 'August 2023'],
    ['2024-01-03', 'January 3, 2024'],
  ])
})
