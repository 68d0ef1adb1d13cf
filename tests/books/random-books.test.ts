import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOfBook } from '../random/book-faults.ts'
import { randomBook } from '../random/random-book.ts'
import { inFolder, openPressRoom, type PressRoom } from './press-room.ts'

// `npm run test:corpora` presses hundreds.
const seeds = Array.from({ length: 10 }, (_, index) => index + 1)

let room: PressRoom

beforeAll(() => {
  room = openPressRoom()
})

afterAll(async () => await room.close())

test.each(seeds)('random book %i has every line and every note in its place', async (seed) => {
  const pressing = await inFolder(randomBook(seed), async (folder) => await room.press(folder))
  expect(await faultsOfBook(pressing)).toEqual([])
})
