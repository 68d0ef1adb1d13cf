/** What the editions must know of a picture beside its size. */
export interface PictureTraits {
  /** How the pixels of the file lie, as Exif counts it, 1 to 8 (2.32, 4.6.4, tag 274); absent where they lie upright. */
  readonly orientation?: number
  /** Whether it has the four inks of print instead of red, green and blue. */
  readonly isCmyk?: true
  /** Whether it moves in a way that no e-book can show. */
  readonly isMoving?: true
}

/** Reads the traits of a whole picture; `orientation` is that of its Exif data. */
export function traitsOf(mediaType: string, bytes: Uint8Array, orientation = 1): PictureTraits {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (mediaType === 'image/jpeg') {
    const isUpright = orientation < 2 || orientation > 8
    return { ...(isUpright ? {} : { orientation }), ...(componentsOf(file) === 4 ? { isCmyk: true } : {}) }
  }
  if (mediaType === 'image/webp') {
    // A flag of the extended header (RFC 9649, 2.7). No browser turns a WebP by its Exif data.
    const isMoving = file.toString('latin1', 12, 16) === 'VP8X' && ((file[20] ?? 0) & 2) !== 0
    return isMoving ? { isMoving } : {}
  }
  if (mediaType !== 'image/avif') return {}
  const turn = turnOf(file)
  const isMoving = file.toString('latin1', 8, 12) === 'avis'
  return { ...(turn === 1 ? {} : { orientation: turn }), ...(isMoving ? { isMoving } : {}) }
}

/** Colour components of a JPEG, by the header of its frame (ITU-T T.81, B.2.2). */
function componentsOf(file: Buffer): number {
  for (let at = 2; at + 10 <= file.length && file[at] === 0xff; ) {
    const marker = file[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return file[at + 9] ?? 0
    // What fills up before a marker.
    at += marker === 0xff ? 1 : 2 + file.readUInt16BE(at + 2)
  }
  return 0
}

/** Orientations as Exif counts them, by quarters to the left and then no mirror, one from head to foot, one from side to side. */
const turns = [
  [1, 4, 2],
  [8, 5, 7],
  [3, 2, 4],
  [6, 7, 5],
] as const

/** Pixels of an AVIF as they lie, the largest that a box `ispe` says: of a grid the parts have boxes too (ISO/IEC 23008-12, 6.5.3). */
export function sizeOfAvif(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const file = headOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  let size = { width: 0, height: 0 }
  for (
    let at = file.indexOf('ispe', 0, 'latin1');
    at >= 0 && at + 16 <= file.length;
    at = file.indexOf('ispe', at + 4, 'latin1')
  ) {
    const found = { width: file.readUInt32BE(at + 8), height: file.readUInt32BE(at + 12) }
    if (found.width * found.height > size.width * size.height) size = found
  }
  return size
}

/** What stands before the compressed data, as far as it is told by name; whole files where the data come first. */
function headOf(file: Buffer): Buffer {
  const data = file.indexOf('mdat', 0, 'latin1')
  return data > file.indexOf('meta', 0, 'latin1') ? file.subarray(0, data) : file
}

/** The turn that the boxes `irot` and `imir` of an AVIF ask for (ISO/IEC 23008-12, 6.5.10 and 6.5.12). */
function turnOf(file: Buffer): number {
  const last = (name: string): number | undefined => {
    const at = headOf(file).indexOf(`\0\0\0\x09${name}`, 0, 'latin1')
    return at < 0 ? undefined : file[at + 8]
  }
  const quarters = (last('irot') ?? 0) & 3
  const mirror = last('imir')
  return turns[quarters]?.[mirror === undefined ? 0 : 1 + (mirror & 1)] ?? 1
}
