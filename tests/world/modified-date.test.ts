import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { modifiedDate } from '../../src/world/modified-date.ts'
import { WrongUsage } from '../../src/world/wrong-usage.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const environment = { PATH: process.env.PATH, HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1' }
const warn = (text: string): never => {
  throw new Error(`unexpected warning: ${text}`)
}

function git(folder: string, parameters: readonly string[], date?: string): void {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=main']
  const env = { ...environment, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
  execFileSync('git', [...identity, ...parameters], { cwd: folder, env, stdio: 'ignore' })
}

async function repository(): Promise<string> {
  const folder = await temporaryFolder({ 'book/a.md': 'A', 'book/b.md': 'B', 'code.js': '' })
  git(folder, ['init'])
  git(folder, ['add', '.'])
  git(folder, ['commit', '-m', 'one'], '2026-01-02T03:04:05Z')
  writeFileSync(join(folder, 'book/b.md'), 'B2')
  git(folder, ['commit', '-am', 'two'], '2026-02-02T03:04:05+05:00')
  writeFileSync(join(folder, 'code.js'), '1')
  git(folder, ['commit', '-am', 'three'], '2026-03-02T03:04:05Z')
  return folder
}

test('SOURCE_DATE_EPOCH comes first', async () => {
  const folder = await repository()
  const date = await modifiedDate({
    folder,
    environment: { ...environment, SOURCE_DATE_EPOCH: '1767225600' },
    date: '1999',
    warn,
  })
  expect(date.toISOString()).toBe('2026-01-01T00:00:00.000Z')
})

test.each(['soon', '-1', '1e99', '99999999999999999999'])('SOURCE_DATE_EPOCH %j is refused', async (epoch) => {
  const folder = await temporaryFolder()
  const sources = { folder, environment: { ...environment, SOURCE_DATE_EPOCH: epoch }, date: undefined, warn }
  await expect(modifiedDate(sources)).rejects.toThrow(WrongUsage)
})

test('then the last commit that touched the book', async () => {
  const folder = await repository()
  const ofBook = await modifiedDate({ folder: join(folder, 'book'), environment, date: '1999', warn })
  expect(ofBook.toISOString()).toBe('2026-02-01T22:04:05.000Z')
  const ofFile = await modifiedDate({ folder: join(folder, 'book'), file: 'a.md', environment, date: '1999', warn })
  expect(ofFile.toISOString()).toBe('2026-01-02T03:04:05.000Z')
})

test('a shallow clone warns', async () => {
  const folder = await repository()
  git(folder, ['clone', '--depth', '1', `file://${folder}`, 'clone'])
  const warnings: string[] = []
  await modifiedDate({
    folder: join(folder, 'clone/book'),
    environment,
    date: undefined,
    warn: (text) => void warnings.push(text),
  })
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toMatch(/shallow/)
})

test('a repository cannot have a program run', async () => {
  const folder = await repository()
  const trap = join(folder, 'trap')
  writeFileSync(trap, `#!/bin/sh\ntouch ${folder}/sprung\n`, { mode: 0o755 })
  for (const key of ['core.fsmonitor', 'gpg.program', 'core.sshCommand', 'core.pager', 'diff.external']) {
    git(folder, ['config', key, trap])
  }
  git(folder, ['config', 'log.showSignature', 'true'])
  await modifiedDate({ folder: join(folder, 'book'), environment, date: undefined, warn })
  expect(() => execFileSync('ls', [join(folder, 'sprung')], { stdio: 'ignore' })).toThrow()
})

test.each([
  ['2026-11-23', '2026-11-23'],
  ['2026-11', '2026-11-01'],
  ['1851', '1851-01-01'],
  [undefined, '2000-01-01'],
])('without either, the date of the settings: %j', async (date, expected) => {
  const folder = await temporaryFolder()
  const found = await modifiedDate({ folder, environment, date, warn })
  expect(found.toISOString()).toBe(`${expected}T00:00:00.000Z`)
})
