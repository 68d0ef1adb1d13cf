import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import { octavo } from './octavo.ts'

const chapter = '# One\n\nSome words.\n'

/** Books that cannot be built, and where the user is sent. */
const faults: Readonly<
  Record<string, { readonly files: Readonly<Record<string, string | Uint8Array>>; readonly says: RegExp }>
> = {
  'a mistyped key': {
    files: { 'book.yaml': 'title: A\nsubtitel: B\n', 'a.md': chapter },
    says: /book\.yaml:2:1 {2}error {2}.*`subtitel`.*settings-key[\s\S]*Did you mean `subtitle`/,
  },
  'settings that are no YAML': {
    files: { 'book.yaml': 'title: "A\n', 'a.md': chapter },
    says: /book\.yaml:\d+:\d+ {2}error {2}.*settings-syntax/,
  },
  'a bad date': {
    files: { 'a.md': '# One\n\nThen :event[it happened]{date=2024-13-45}.\n' },
    says: /a\.md:3:\d+ {2}error {2}.*`2024-13-45`.*event-date/,
  },
  'a missing chapter': {
    files: { 'book.yaml': 'title: A\nchapters:\n  - a.md\n  - bb.md\n', 'a.md': chapter, 'b.md': chapter },
    says: /book\.yaml:4:\d+ {2}error {2}.*`bb\.md`.*chapter-found/,
  },
  'an undefined note': {
    files: { 'a.md': '# One\n\nSee[^nothing] here.\n' },
    says: /a\.md:3:4 {2}error {2}.*`\[\^nothing\]`.*note-defined\n {2}3 \| See\[\^nothing\] here\.\n {4}\| {4}\^+\n/,
  },
  'a duplicate id': {
    files: { 'a.md': '# One {#same}\n\n## Two {#same}\n' },
    says: /a\.md:3:\d+ {2}error {2}.*`same`.*id-unique/,
  },
  'a missing picture': {
    files: { 'a.md': '# One\n\n![A map](map.png)\n' },
    says: /a\.md:3:\d+ {2}error {2}.*`map\.png`.*picture-found/,
  },
  'a picture that breaks off': {
    files: {
      'a.md': '# One\n\n![A map](map.png)\n',
      // Signature and size, and nothing behind them.
      'map.png': Buffer.from('89504e470d0a1a0a0000000d4948445200000014000000140802000000025d8d9c', 'hex'),
    },
    says: /a\.md:3:1 {2}error {2}.*`map\.png`.*picture-readable[\s\S]*\n1 error, 0 warnings/,
  },
  'bytes that are not UTF-8': {
    files: { 'a.md': new Uint8Array([0x23, 0x20, 0xe9, 0x0a]) },
    says: /a\.md\S* {2}error {2}.*text-encoding/,
  },
  'an empty folder': { files: {}, says: /^[^/]*book {2}error {2}.*chapter-exists/m },
  'a slug that leads elsewhere': {
    files: { 'book.yaml': 'title: A\nslug: ../../a\n', 'a.md': chapter },
    says: /book\.yaml:2:\d+ {2}error/,
  },
}

for (const [name, { files, says }] of Object.entries(faults)) {
  test(`${name} is said, and the last good build stays`, async () => {
    const cwd = await temporaryFolder({ 'dist/a.epub': 'the last good build' })
    await mkdir(join(cwd, 'book'))
    for (const [path, content] of Object.entries(files)) await writeFile(join(cwd, 'book', path), content)
    const { status, stdout, stderr } = await octavo(['build', 'book'], { cwd })
    expect(stderr).toMatch(says)
    expect(stderr).toMatch(/\n\d+ errors?, \d+ warnings?\n$/)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(await readdir(cwd)).toEqual(['book', 'dist'])
    expect(await readdir(join(cwd, 'dist'))).toEqual(['a.epub'])
    expect(await readFile(join(cwd, 'dist/a.epub'), 'utf8')).toBe('the last good build')
  })
}

test('with --json the problems are one document', async () => {
  const cwd = await temporaryFolder({ 'book/a.md': '# One\n\nSee[^nothing] here.\n' })
  for (const command of ['build', 'check']) {
    const { status, stdout } = await octavo([command, 'book', '--json'], { cwd })
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      messages: [{ file: 'a.md', line: 3, column: 4, severity: 'error', rule: 'note-defined' }],
    })
  }
})

test('services get what they read, errors of all stages at once', async () => {
  const cwd = await temporaryFolder({
    'my book/book.yaml': 'title: A\nsubtitel: B\n',
    'my book/a.md': '# One\n\nSee[^nothing] here.\n\n![A map](map.png)\n',
  })
  const rules = ['settings-key', 'note-defined', 'picture-found']
  for (const command of ['build', 'check']) {
    const github = await octavo([command, 'my book', '--format', 'github', '--quiet'], { cwd })
    expect(github).toMatchObject({ status: 1, stderr: '' })
    expect(github.stdout.match(/(?<=^::error file=my book\/\S+,title=)[a-z-]+/gm)).toEqual(rules)
    const sarif = await octavo([command, 'my book', '--format', 'sarif', '--quiet'], { cwd })
    expect(sarif).toMatchObject({ status: 1, stderr: '' })
    const { results } = JSON.parse(sarif.stdout).runs[0]
    expect(results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(rules)
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('my%20book/book.yaml')
  }
})

test('a run on GitHub marks the text, whatever it prints', async () => {
  const cwd = await temporaryFolder({ 'book/a.md': '# One\n\nSee[^nothing] here.\n' })
  const { stdout, stderr } = await octavo(['check', 'book', '--json', '--quiet'], {
    cwd,
    environment: { GITHUB_ACTIONS: 'true' },
  })
  expect(stderr).toMatch(/^::error file=book\/a\.md,line=3,col=4,[^:]*title=note-defined::.*\n$/)
  expect(JSON.parse(stdout).messages).toHaveLength(1)
})

test('an author may turn a rule off', async () => {
  const cwd = await temporaryFolder({
    'book/book.yaml': 'title: A\nrules: {note-called: error}\n',
    'book/a.md': '# One\n\nSome words.\n\n[^x]: A note.\n',
  })
  expect((await octavo(['timeline', 'book'], { cwd })).status).toBe(1)
  await writeFile(join(cwd, 'book/book.yaml'), 'title: A\nrules: {note-called: off}\n')
  expect(await octavo(['timeline', 'book', '--quiet'], { cwd })).toEqual({
    status: 0,
    stdout: 'No events.\n',
    stderr: '',
  })
})

test('an output folder that is none is known before the work begins', async () => {
  const cwd = await temporaryFolder({ 'book/a.md': chapter, taken: 'mine' })
  const { status, stdout, stderr } = await octavo(['build', 'book', '--out', 'taken'], { cwd })
  expect(stderr).toBe('octavo: Found a file at `taken`, expected a folder.\n  Choose another folder with --out.\n')
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
  expect(await readFile(join(cwd, 'taken'), 'utf8')).toBe('mine')
})

test('an output folder that cannot be written is the machine at fault', async () => {
  const cwd = await temporaryFolder({ 'book/a.md': chapter })
  // The kernel lets nobody make a folder there, not even root.
  await symlink('/proc/self', join(cwd, 'out'))
  const { status, stderr } = await octavo(['build', 'book', '--out', 'out/dist', '--only', 'epub'], { cwd })
  expect(stderr).toMatch(/octavo: (May not|Could not) write in `out\/dist`/)
  expect(status).toBe(3)
})

test('a browser that is not there is the machine at fault', async () => {
  const cwd = await temporaryFolder({ 'book/a.md': chapter })
  const { status, stderr } = await octavo(['build', 'book', '--browser', './nothing'], { cwd })
  expect(stderr).toContain('octavo: Found no browser that starts at `./nothing`, which --browser names.')
  expect(status).toBe(3)
  expect(await readdir(cwd)).toEqual(['book'])
})
