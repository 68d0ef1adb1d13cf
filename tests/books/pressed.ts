import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { PageMap } from '../../src/model/editions.ts'
import { octavo } from '../commands/octavo.ts'

/** A finished book, read back from the files of its build. */
export interface PressedFiles {
  readonly folder: string
  readonly slug: string
  readonly epub: Uint8Array
  readonly pages: PageMap
  readonly record: {
    readonly counts: Readonly<Record<string, number>>
    readonly proof: {
      readonly uncovered: number
      readonly pdf: { readonly lost: number; readonly added: number; readonly misplacedNotes: readonly unknown[] }
      readonly epub: { readonly lost: number; readonly added: number }
    }
  }
}

/** Builds a book with the compiled command line and reads back what it wrote. */
export async function press(book: string, out: string): Promise<PressedFiles> {
  const { status, stderr, stdout } = await octavo(['build', book, '--out', out, '--json'], { cwd: out })
  expect(status, stderr).toBe(0)
  const record = JSON.parse(stdout)
  const { slug } = record.book
  return {
    folder: out,
    slug,
    epub: await readFile(join(out, `${slug}.epub`)),
    pages: JSON.parse(await readFile(join(out, 'pages.json'), 'utf8')),
    record,
  }
}
