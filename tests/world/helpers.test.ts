import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { VFile } from 'vfile'
import { afterAll, expect, test } from 'vitest'
import { findBook } from '../../src/commands/find-book.ts'
import { pressBook } from '../../src/commands/press-book.ts'
import { Packing } from '../../src/epub/pack-files.ts'
import { subsetFonts } from '../../src/epub/subset-fonts.ts'
import { parseMarkdown } from '../../src/manuscript/markdown.ts'
import { parseAhead } from '../../src/manuscript/parse-ahead.ts'
import { openHelpers } from '../../src/world/helpers.ts'
import { openMachine } from '../../src/world/machine.ts'
import { silence } from '../../src/world/progress.ts'
import { inFolder } from '../books/press-room.ts'

const script = new URL('../../src/commands/helper.ts', import.meta.url)
const helpers = openHelpers(script, 2)

afterAll(async () => await helpers.close())

const folder = fileURLToPath(new URL('../../manuscript', import.meta.url))

/** Chapters of every kind: those of our book, one with a mistake, one with a silence, an empty one. */
function chapters(): VFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'))
  return [
    ...names.map((path) => new VFile({ path, value: readFileSync(join(folder, path), 'utf8') })),
    new VFile({ path: 'mistaken.md', value: '# Mistaken\n\nSaid :evnt[here]{date=2024} and there.\n\n```js\nopen\n' }),
    new VFile({
      path: 'silent.md',
      value: '<!-- octavo-ignore-file note-called: later -->\n\n# Silent\n\n[^a]: Note.\n',
    }),
    new VFile({ path: 'empty.md', value: '' }),
  ]
}

test('helpers parse what the press parses, and what they cannot say is said by it', async () => {
  const alone = chapters()
  const helped = chapters()
  const parse = parseAhead(helped, helpers, 0)
  for (const [index, file] of alone.entries()) {
    const tree = parseMarkdown(file)
    const other = helped[index]
    if (other === undefined) throw new Error('lists of one length')
    expect(await parse(other)).toEqual(tree)
    expect(other.messages.map(String)).toEqual(file.messages.map(String))
    expect(other.data).toEqual(file.data)
  }
  expect(alone.flatMap(({ messages }) => messages).length).toBeGreaterThan(0)
})

test('a text by itself comes back as a tree, one with a mistake as nothing', async () => {
  const texts = [
    { path: 'one.md', value: 'One.\n' },
    { path: 'two.md', value: '```\nopen\n' },
  ]
  const [one, two] = await helpers.send('parse', texts)
  expect(one).toEqual(parseMarkdown(new VFile({ path: 'one.md', value: 'One.\n' })))
  expect(two).toBeUndefined()
})

test('an errand that fails says why, and the next one is done', async () => {
  await expect(helpers.send('subset', [{ bytes: new Uint8Array([1, 2, 3]), text: 'a' }])).rejects.toThrow()
  expect(await helpers.send('subset', [])).toEqual([])
})

test('errands sent at once come back each to its sender', async () => {
  const values = Array.from({ length: 20 }, (_, index) => `Text ${index}.\n`)
  const trees = await Promise.all(values.map((value) => helpers.send('parse', [{ path: 'a.md', value }])))
  expect(trees.map(([tree]) => JSON.stringify(tree).includes('Text'))).toEqual(values.map(() => true))
  expect(trees.map(([tree]) => tree)).toEqual(values.map((value) => parseMarkdown(new VFile({ value }))))
})

test('helpers that are let go do what they were sent on, and are followed by others', async () => {
  const before = ['A.', 'B.', 'C.'].map((value) => helpers.send('parse', [{ path: 'a.md', value }]))
  helpers.dismiss()
  const after = helpers.send('parse', [{ path: 'a.md', value: 'D.' }])
  const trees = (await Promise.all([...before, after])).map(([tree]) => tree)
  expect(trees).toEqual(['A.', 'B.', 'C.', 'D.'].map((value) => parseMarkdown(new VFile({ value }))))
})

test('a helper whose script cannot be run fails its errand', async () => {
  const none = openHelpers(new URL('no-such-script.ts', import.meta.url), 1)
  await expect(none.send('parse', [])).rejects.toThrow('no-such-script')
  await none.close()
})

/** Dies of every order. */
const mortal = new URL(
  `data:text/javascript,${encodeURIComponent("import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(3))")}`,
)

test('of helpers that die each errand is refused, and the press parses by itself', async () => {
  const dying = openHelpers(mortal, 1)
  for (const _ of [1, 2]) await expect(dying.send('parse', [])).rejects.toThrow('ended with 3')
  const files = chapters()
  const parse = parseAhead(files, dying, 0)
  for (const file of files)
    expect(await parse(file)).toEqual(parseMarkdown(new VFile({ path: file.path, value: file.value })))
  await dying.close()
})

test('what a fault says is what it says without helpers', async () => {
  const broken = [{ bytes: new Uint8Array([1, 2, 3]), text: 'a' }]
  const said = await subsetFonts(broken).catch((error: unknown) => String(error))
  await expect(helpers.send('subset', broken)).rejects.toThrow(String(said).replace(/^\w*Error: /, ''))
})

test('files packed with helpers have the bytes of those packed without, and so where helpers die', async () => {
  const dying = openHelpers(mortal, 1)
  // Several millions of bytes, as from some hundred chapters on.
  const files = Array.from({ length: 40 }, (_, index) => ({
    name: `é-${index}.xhtml`,
    bytes: new TextEncoder().encode(`Line ${index} of a long text.\n`.repeat(6000)),
  }))
  const archives: Uint8Array[] = []
  for (const some of [undefined, helpers, dying]) {
    const packing = new Packing(some)
    for (const file of files) packing.begin(file)
    archives.push(await packing.end([{ name: 'mimetype', bytes: new Uint8Array([1, 2]), isStored: true }, ...files]))
  }
  await dying.close()
  const [alone, ...others] = archives.map((archive) => Buffer.from(archive))
  for (const other of others) expect(other.equals(alone ?? Buffer.of())).toBe(true)
  expect(Object.entries(unzipSync(alone ?? Buffer.of())).map(([name, { length }]) => [name, length])).toEqual([
    ['mimetype', 2],
    ...files.map(({ name, bytes }) => [name, bytes.length]),
  ])
})

test('an EPUB made with helpers has the bytes of one made without', async () => {
  const files = new Map([
    ['book.yaml', 'title: Two ways\nauthors: [A. Writer]\n'],
    ['one.md', '# One\n\nA word.[^1] More $x^2$ and `code`.\n\n[^1]: A note.\n'],
  ])
  const made = await inFolder(files, async (path) => {
    const found = await findBook(path)
    const both: Uint8Array[] = []
    for (const helper of [undefined, script]) {
      const machine = openMachine({ browser: undefined, progress: silence, ...(helper && { helper }) })
      const { pressed, problems } = await pressBook(found, await machine.openWorld(found), new Set(['epub']))
      await machine.close()
      expect(problems).toEqual([])
      both.push(pressed?.epub?.epub ?? new Uint8Array())
    }
    return both
  })
  expect(made[0]?.length).toBeGreaterThan(10_000)
  expect(Buffer.from(made[0] ?? []).equals(Buffer.from(made[1] ?? []))).toBe(true)
})
