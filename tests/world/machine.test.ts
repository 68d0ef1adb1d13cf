import { expect, test } from 'vitest'
import { openMachine } from '../../src/world/machine.ts'
import { silence } from '../../src/world/progress.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const typefaces = [
  'libertinus-serif-400',
  'libertinus-serif-400-italic',
  'libertinus-serif-600',
  'libertinus-serif-600-italic',
  'libertinus-serif-700',
  'libertinus-serif-700-italic',
  'libertinus-sans-400',
  'libertinus-sans-400-italic',
  'libertinus-sans-700',
  'libertinus-mono-400',
  'libertinus-math-400',
]

test('every typeface of the press is a TrueType file', async () => {
  const world = await openMachine({ browser: undefined, progress: silence }).openWorld({
    folder: await temporaryFolder(),
  })
  for (const name of typefaces) {
    const bytes = await world.font(name)
    expect(Array.from(bytes.subarray(0, 4)), name).toEqual([0, 1, 0, 0])
  }
  await expect(world.font('comic-sans-400')).rejects.toThrow('no typeface')
})

test('templates come with the press', async () => {
  const world = await openMachine({ browser: undefined, progress: silence }).openWorld({
    folder: await temporaryFolder(),
  })
  expect(await world.template('new/book.yaml')).toContain('title:')
})
