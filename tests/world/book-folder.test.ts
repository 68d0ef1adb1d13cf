import { execFileSync } from 'node:child_process'
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openBookFolder } from '../../src/world/book-folder.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const text = async (bytes: Promise<Uint8Array | undefined>): Promise<string | undefined> => {
  const found = await bytes
  return found && new TextDecoder().decode(found)
}

test('files are listed by code unit, without hidden ones and packages', async () => {
  const folder = await temporaryFolder({
    'b.md': '',
    'a/z.md': '',
    'a.md': '',
    'Z.md': '',
    'é.md': '',
    '.git/config': '',
    '.hidden.md': '',
    'node_modules/x/README.md': '',
  })
  const book = await openBookFolder(folder)
  expect(await book.list()).toEqual(['Z.md', 'a.md', 'a/z.md', 'b.md', 'é.md'])
})

test('what lies in the folder is read', async () => {
  const folder = await temporaryFolder({ 'a.md': 'A', 'figures/one.svg': '<svg/>' })
  const book = await openBookFolder(folder)
  expect(await text(book.read('a.md'))).toBe('A')
  expect(await text(book.read('figures/one.svg'))).toBe('<svg/>')
  expect(await text(book.read('figures/../a.md'))).toBe('A')
  expect(await book.read('b.md')).toBeUndefined()
  expect(await book.read('figures')).toBeUndefined()
})

test('nothing outside the folder is read', async () => {
  const outside = await temporaryFolder({ 'secret.md': 'secret', 'book/a.md': 'A', 'book-2/b.md': 'B' })
  const book = await openBookFolder(join(outside, 'book'))
  for (const path of [
    '../secret.md',
    join(outside, 'secret.md'),
    '../book-2/b.md',
    '..',
    '.',
    '',
    'a.md\0',
    'x/../../secret.md',
  ]) {
    expect(await book.read(path), path).toBeUndefined()
  }
})

test('a link counts as the file it leads to, if that is in the folder', async () => {
  const outside = await temporaryFolder({ 'secret.md': 'secret', 'folder/b.md': 'B', 'book/a.md': 'A' })
  const folder = join(outside, 'book')
  await symlink('a.md', join(folder, 'inside.md'))
  await symlink('../secret.md', join(folder, 'outside.md'))
  await symlink('../folder', join(folder, 'elsewhere'))
  await symlink('nowhere.md', join(folder, 'broken.md'))
  await symlink('.', join(folder, 'circle'))
  const book = await openBookFolder(folder)
  expect(await book.list()).toEqual(['a.md', 'inside.md'])
  expect(await book.strayLinks()).toEqual(['broken.md', 'elsewhere', 'outside.md'])
  expect(await text(book.read('inside.md'))).toBe('A')
  expect(await book.read('outside.md')).toBeUndefined()
  expect(await book.read('elsewhere/b.md')).toBeUndefined()
  expect(await book.read('broken.md')).toBeUndefined()
})

test('a book opened through a link is that book', async () => {
  const folder = await temporaryFolder({ 'book/a.md': 'A' })
  await symlink('book', join(folder, 'link'))
  const book = await openBookFolder(join(folder, 'link'))
  expect(await text(book.read('a.md'))).toBe('A')
})

test.skipIf(process.platform === 'win32')(
  'pipes and devices are none, and reading does not wait for them',
  async () => {
    const folder = await temporaryFolder({ 'a.md': 'A' })
    execFileSync('mkfifo', [join(folder, 'pipe.md')])
    await symlink('/dev/zero', join(folder, 'zero.md'))
    const book = await openBookFolder(folder)
    expect(await book.list()).toEqual(['a.md'])
    expect(await book.read('pipe.md')).toBeUndefined()
    expect(await book.read('zero.md')).toBeUndefined()
  },
)

test('a file that would fill the memory is none', async () => {
  const folder = await temporaryFolder()
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'sparse.md'), '')
  await truncate(join(folder, 'sparse.md'), 600 * 1024 * 1024)
  const book = await openBookFolder(folder)
  expect(await book.read('sparse.md')).toBeUndefined()
})
