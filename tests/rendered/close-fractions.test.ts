import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { closeFractions } from '../../src/rendered/close-fractions.ts'

test('of the typeface for formulas, two shifts of fractions are changed, and nothing else', async () => {
  const path = '@expo-google-fonts/stix-two-math/400Regular/STIXTwoMath_400Regular.ttf'
  const file = await readFile(createRequire(import.meta.url).resolve(path))
  const face = Buffer.from(closeFractions(file))
  const changed = [...file.keys()].filter((at) => file[at] !== face[at])
  expect(face).toHaveLength(file.length)
  const [numerator = 0, , denominator = 0] = changed
  expect(changed).toEqual([numerator, numerator + 1, denominator, denominator + 1])
  expect([numerator, denominator].map((at) => [file.readInt16BE(at), face.readInt16BE(at)])).toEqual([
    [585, 430],
    [585, 370],
  ])
})
