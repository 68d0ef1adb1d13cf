import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Interruption } from '../../src/world/interruption.ts'
import { checkWritable, type OutputFile, writeFiles } from '../../src/world/output.ts'
import { MissingTool } from '../../src/world/world.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const never: Interruption = { onInterrupt: () => () => undefined }

function file(name: string, text: string): OutputFile {
  return { name, bytes: new TextEncoder().encode(text) }
}

test('all files are written, into a folder made for them', async () => {
  const folder = join(await temporaryFolder(), 'a/b')
  await writeFiles(folder, [file('x.epub', 'X'), file('build.json', '{}')], never)
  expect(await readdir(folder)).toEqual(['build.json', 'x.epub'])
  expect(await readFile(join(folder, 'x.epub'), 'utf8')).toBe('X')
})

test.skipIf(process.platform !== 'linux')('a folder that refuses to hold another is reported', async () => {
  await expect(writeFiles('/proc/octavo/dist', [file('x.epub', 'X')], never)).rejects.toThrow(MissingTool)
})

test('one file that cannot be put in place leaves the others as they were, and no draft', async () => {
  const folder = await temporaryFolder({ 'x.epub': 'old' })
  await mkdir(join(folder, 'y.pdf.d'))
  await expect(
    writeFiles(folder, [file('x.epub', 'new'), file('name-that-is-too-long'.repeat(20), 'Y')], never),
  ).rejects.toThrow(MissingTool)
  expect(await readFile(join(folder, 'x.epub'), 'utf8')).toBe('old')
  expect(await readdir(folder)).toEqual(['x.epub', 'y.pdf.d'])
})

test('an interruption leaves no draft and nothing half done', async () => {
  const folder = await temporaryFolder({ 'x.epub': 'old' })
  let interrupt: (() => Promise<void>) | undefined
  const interruption: Interruption = {
    onInterrupt(undo) {
      interrupt = undo
      return () => undefined
    },
  }
  const large = { name: 'x.epub', bytes: new Uint8Array(8_000_000) }
  const writing = writeFiles(folder, [large, file('y.pdf', 'Y')], interruption)
  await interrupt?.()
  await writing
  expect(await readdir(folder)).toEqual(['x.epub'])
  expect(await readFile(join(folder, 'x.epub'), 'utf8')).toBe('old')
})

test('a name cannot lead out of the folder', async () => {
  const folder = await temporaryFolder()
  await expect(writeFiles(join(folder, 'dist'), [file('../x.epub', 'X')], never)).rejects.toThrow('no plain file name')
  expect(existsSync(join(folder, 'x.epub'))).toBe(false)
})

test('a folder that cannot be written is known beforehand', async () => {
  const folder = await temporaryFolder({ taken: '' })
  await checkWritable(join(folder, 'new/deep'))
  expect(await readdir(folder)).toEqual(['taken'])
  await expect(checkWritable(join(folder, 'taken'))).rejects.toThrow(/expected a folder/)
  await expect(checkWritable(join(folder, 'taken/deep'))).rejects.toThrow(/expected a folder/)
})

test.skipIf(process.getuid?.() === 0)('so is one we may not write in', async () => {
  const folder = await temporaryFolder()
  await chmod(folder, 0o500)
  await expect(checkWritable(folder)).rejects.toThrow(/May not write/)
  await chmod(folder, 0o700)
})
