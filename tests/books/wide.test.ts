import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf } from '../readers/page-faults.ts'
import { geometryOf } from '../readers/page-geometry.ts'
import { inFolder, openPressRoom, type PressRoom } from './press-room.ts'
import { wideBook } from './wide-book.ts'

let room: PressRoom

beforeAll(() => {
  room = openPressRoom()
})

afterAll(async () => await room.close())

test.each([
  ['a5', '13pt'],
  ['4.25x6.87in', '11pt'],
])('nothing of a book that is too wide for %s leaves the type area, and nothing is lost', async (trim, fontSize) => {
  const { problems, pressed } = await inFolder(wideBook(trim, fontSize), async (folder) => await room.press(folder))
  const bad = problems.filter(({ severity, rule }) => severity === 'error' || rule === 'within-measure')
  expect(bad.map(({ line, message }) => [line, message])).toEqual([])
  if (pressed?.print === undefined) throw new Error('the book was not printed')
  expect(pressed.proof.pdf).toMatchObject({ lost: 0, added: 0 })
  const { print } = pressed.rendered.settings
  const faults = faultsOf(await geometryOf(pressed.print.pdf, print), print)
  expect(faults.filter(({ kind }) => kind === 'outside')).toEqual([])
})
