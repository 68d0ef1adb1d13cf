import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const program = `
import { tidyMemory } from ${JSON.stringify(new URL('../../src/world/tidy-memory.ts', import.meta.url).href)}
const taken = () => process.memoryUsage().heapTotal / 2 ** 20
let texts = Array.from({ length: 400_000 }, (_, index) => ({ text: 'Text ' + index, index }))
const before = taken()
texts = []
tidyMemory()
tidyMemory()
process.stdout.write(JSON.stringify([before, taken()]))
`

test('memory that nothing wants any more is given back', async () => {
  // In a process of its own, since the engine keeps what it is told.
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program])
  const [before, after]: number[] = JSON.parse(stdout)
  expect(stderr).toBe('')
  expect(before).toBeGreaterThan(40)
  expect(after).toBeLessThan(20)
})
