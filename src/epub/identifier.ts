import { createHash } from 'node:crypto'
import type { Settings } from '../model/settings.ts'

/** Namespace of the identifiers we make, itself a UUID of version 5: `https://octavo.invalid/` in the URL namespace. */
const namespace = '838ee4bb-868e-5a8b-9608-5d79a1b2fe3b'

/** What identifies the e-book: its ISBN as a URN, else a UUID that the same book gets in every build. */
export function identifier(settings: Settings): string {
  if (settings.isbn.epub !== undefined) return isbnUrn(settings.isbn.epub)
  const names = settings.authors.map((author) => author.name)
  return `urn:uuid:${uuid(JSON.stringify([settings.slug, settings.title, ...names]))}`
}

/** An ISBN as a URN (RFC 8254), without hyphens. */
export function isbnUrn(isbn: string): string {
  return `urn:isbn:${isbn.replace(/[^0-9Xx]/g, '').toUpperCase()}`
}

/** A UUID of version 5 (RFC 9562, section 5.5) in our namespace. */
function uuid(name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest()
    .subarray(0, 16)
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
