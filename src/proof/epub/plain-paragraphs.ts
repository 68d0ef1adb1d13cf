import type { PackedFile } from '../../model/packed-file.ts'

/** Paragraphs with nothing but text in them, after another paragraph. */
const following = /(<\/p>\s*)(?:<p>[^<&]*<\/p>\s*)+/g

/**
 * A content document without the plain paragraphs that follow another one: what a validator says of that place it says of one
 * more as well, and they are most of a book. Its lines are no longer those of the file.
 */
export function withoutPlainParagraphs(file: PackedFile): PackedFile {
  if (!file.name.endsWith('.xhtml')) return file
  const { buffer, byteOffset, byteLength } = file.bytes
  // Byte by byte, which is quicker: what is left out begins and ends with ASCII.
  const text = Buffer.from(buffer, byteOffset, byteLength).toString('latin1')
  const left = text.replace(following, '$1')
  return left.length === text.length ? file : { ...file, bytes: Buffer.from(left, 'latin1') }
}
