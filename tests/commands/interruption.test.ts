import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import { outcome, startOctavo } from './octavo.ts'

const paragraph = `${'Words upon words that fill the pages of a long book. '.repeat(12)}^[A note to place.]\n\n`

/** Lines of the process table that name this folder. */
function processesWith(folder: string): string[] {
  const table = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
  return table.split('\n').filter((line) => line.includes(folder))
}

test.skipIf(process.platform === 'win32').each([
  ['SIGINT', 130, 'start'],
  ['SIGINT', 130, 'print'],
  ['SIGTERM', 143, 'print'],
] as const)('%s ends with %i while it is at: %s', async (signal, status, moment) => {
  const cwd = await temporaryFolder({ 'book/a.md': `# Long\n\n${paragraph.repeat(1500)}` })
  const temporary = join(cwd, 'tmp')
  await mkdir(temporary)
  const child = startOctavo(['build', 'book'], { cwd, environment: { TMPDIR: temporary } })
  const ended = outcome(child)
  // The browser's profile is there as soon as it is being started; its pages come later.
  const begun = (): boolean => {
    const [profile] = readdirSync(temporary).filter((name) => name.startsWith('octavo-browser-'))
    return profile !== undefined && (moment === 'start' || readdirSync(join(temporary, profile)).length > 5)
  }
  while (!begun() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5))
  if (moment === 'print') await new Promise((resolve) => setTimeout(resolve, 300))
  child.kill(signal)

  const { stdout } = await ended
  expect({ status: child.exitCode, stdout }).toEqual({ status, stdout: '' })
  expect(processesWith(temporary)).toEqual([])
  expect(await readdir(temporary)).toEqual([])
  expect(await readdir(cwd)).toEqual(['book', 'tmp'])
})
