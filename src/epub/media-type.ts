/**
 * Extension of a picture's file name, by media type: the formats that every reading system must show (EPUB 3.3, 3.2), but
 * WebP, which shops refuse.
 */
export const pictureExtensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
}

/** What the bytes of a picture hold where it may move. */
const signsOfMotion: Readonly<Record<string, readonly string[]>> = {
  'image/gif': ['NETSCAPE2.0'],
  'image/png': ['acTL'],
  'image/svg+xml': ['<animate', '@keyframes'],
}

/** Whether a picture may move. */
export function mayMove(mediaType: string, bytes: Uint8Array): boolean {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return (signsOfMotion[mediaType] ?? []).some((sign) => content.includes(sign))
}

/** Media type of a typeface file: OpenType with PostScript outlines, or TrueType. */
export function fontMediaType(bytes: Uint8Array): 'font/otf' | 'font/ttf' {
  return Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'OTTO' ? 'font/otf' : 'font/ttf'
}
