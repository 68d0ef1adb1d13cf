import { imageSize } from 'image-size'
import { cleanSvg } from './clean-svg.ts'

/** A picture as the editions hold it. */
export interface PictureFile {
  readonly mediaType: string
  /** As read; an SVG cleaned. */
  readonly bytes: Uint8Array
  /** In CSS pixels, upright; absent where an SVG says no size. */
  readonly width?: number
  readonly height?: number
}

/** First bytes of the raster formats that both editions can hold; `undefined` stands for any byte. */
const signatures: readonly { readonly mediaType: string; readonly bytes: readonly (number | undefined)[] }[] = [
  { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/gif', bytes: [0x47, 0x49, 0x46, 0x38] },
  {
    mediaType: 'image/webp',
    bytes: [0x52, 0x49, 0x46, 0x46, undefined, undefined, undefined, undefined, 0x57, 0x45, 0x42, 0x50],
  },
]

/** Recognises a picture by its bytes, whatever its name says. `undefined`: none that both editions can hold. */
export function readPictureFile(bytes: Uint8Array): PictureFile | undefined {
  const raster = signatures.find((signature) =>
    signature.bytes.every((byte, index) => byte === undefined || byte === bytes[index]),
  )
  return raster ? readRaster(raster.mediaType, bytes) : readSvg(bytes)
}

function readRaster(mediaType: string, bytes: Uint8Array): PictureFile | undefined {
  try {
    const { width, height, orientation } = imageSize(bytes)
    if (width === 0 || height === 0) return undefined
    // Exif orientations 5 to 8 are turned by a quarter (Exif 2.32, 4.6.4, tag 274), and every engine turns them back.
    const turned = orientation !== undefined && orientation >= 5
    return { mediaType, bytes, width: turned ? height : width, height: turned ? width : height }
  } catch {
    // Its header cannot be read: no engine could show it.
    return undefined
  }
}

function readSvg(bytes: Uint8Array): PictureFile | undefined {
  const source = new TextDecoder().decode(bytes)
  if (!/^\s*<[?!s]/.test(source) || !source.includes('<svg')) return undefined
  const svg = cleanSvg(source)
  if (!svg) return undefined
  return {
    mediaType: 'image/svg+xml',
    bytes: new TextEncoder().encode(svg.text),
    ...(svg.width === undefined ? {} : { width: Math.round(svg.width) }),
    ...(svg.height === undefined ? {} : { height: Math.round(svg.height) }),
  }
}
