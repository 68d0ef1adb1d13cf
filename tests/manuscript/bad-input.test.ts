import { expect, test } from 'vitest'
import { readManuscript } from '../../src/manuscript/read-manuscript.ts'
import { memoryWorld, reportsOf } from './memory-world.ts'

const reports = async (files: Record<string, string | Uint8Array>, source = {}) =>
  reportsOf(await readManuscript(memoryWorld(files), source))

const inTimeline = (yaml: string) => reports({ 'a.md': '# A', 'timeline.yaml': yaml })

const inBook = (yaml: string, files: Record<string, string> = { 'one.md': '# One', 'two.md': '# Two' }) =>
  reports({ 'book.yaml': yaml, ...files })

test('everything wrong with book.yaml at once, each at its place', async () => {
  const found = await inBook(`titel: A book
language: en_US
authors:
  - {name: Ann, role: author}
  - role: aut
date: 2026-02-30
isbn: {epub: 978-0-306-40615-8}
trim: a5
slug: a/b
cover: nope.jpg
chapters:
  - one.md
  - {path: two.md}
  - part: P
    chapters: [one.md, tow.md]
frontMatter: [title, contnts, epigraph, preface.md]
backMatter: [index, colophon]
notes: {number: chapters}
print:
  trim: 6x9inch
  fontSize: 3pt
  margins: 2cm
  bleed: 3m
timeline: {drawing: maybe}
rules: {picture-fond: warning, id-unique: maybe}
`)
  expect(found).toEqual([
    'book.yaml:1:1 settings-key: Did you mean `title`?',
    'book.yaml:2:11 settings-value: Did you mean `en-US`?',
    'book.yaml:4:23 settings-value: Did you mean `aut`?',
    'book.yaml:5:5 settings-required: Add a line `name: …`.',
    'book.yaml:6:7 settings-value: Change the value of `date`.',
    'book.yaml:7:14 settings-value: Compare it with the imprint: its last digit would be 7.',
    'book.yaml:8:1 settings-key: Did you mean `print.trim`? Write it under `print:`.',
    'book.yaml:9:7 settings-value: Change the value of `slug`.',
    'book.yaml:10:8 picture-found: Put the picture there, or mend the path.',
    'book.yaml:13:6 settings-key: Did you mean `part`?',
    'book.yaml:15:16 chapter-listed-once: Take one of the two lines out.',
    'book.yaml:15:24 chapter-found: Did you mean `two.md`?',
    'book.yaml:16:22 settings-value: Did you mean `contents`?',
    'book.yaml:16:31 settings-required: Add a line `epigraph: …`.',
    'book.yaml:16:41 chapter-found: Write the file, or take the line out.',
    'book.yaml:17:14 settings-available: Take it out, or write another page; a later version of the press may have it.',
    'book.yaml:18:17 settings-value: Did you mean `chapter`?',
    'book.yaml:20:9 settings-value: Did you mean `6x9in`?',
    'book.yaml:21:13 settings-value: Change the value of `print.fontSize`.',
    'book.yaml:22:12 settings-value: Change the value of `print.margins`.',
    'book.yaml:23:10 settings-value: Change the value of `print.bleed`.',
    'book.yaml:24:21 settings-value: Change the value of `timeline.drawing`.',
    'book.yaml:25:9 settings-key: Did you mean `picture-found`?',
    'book.yaml:25:43 settings-value: Change the value of `rules.id-unique`.',
  ])
})

test('what is wrong is said in full', async () => {
  const manuscript = await readManuscript(
    memoryWorld({
      'book.yaml': 'title: A\nprint: {openers: verso, cropMarks: yes, bleed: 3in}\nbackMatter: [index]\nlicense: MIT\n',
      'one.md': '# One',
    }),
  )
  expect(manuscript.file.messages.map(({ reason }) => reason)).toEqual([
    'Unexpected key `license`, expected one of the settings of a book',
    'Unexpected value for `print.openers`: found `verso`, expected one of `recto`, `any`',
    'Unexpected value for `print.cropMarks`: found `yes`, expected `true` or `false`',
    'Found `index` for `backMatter`, which is not available yet, expected another page',
    'Unexpected value for `print.bleed`: found `3in`, expected a length of at most 1in; printers mostly want 3mm or 0.125in',
  ])
})

test.each([
  ['title: A: B\n', ['book.yaml:1:8 settings-syntax']],
  ['title: A\ntitle: B\n', ['book.yaml:2:1 settings-syntax']],
  ['title: "A"\nsubtitle: "B\nauthors: [B]\n', ['book.yaml:2:11 settings-syntax']],
  ['- title: A\n', ['book.yaml:1:1 settings-syntax']],
  ['just text\n', ['book.yaml:1:1 settings-syntax']],
  ['title: *t\n', ['book.yaml:1:8 settings-syntax']],
  ['', ['book.yaml:1:1 settings-required']],
  ['# nothing\n', ['book.yaml:1:1 settings-required']],
  ['title:\n', ['book.yaml:1:1 settings-required']],
  ['title: ""\n', ['book.yaml:1:8 settings-value']],
])('book.yaml with %j', async (yaml, expected) => {
  expect((await inBook(yaml)).map((line) => line.replace(/: .*/, ''))).toEqual(expected)
})

test('aliases that multiply are refused', async () => {
  const levels = Array.from({ length: 12 }, (_, n) => `l${n + 1}: &l${n + 1} [${Array(9).fill(`*l${n}`).join(', ')}]`)
  const found = await inBook(`title: A\nl0: &l0 [x]\n${levels.join('\n')}\n`)
  expect(found.map((line) => line.replace(/: .*/, ''))).toEqual(['book.yaml:1:1 settings-syntax'])
})

test('a chapter outside the folder is missing', async () => {
  expect(await inBook('title: A\nchapters: [../one.md, /etc/passwd, two.md]\n')).toEqual([
    'book.yaml:2:12 chapter-found: Did you mean `one.md`?',
    'book.yaml:2:23 chapter-found: Write the file, or take the line out.',
  ])
})

test('a folder or a file of another kind is no chapter', async () => {
  const files = { 'sea/a.md': '# A', 'b.docx': 'x' }
  expect(await inBook('title: A\nrules: {file-used: off}\nchapters: [sea, b.docx, ../c.md]\n', files)).toEqual([
    'book.yaml:3:12 chapter-found: It is a folder: list the files in it, such as `sea/a.md`.',
    'book.yaml:3:17 chapter-found: It is no Markdown: save its text in a file that ends in `.md`.',
    'book.yaml:3:25 chapter-found: Put the file into the folder of the book.',
  ])
})

test('a folder without chapters', async () => {
  const hint = 'Write a chapter in a file that ends in `.md`, or type `octavo new` for a book to start from.'
  expect(await reports({}, { name: 'empty' })).toEqual([`undefined:-:- chapter-exists: ${hint}`])
  expect(await inBook('title: A\n', { 'notes.txt': 'x' })).toEqual([`book.yaml:-:- chapter-exists: ${hint}`])
})

test('a single file that is not there', async () => {
  expect(await reports({}, { file: 'war.md' })).toEqual([
    'war.md:-:- chapter-found: Compare the name with the files there.',
  ])
})

test('bytes that are not UTF-8', async () => {
  const latin1 = Uint8Array.from([...new TextEncoder().encode('A \u{FFFD}\nc'), 0xe9, 0x20])
  const marked = Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0x62, 0xff])
  const utf16 = Uint8Array.from([0xff, 0xfe, 0x41, 0x00])
  expect(await reports({ 'a.md': latin1, 'b.md': marked, 'c.md': utf16 })).toEqual([
    'a.md:2:2 text-encoding: Save the file as UTF-8 in your editor.',
    'b.md:2:2 text-encoding: Save the file as UTF-8 in your editor.',
    'c.md:1:1 text-encoding: It looks like UTF-16: open it as that in your editor, and save it as UTF-8.',
  ])
})

test('a text in the encoding of old machines is read as what it seems to be', async () => {
  const windows = Uint8Array.from([...new TextEncoder().encode('And then he said to us: '), 0x93, 0x4e, 0xf6, 0x94])
  const russian = Uint8Array.from([0xcc, 0xee, 0xf0, 0xe5, 0x2e])
  const { files, ...manuscript } = await readManuscript(memoryWorld({ 'a.md': windows, 'b.md': russian }))
  expect(files.map((file) => String(file))).toEqual([
    'And then he said to us: “Nö”',
    '\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}.',
  ])
  expect(reportsOf({ files, ...manuscript }).slice(-2)).toEqual([
    'a.md:1:25 text-encoding: It looks like Windows-1252: open it as that in your editor, and save it as UTF-8.',
    'b.md:1:1 text-encoding: Save the file as UTF-8 in your editor.',
  ])
})

test('characters that no edition can hold', async () => {
  const files = {
    'a.md': '# A\u0001B\u001b\n\nOne\fTwo\r\n\uFFFF\n',
    'b.md': '---\ntitle: "x\\ay"\n---\n# B\n',
    'book.yaml': 'title: A\nauthors: [{name: Ann, sortAs: "\\u0007A"}]\nsubtitle: "\\uD800"\n',
    'timeline.yaml': '- {date: 2024, label: "a\\0b"}\n',
  }
  const manuscript = await readManuscript(memoryWorld(files), {})
  expect(reportsOf(manuscript).map((line) => line.replace(/: .*/, ''))).toEqual([
    'book.yaml:2:31 settings-syntax',
    'book.yaml:3:11 settings-syntax',
    'a.md:1:4 text-character',
    'b.md:2:8 front-matter-syntax',
    'timeline.yaml:1:23 timeline-syntax',
  ])
  expect(String(manuscript.files.find(({ path }) => path === 'a.md'))).toBe('# AB\n\nOne Two\n\n')
})

test('text nested without end', async () => {
  const files = {
    'a.md': `${'> '.repeat(60)}x`,
    'b.md': `One\n\n${'> '.repeat(120)}x`,
    // An address makes what looks for them walk through all of it.
    'c.md': `${'> '.repeat(9000)}a@b.org`,
  }
  const hint = 'nesting-depth: Take some of the levels out.'
  expect(await reports(files)).toEqual([`b.md:3:199 ${hint}`, `c.md:-:- ${hint}`])
})

test('front matter that is no YAML, no map, or unfit', async () => {
  const found = await reports({
    'a.md': '---\ntitle: "A\n---\n# A\n',
    'b.md': '---\nProse between rules\n---\n# B\n',
    'c.md': '---\nlayout: post\nlang: english\ntitle: [C]\n---\n# C\n',
  })
  expect(found).toEqual([
    'a.md:2:8 front-matter-syntax: Mend the line; a value with a colon or a quote in it goes between quotes.',
    'b.md:2:1 front-matter-syntax: Mend the line; a value with a colon or a quote in it goes between quotes.',
    'c.md:3:7 front-matter-value: Did you mean `en`?',
    'c.md:4:8 front-matter-value: Change the value of `title`.',
  ])
})

test('a timeline that is no list of maps', async () => {
  const hint = 'timeline-syntax: Write each event as `- date: …` and `label: …` on a line of its own.'
  expect(await inTimeline('date: 2024\n')).toEqual([`timeline.yaml:1:1 ${hint}`])
  expect(await inTimeline('- date: 2024\n- x\n- {date: 2025, label: {a: b}}\n')).toEqual([
    `timeline.yaml:2:3 ${hint}`,
    `timeline.yaml:3:23 ${hint}`,
  ])
  expect(await inTimeline('- date: 2024\n   label: x\n')).toEqual([`timeline.yaml:1:9 ${hint}`])
  expect(await inTimeline('')).toEqual([])
})
