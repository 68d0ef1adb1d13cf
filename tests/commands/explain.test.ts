import { expect, test } from 'vitest'
import { catalogue } from '../../src/diagnostics/catalogue.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { octavo } from './octavo.ts'

const rules = Object.keys(catalogue).sort()

test('a rule is explained, with what is wrong and what is right', async () => {
  const cwd = await temporaryFolder()
  const { status, stdout, stderr } = await octavo(['explain', 'note-defined-once'], { cwd })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/^note-defined-once {2}error\n\nFound a second definition of note `\[\^…\]`/)
  expect(stdout).toContain('\nWrong:\n\n    The sea[^1] and the shore[^1].\n\n    [^1]: Salt.\n    [^1]: Sand.\n')
  expect(stdout).toContain('\nRight:\n\n    The sea[^1] and the shore[^2].\n')
  expect(stdout).toContain('`rules: {note-defined-once: off}`')
  for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
})

test('without a rule all of them are listed', async () => {
  const cwd = await temporaryFolder()
  const { status, stdout } = await octavo(['explain'], { cwd })
  expect(status).toBe(0)
  expect(stdout.match(/^[a-z-]+(?= +(?:error|warning) )/gm)).toEqual(rules)
})

test('for programs', async () => {
  const cwd = await temporaryFolder()
  const all = JSON.parse((await octavo(['explain', '--json'], { cwd })).stdout)
  expect(all.rules.map(({ rule }: { rule: string }) => rule)).toEqual(rules)
  const one = JSON.parse((await octavo(['explain', 'proof-text', '--json'], { cwd })).stdout)
  expect(one).toEqual({
    rule: 'proof-text',
    severity: 'error',
    message: 'Lost in the …: `…`',
    explanation: catalogue['proof-text'].explanation,
    example: null,
    fix: null,
    silenceable: false,
  })
})
