import type { PackedFile } from '../../model/packed-file.ts'

/** Entries that a validator takes no time for. */
const mostEntries = 400

const entry = /<content\s[^>]*\/>/g

/**
 * A file, or of a long NCX its first entries: for each entry the quick validator goes through the whole list of files, which
 * takes a sixth of its time for a book of a thousand chapters. The others are looked at by `lint-ncx.ts`.
 */
export function shortNcx(file: PackedFile): PackedFile {
  if (!file.name.endsWith('.ncx')) return file
  const text = new TextDecoder().decode(file.bytes)
  const last = [...text.matchAll(entry)][mostEntries - 1]
  const navMap = text.indexOf('<navMap>')
  const end = text.indexOf('</navMap>')
  if (last === undefined || navMap === -1 || end === -1) return file
  const kept = text.slice(0, Math.min(end, last.index + last[0].length))
  const open = (kept.match(/<navPoint\s/g)?.length ?? 0) - (kept.match(/<\/navPoint>/g)?.length ?? 0)
  return { ...file, bytes: new TextEncoder().encode(`${kept}${'</navPoint>'.repeat(open)}</navMap></ncx>`) }
}
