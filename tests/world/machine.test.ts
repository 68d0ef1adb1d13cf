import { expect, test } from 'vitest'
import { openMachine } from '../../src/world/machine.ts'
import { silence } from '../../src/world/progress.ts'
import type { World } from '../../src/world/world.ts'
import { temporaryFolder } from '../temporary-folder.ts'

async function anyWorld(): Promise<World> {
  return await openMachine({ browser: undefined, progress: silence }).openWorld({ folder: await temporaryFolder() })
}

test.each(['stix-two-text-400', 'stix-two-text-700-italic', 'stix-two-math-400', 'libertinus-mono-400'])(
  'the typeface %s comes with the press, as TrueType',
  async (name) => {
    const bytes = await (await anyWorld()).font(name)
    expect(Array.from(bytes.subarray(0, 4))).toEqual([0, 1, 0, 0])
  },
)

test('there is no other typeface', async () => {
  await expect((await anyWorld()).font('comic-sans-400')).rejects.toThrow('no typeface')
})

test('templates come with the press', async () => {
  expect(await (await anyWorld()).template('new/book.yaml')).toContain('title:')
})
