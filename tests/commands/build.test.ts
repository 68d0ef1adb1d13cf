import { createHash } from 'node:crypto'
import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import { octavo } from './octavo.ts'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

test('a new book builds at once, without a word of complaint', async () => {
  const cwd = await temporaryFolder()
  expect(await octavo(['new', 'mine'], { cwd })).toMatchObject({ status: 0, stdout: '' })

  const { status, stdout, stderr } = await octavo(['build', 'mine'], { cwd })
  expect(stderr).not.toMatch(/warning|error/)
  expect(stderr).toMatch(/^manuscript +\d+\.\d s {2}/m)
  expect(stderr).toMatch(/^print +\d+\.\d s {2}\d+ pages$/m)
  expect({ status, stdout: stdout.split('\n') }).toEqual({
    status: 0,
    stdout: ['dist/a-small-book.epub', 'dist/a-small-book.pdf', 'dist/pages.json', 'dist/build.json', ''],
  })
  const names = ['a-small-book.epub', 'a-small-book.pdf', 'build.json', 'pages.json']
  expect(await readdir(join(cwd, 'dist'))).toEqual(names)

  const text = await readFile(join(cwd, 'dist/build.json'), 'utf8')
  const record = JSON.parse(text)
  expect(text).toBe(`${JSON.stringify(record, null, 2)}\n`)
  expect(text).not.toContain(cwd)
  expect(record).toMatchObject({
    octavo: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    engine: expect.stringMatching(/^\S+\/\d+\./),
    book: { title: 'A Small Book', slug: 'a-small-book', language: 'en' },
    counts: { chapters: 4, notes: 3, events: 2, figures: 1, tables: 1 },
  })
  expect(Object.keys(record.inputs)).toEqual([
    '01-setting-out.md',
    '02-the-press-at-work.md',
    '03-things-that-follow.md',
    'book.yaml',
    'folding.svg',
    'preface.md',
    'timeline.yaml',
  ])
  for (const [path, hash] of Object.entries(record.inputs)) {
    expect(sha256(await readFile(join(cwd, 'mine', path)))).toBe(hash)
  }
  for (const name of names.filter((other) => other !== 'build.json')) {
    const bytes = await readFile(join(cwd, 'dist', name))
    expect(record.outputs[name]).toEqual({ sha256: sha256(bytes), bytes: bytes.length })
  }
  const pages = JSON.parse(await readFile(join(cwd, 'dist/pages.json'), 'utf8'))
  expect(pages.pages).toHaveLength(record.counts.pages)

  // The same bytes elsewhere: another folder, time zone and language, through --json.
  await cp(join(cwd, 'mine'), join(cwd, 'else/where'), { recursive: true })
  const again = await octavo(['build', 'where', '--json', '--quiet', '--out', '../deep/er'], {
    cwd: join(cwd, 'else'),
    environment: { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  })
  expect({ status: again.status, stderr: again.stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(again.stdout)).toEqual({ ...record, messages: [] })
  for (const name of names) {
    const [one, two] = await Promise.all(['dist', 'deep/er'].map((folder) => readFile(join(cwd, folder, name))))
    expect(one?.equals(two ?? new Uint8Array()), name).toBe(true)
  }
})

test('a new book has no problem, and teaches what a manuscript may hold', async () => {
  const cwd = await temporaryFolder()
  await octavo(['new', 'mine'], { cwd })
  const checked = await octavo(['check', 'mine', '--json', '--quiet'], { cwd })
  expect({ ...checked, stdout: JSON.parse(checked.stdout) }).toEqual({
    status: 0,
    stdout: { messages: [] },
    stderr: '',
  })
  const names = await readdir(join(cwd, 'mine'))
  const texts = await Promise.all(names.map((name) => readFile(join(cwd, 'mine', name), 'utf8')))
  const shown = [
    '^[',
    '[^label]',
    ':event[',
    ':::figure{#',
    ':::table{#',
    ':::epigraph',
    ':::verse',
    ':::tip',
    '$$',
    '[](#',
  ]
  for (const syntax of [...shown, ':page[', ':lang[', '<!-- ', 'octavo-ignore']) {
    expect(
      texts.some((text) => text.includes(syntax)),
      syntax,
    ).toBe(true)
  }
})

test('one edition alone leaves the others where they are', async () => {
  const cwd = await temporaryFolder({
    'book.md': '# Alone\n\nSome words.\n',
    'dist/alone.pdf': 'old',
    'dist/pages.json': 'old',
  })
  const { status, stderr } = await octavo(['build', 'book.md', '--only', 'epub'], { cwd })
  expect(status, stderr).toBe(0)
  const record = JSON.parse(await readFile(join(cwd, 'dist/build.json'), 'utf8'))
  const { slug } = record.book
  expect(Object.keys(record.outputs)).toEqual([`${slug}.epub`])
  expect(record.counts.pages).toBeNull()
  expect(await readFile(join(cwd, 'dist/alone.pdf'), 'utf8')).toBe('old')
  expect(await readFile(join(cwd, 'dist/pages.json'), 'utf8')).toBe('old')
})

test('several books have a folder each; a faulty one does not stop the others', async () => {
  const cwd = await temporaryFolder({
    'one/book.yaml': 'title: One\n',
    'one/a.md': '# A\n\nWords.\n',
    'two/book.yaml': 'title: Two\n',
    'two/a.md': '# A\n\nSee[^x].\n',
    'three/book.yaml': 'title: Three\n',
    'three/a.md': '# A\n\nMore words.\n',
  })
  const { status, stdout, stderr } = await octavo(['build', 'one', 'two', 'three', '--only', 'epub', '--json'], { cwd })
  expect(status, stderr).toBe(1)
  expect(await readdir(join(cwd, 'dist'))).toEqual(['one', 'three'])
  expect(await readdir(join(cwd, 'dist/one'))).toEqual(['build.json', 'one.epub'])
  const { books } = JSON.parse(stdout)
  expect(books.map((book: { messages: readonly unknown[] }) => book.messages.length)).toEqual([0, 1, 0])
})

test('two books of one name are refused', async () => {
  const cwd = await temporaryFolder({
    'one/book.yaml': 'title: Same\n',
    'one/a.md': '# A\n\nWords.\n',
    'two/book.yaml': 'title: Same\n',
    'two/a.md': '# A\n\nWords.\n',
  })
  const { status, stderr } = await octavo(['build', 'one', 'two', '--only', 'epub'], { cwd })
  expect(stderr).toContain('Two of the books have the slug `same`')
  expect(status).toBe(2)
})
