import { createHash } from 'node:crypto'
import { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { World } from '../world/world.ts'
import { codeOf, findForbidden, withoutForbidden } from './characters.ts'
import { textPlaces } from './text-places.ts'

/** The texts of a book, read as they are asked for, and a record of what was read. */
export interface SourceFiles {
  /** Every file of the book's folder, relative, sorted by code unit. */
  readonly paths: readonly string[]
  /** Every file read so far, in the order it was first asked for. */
  readonly files: readonly VFile[]
  /**
   * The file as text without byte order mark, its lines ended by `\n`; `undefined` where there is none. Bytes that are
   * not UTF-8 are reported and replaced, characters that no edition can hold are reported and left out. Asked again, the
   * same file comes back.
   */
  read(path: string): Promise<VFile | undefined>
  /** sha256 in hex by path, sorted by code unit. */
  inputs(): ReadonlyMap<string, string>
}

export async function openSourceFiles(world: World): Promise<SourceFiles> {
  const paths = await world.list()
  const files: VFile[] = []
  const hashes = new Map<string, string>()

  async function read(path: string): Promise<VFile | undefined> {
    const before = files.find((file) => file.path === path)
    if (before !== undefined) return before
    const bytes = await world.read(path)
    if (bytes === undefined) return undefined
    hashes.set(path, createHash('sha256').update(bytes).digest('hex'))
    const file = decode(path, bytes)
    files.push(file)
    return file
  }

  return {
    paths,
    files,
    read,
    inputs: () => new Map([...hashes].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

function decode(path: string, bytes: Uint8Array): VFile {
  const text = new TextDecoder().decode(bytes)
  const lines = text.replace(/\r\n?/g, '\n')
  const file = new VFile({ path, value: withoutForbidden(lines) })
  const wrong = firstWrongByte(text, bytes)
  if (wrong !== undefined) {
    const before = new TextDecoder().decode(bytes.subarray(0, wrong)).replace(/\r\n?/g, '\n')
    report(file, 'text-encoding', textPlaces(before).point(before.length), { path })
  }
  // A text in another encoding is full of them.
  const odd = wrong === undefined ? findForbidden(lines) : -1
  if (odd !== -1) report(file, 'text-character', textPlaces(lines).point(odd), { code: codeOf(lines, odd), path })
  return file
}

/** Index of the first byte that is not UTF-8: where the decoded text, encoded again, parts from what was read. */
function firstWrongByte(text: string, bytes: Uint8Array): number | undefined {
  if (!text.includes('\u{FFFD}')) return undefined
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const read = marked ? bytes.subarray(3) : bytes
  const again = new TextEncoder().encode(text)
  const index = again.findIndex((byte, at) => byte !== read[at])
  return index === -1 ? undefined : index + (marked ? 3 : 0)
}
