import { imageSize } from 'image-size'
import type { Asset } from '../model/rendered.ts'
import { cleanSvg } from './clean-svg.ts'
import { type PictureTraits, sizeOfAvif, traitsOf } from './picture-traits.ts'
import { faultOf } from './whole-picture.ts'

/** A picture as the editions hold it. */
export interface PictureFile extends PictureTraits {
  readonly mediaType: string
  /** As read; an SVG cleaned. */
  readonly bytes: Uint8Array
  /** In CSS pixels, upright; absent where an SVG says no size. */
  readonly width?: number
  readonly height?: number
}

/** First bytes of the raster formats that the press takes; `undefined` stands for any byte. */
const signatures: readonly { readonly mediaType: string; readonly bytes: readonly (number | undefined)[] }[] = [
  { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/gif', bytes: [0x47, 0x49, 0x46, 0x38] },
  {
    mediaType: 'image/webp',
    bytes: [0x52, 0x49, 0x46, 0x46, undefined, undefined, undefined, undefined, 0x57, 0x45, 0x42, 0x50],
  },
  // The box `ftyp` and the brand of a picture, or of several that follow each other.
  { mediaType: 'image/avif', bytes: [0, 0, 0, undefined, 0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66] },
  { mediaType: 'image/avif', bytes: [0, 0, 0, undefined, 0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x73] },
]

/** Why a file is no picture that the editions can show, with a reason that goes on the sentence of the rule. */
export interface PictureFault {
  readonly fault: 'picture-type' | 'picture-readable'
  readonly reason: string
}

/** More pixels than this no engine takes into memory. */
const mostPixels = 250_000_000

/** Recognises a picture by its bytes, whatever its name says, and looks whether it is whole. */
export function readPictureFile(bytes: Uint8Array): PictureFile | PictureFault {
  if (bytes.length === 0) return { fault: 'picture-readable', reason: 'it is empty' }
  const raster = signatures.find((signature) =>
    signature.bytes.every((byte, index) => byte === undefined || byte === bytes[index]),
  )
  return raster ? readRaster(raster.mediaType, bytes) : readSvg(bytes)
}

/** What the editions get of a picture. */
export function assetOf(path: string, { mediaType, bytes, width, height, orientation, isCmyk }: PictureFile): Asset {
  if (mediaType === 'image/svg+xml' || width === undefined || height === undefined) return { path, mediaType, bytes }
  return {
    path,
    mediaType,
    bytes,
    pixelWidth: width,
    pixelHeight: height,
    ...(orientation === undefined ? {} : { orientation }),
    ...(isCmyk === undefined ? {} : { isCmyk }),
  }
}

function readRaster(mediaType: string, bytes: Uint8Array): PictureFile | PictureFault {
  const fault = faultOf(mediaType, bytes)
  if (fault !== undefined) return { fault: 'picture-readable', reason: fault }
  try {
    const size = mediaType === 'image/avif' ? { ...sizeOfAvif(bytes), orientation: 1 } : imageSize(bytes)
    const { width, height, orientation } = size
    if (width === 0 || height === 0) return { fault: 'picture-readable', reason: 'it has no height or no width' }
    if (width * height > mostPixels) {
      return { fault: 'picture-readable', reason: `it has ${Math.round((width * height) / 1e6)} million pixels` }
    }
    const traits = traitsOf(mediaType, bytes, orientation)
    // Orientations 5 to 8 are turned by a quarter, and every engine turns them back.
    const turned = (traits.orientation ?? 1) >= 5
    return { mediaType, bytes, width: turned ? height : width, height: turned ? width : height, ...traits }
  } catch {
    return { fault: 'picture-readable', reason: 'its header cannot be read' }
  }
}

function readSvg(bytes: Uint8Array): PictureFile | PictureFault {
  const source = new TextDecoder().decode(bytes)
  if (!/^\s*<[?!s]/.test(source) || !source.includes('<svg')) return { fault: 'picture-type', reason: kindOf(bytes) }
  const svg = cleanSvg(source)
  if (!svg) return { fault: 'picture-readable', reason: 'it is no well-formed SVG document' }
  return {
    mediaType: 'image/svg+xml',
    bytes: new TextEncoder().encode(svg.text),
    ...(svg.width === undefined ? {} : { width: Math.round(svg.width) }),
    ...(svg.height === undefined ? {} : { height: Math.round(svg.height) }),
  }
}

/** First characters of files that are often taken for pictures, and what they are. */
const otherKinds: readonly (readonly [RegExp, string])[] = [
  [/^\s*<(?:!doctype html|html)/i, 'a web page'],
  [/^version https:\/\/git-lfs/, 'a pointer of Git LFS, whose picture was not fetched (`git lfs pull`)'],
  // oxlint-disable-next-line no-control-regex -- the first byte of gzip, as of `.svgz`
  [/^\x1f\x8b/, 'a compressed file'],
  [/^%PDF/, 'a PDF'],
  [/^(?:II\*\0|MM\0\*)/, 'a TIFF'],
  [/^BM/, 'a BMP'],
  [/^....ftyp(?:hei|mif)/s, 'a HEIC'],
  [/^.{4}JXL /s, 'a JPEG XL'],
]

function kindOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  return otherKinds.find(([pattern]) => pattern.test(start))?.[1] ?? 'a file of another kind'
}
