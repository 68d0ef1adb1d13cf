import { strFromU8, unzipSync } from 'fflate'

/** Text of every note of an EPUB, by the note's id, its mark included. */
export function notesOfEpub(epub: Uint8Array): Map<string, string> {
  const notes = new Map<string, string>()
  for (const [path, bytes] of Object.entries(unzipSync(epub))) {
    if (!path.endsWith('.xhtml')) continue
    for (const [, attributes = '', content = ''] of strFromU8(bytes).matchAll(/<aside\b([^>]*)>([\s\S]*?)<\/aside>/g)) {
      const id = /\bid="([^"]*)"/.exec(attributes)?.[1]
      if (id?.startsWith('note-')) notes.set(id, textOf(content))
    }
  }
  return notes
}

function textOf(xhtml: string): string {
  return xhtml.replace(/<[^>]*>/g, '').replace(/&(?:#x[0-9a-f]+|#\d+|\w+);/gi, '')
}
