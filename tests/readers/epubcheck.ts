import { validate } from 'epubcheck-standalone'

/** What EPUBCheck says against an EPUB: its errors and warnings, one line each. */
export async function epubcheck(epub: Uint8Array): Promise<string[]> {
  const result = await validate(epub, { name: 'book.epub' })
  return result.messages
    .filter((message) => ['FATAL', 'ERROR', 'WARNING'].includes(message.severity))
    .map(({ severity, id, message, path, line }) => `${severity} ${id} ${path}:${line} ${message}`)
}
