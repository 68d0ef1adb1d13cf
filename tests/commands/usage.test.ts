import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import { octavo } from './octavo.ts'

test.each([
  [['biuld'], 'Unknown command `biuld`. Did you mean `build`?'],
  [['build', '--ouut', 'x'], 'Unknown option `--ouut`. Did you mean `--out`?'],
  [['build', '--out'], "'--out <value>' argument missing"],
  [['build', '--quiet=yes'], '--quiet'],
  [['build', '--only', 'epub,mobi'], 'Unknown edition `mobi`'],
  [['build'], 'Found no book at `manuscript`'],
  [['build', 'nowhere'], 'Found no book at `nowhere`'],
  [['build', 'picture.png'], 'Found no book at `picture.png`'],
  [['check', 'book', 'other'], 'Unexpected `other`, expected one book'],
  [['timeline', '--format', 'cvs', 'book'], 'Unknown format `cvs`. Did you mean `csv`?'],
  [['timeline', '--format', 'csv', '--json', 'book'], '--json'],
  [['timeline', '--write', 'book'], 'which only `octavo timeline suggest` has'],
  [['timeline', 'suggest', 'book', 'other'], 'Unexpected `other`, expected one book'],
  [['timeline', 'suggest', '--format', 'csv', 'book'], 'Use --json.'],
  [['timeline', 'suggest', '--yes', 'book'], 'Found --yes without --write'],
  [['timeline', 'suggest', '--write', 'book'], 'Type `octavo timeline suggest book --write --yes`'],
  [['explain', 'note-defind'], 'Unknown rule `note-defind`. Did you mean `note-defined`?'],
  [['explain', 'xyz-very-strange'], 'Type `octavo explain` for all of them.'],
  [['explain', 'note-defined', 'note-called'], 'Unexpected `note-called`, expected one rule'],
  [['check', '--format', 'sariff', 'book'], 'Unknown format `sariff`. Did you mean `sarif`?'],
  [['build', '--format', 'sarif', '--json', 'book'], '--json'],
  [['new'], 'Missing folder'],
  [['new', 'book'], 'Found files in `book`, expected an empty folder'],
  [['new', 'picture.png'], 'no folder'],
  [[], 'Missing command'],
])('wrong usage: octavo %j', async (words, message) => {
  const cwd = await temporaryFolder({ 'book/a.md': '# A\n', 'picture.png': '' })
  const { status, stdout, stderr } = await octavo(words, { cwd })
  expect(stderr).toContain(message)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
})

test.each([
  [['preview']],
  [['diff', 'a', 'b']],
  [['build', '--check', 'book']],
  [['build', '--only', 'html', 'book']],
  [['build', '--only', 'cover', 'book']],
  [['build', '--force', 'book']],
  [['build', '--cache', 'x', 'book']],
  [['build', '--allow-remote', 'book']],
  [['check', '--trust-templates', 'book']],
])('not available yet: octavo %j', async (words) => {
  const cwd = await temporaryFolder({ 'book/a.md': '# A\n' })
  const { status, stdout, stderr } = await octavo(words, { cwd })
  expect(stderr).toContain('not available yet')
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
})

test('help and version are results', async () => {
  const cwd = await temporaryFolder()
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  expect(await octavo(['--version'], { cwd })).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
  const overview = await octavo(['--help'], { cwd })
  expect(overview).toMatchObject({ status: 0, stderr: '' })
  for (const command of ['build', 'check', 'timeline', 'explain', 'new'])
    expect(overview.stdout).toContain(`octavo ${command}`)
  const help = await octavo(['build', '--help'], { cwd })
  expect(help).toMatchObject({ status: 0, stderr: '' })
  for (const option of ['--out DIR', '--only', '--browser PATH', '--json', '--quiet'])
    expect(help.stdout).toContain(option)
})
