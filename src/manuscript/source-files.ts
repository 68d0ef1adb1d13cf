import { createHash } from 'node:crypto'
import { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { World } from '../world/world.ts'
import { codeOf, findForbidden, withoutForbidden } from './characters.ts'
import { textPlaces } from '../model/text-places.ts'

/** The texts of a book, read as they are asked for, and a record of what was read. */
export interface SourceFiles {
  /** Every file of the book's folder, relative, sorted by code unit. */
  readonly paths: readonly string[]
  /** Every file read so far, in the order it was first asked for. */
  readonly files: readonly VFile[]
  /**
   * The file as text without byte order mark, its lines ended by `\n`; `undefined` where there is none. Bytes that are
   * not UTF-8 are reported, and taken for what they seem to be or else replaced, characters that no edition can hold are reported and left out. Asked again, the
   * same file comes back.
   */
  read(path: string): Promise<VFile | undefined>
  /** Those of many files that there are, in the order of their paths, with less waiting for the disk. */
  readAll(paths: readonly string[]): Promise<readonly VFile[]>
  /** sha256 in hex by path, sorted by code unit. */
  inputs(): ReadonlyMap<string, string>
}

const filesAtOnce = 32

export async function openSourceFiles(world: World): Promise<SourceFiles> {
  const paths = await world.list()
  const files: VFile[] = []
  const byPath = new Map<string, VFile>()
  const hashes = new Map<string, string>()

  async function read(path: string): Promise<VFile | undefined> {
    const before = byPath.get(path)
    if (before !== undefined) return before
    return take(path, await world.read(path))
  }

  function take(path: string, bytes: Uint8Array | undefined): VFile | undefined {
    const before = byPath.get(path)
    if (before !== undefined || bytes === undefined) return before
    hashes.set(path, createHash('sha256').update(bytes).digest('hex'))
    const file = decode(path, bytes)
    files.push(file)
    byPath.set(path, file)
    return file
  }

  async function readAll(wanted: readonly string[]): Promise<readonly VFile[]> {
    const all: VFile[] = []
    for (let at = 0; at < wanted.length; at += filesAtOnce) {
      const some = wanted.slice(at, at + filesAtOnce)
      const read = await Promise.all(some.map(async (path) => (byPath.has(path) ? undefined : await world.read(path))))
      // Only now, one by one: files are listed in the order in which they were asked for.
      for (const [index, path] of some.entries()) {
        const file = take(path, read[index])
        if (file !== undefined) all.push(file)
      }
    }
    return all
  }

  return {
    paths,
    files,
    read,
    readAll,
    inputs: () => new Map([...hashes].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

function decode(path: string, bytes: Uint8Array): VFile {
  const asUtf8 = new TextDecoder().decode(bytes)
  const wrong = firstWrongByte(asUtf8, bytes)
  const other = wrong === undefined ? undefined : otherEncoding(bytes, asUtf8)
  const text = other === undefined ? asUtf8 : new TextDecoder(other.label).decode(bytes)
  const lines = text.replace(/\r\n?/g, '\n')
  const forbidden = findForbidden(lines)
  const file = new VFile({ path, value: withoutForbidden(lines, forbidden) })
  if (wrong !== undefined) {
    const before = new TextDecoder(other?.label).decode(bytes.subarray(0, wrong)).replace(/\r\n?/g, '\n')
    const suggestion =
      other === undefined
        ? 'Save the file as UTF-8 in your editor.'
        : `It looks like ${other.name}: open it as that in your editor, and save it as UTF-8.`
    report(file, 'text-encoding', textPlaces(before).point(before.length), { path, suggestion })
  }
  // A text in another encoding is full of them.
  const odd = wrong === undefined ? forbidden : -1
  if (odd !== -1) report(file, 'text-character', textPlaces(lines).point(odd), { code: codeOf(lines, odd), path })
  return file
}

/**
 * The encoding that a text seems to have which is not UTF-8: UTF-16 by its mark; that of Western Europe where nothing in it
 * is UTF-8 but what all encodings share. `undefined` for a text that was damaged.
 */
function otherEncoding(
  bytes: Uint8Array,
  asUtf8: string,
): { readonly label: string; readonly name: string } | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { label: 'utf-16le', name: 'UTF-16' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { label: 'utf-16be', name: 'UTF-16' }
  const western = new TextDecoder('windows-1252').decode(bytes)
  // Marks of UTF-8, and of its damage, as they look there.
  if (/^ï»¿|ï¿½/.test(western) || /[\u0080-\uFFFC\u{FFFE}-\u{10FFFF}]/u.test(asUtf8)) return undefined
  // Of other writing, such as Cyrillic, most letters would be accented.
  const accented = bytes.reduce((count, byte) => (byte > 127 ? count + 1 : count), 0)
  return !bytes.includes(0) && accented * 6 < bytes.length ? { label: 'windows-1252', name: 'Windows-1252' } : undefined
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
