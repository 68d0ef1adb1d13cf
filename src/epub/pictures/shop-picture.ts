import type { Asset } from '../../model/rendered.ts'
import type { Codecs } from './codecs.ts'
import { profileOf, withProfile } from './colour-profile.ts'
import { isDrawn, isTransparent, onWhite, upright } from './pixels.ts'

/** A picture as shops take it. */
export type ShopPicture = Pick<Asset, 'mediaType' | 'bytes'>

/** What a picture may take. */
export interface Limits {
  readonly pixels: number
  /** Of the longer side. */
  readonly side: number
}

/** What Apple Books shows (Apple Books Asset Guide, interior images). */
const limitsOfText: Limits = { pixels: 5.6e6, side: Number.POSITIVE_INFINITY }

/** The longer side of a cover of 1600 × 2560, which Kindle asks for. */
const limitsOfCover: Limits = { pixels: 5.6e6, side: 2560 }

/** Bytes of one picture that Kindle takes (Kindle Publishing Guidelines, images). */
const mostBytes = 5_000_000

/** A PNG may be this much larger than the JPEG of the same picture, for it has lost nothing. */
const worthOfPng = 1.5

/** Formats that not every shop takes. */
const refused: ReadonlySet<string> = new Set(['image/webp', 'image/avif'])

/** Formats that can be read to be made into others. */
const readable: ReadonlySet<string> = new Set([...refused, 'image/jpeg', 'image/png'])

/**
 * A picture of the text as every shop takes it and every e-reader shows it: as it is where that will do, else upright, in
 * red, green and blue, in JPEG or PNG, and scaled down. `undefined` where it cannot be read.
 */
export async function shopPicture(asset: Asset, codecs: Codecs): Promise<ShopPicture | undefined> {
  if (!needsWork(asset, limitsOfText)) return asset
  return await remake(
    asset,
    limitsOfText,
    async (pixels, profile) => {
      const isOpaque = !isTransparent(pixels)
      if (asset.mediaType === 'image/jpeg') return await jpeg(pixels, profile, codecs)
      const isPng = !isOpaque || isDrawn(pixels)
      const other = isOpaque ? await jpeg(pixels, profile, codecs) : undefined
      if (!isPng && other !== undefined) return other
      const made = await codecs.writePng(pixels)
      const png = { mediaType: 'image/png', bytes: withProfile('image/png', made, profile) }
      return other !== undefined && png.bytes.length > worthOfPng * other.bytes.length ? other : png
    },
    codecs,
  )
}

/** A cover as shops show it, a JPEG; one that can only be kept stays as it is. `undefined` where it cannot be read. */
export async function shopCover(asset: Asset, codecs: Codecs): Promise<ShopPicture | undefined> {
  const isJpeg = asset.mediaType === 'image/jpeg'
  if (!readable.has(asset.mediaType) || (isJpeg && !needsWork(asset, limitsOfCover))) return asset
  return await remake(
    asset,
    limitsOfCover,
    async (pixels, profile) => await jpeg(onWhite(pixels), profile, codecs),
    codecs,
  )
}

function needsWork(asset: Asset, limits: Limits): boolean {
  const { mediaType, bytes, pixelWidth = 0, pixelHeight = 0, orientation = 1, isCmyk = false } = asset
  if (refused.has(mediaType)) return true
  const isTooLarge = bytes.length > mostBytes || scaleFor(pixelWidth, pixelHeight, limits) < 1
  return readable.has(mediaType) && (isTooLarge || orientation !== 1 || isCmyk)
}

/** By how much a picture must be scaled to be within limits. */
function scaleFor(width: number, height: number, { pixels, side }: Limits): number {
  return Math.min(1, Math.sqrt(pixels / (width * height)), side / Math.max(width, height))
}

async function remake(
  asset: Asset,
  limits: Limits,
  write: (pixels: ImageData, profile: Uint8Array | undefined) => Promise<ShopPicture>,
  codecs: Codecs,
): Promise<ShopPicture | undefined> {
  const read = await readPixels(asset, codecs)
  if (read === undefined) return undefined
  const profile = profileOf(asset.mediaType, asset.bytes)
  let pixels = await scaled(read, scaleFor(read.width, read.height, limits), codecs)
  let made = await write(pixels, profile)
  while (made.bytes.length > mostBytes) {
    pixels = await scaled(pixels, Math.sqrt((0.9 * mostBytes) / made.bytes.length), codecs)
    made = await write(pixels, profile)
  }
  return made
}

async function readPixels(asset: Asset, codecs: Codecs): Promise<ImageData | undefined> {
  let pixels: ImageData
  try {
    pixels = await codecs.read(asset)
  } catch {
    return undefined
  }
  return upright(pixels, asset.orientation)
}

/** Rounded down, so that a limit is kept. */
async function scaled(pixels: ImageData, scale: number, codecs: Codecs): Promise<ImageData> {
  if (scale >= 1) return pixels
  const [width, height] = [pixels.width, pixels.height].map((side) => Math.max(1, Math.floor(side * scale)))
  return await codecs.scale(pixels, width ?? 1, height ?? 1)
}

async function jpeg(pixels: ImageData, profile: Uint8Array | undefined, codecs: Codecs): Promise<ShopPicture> {
  return { mediaType: 'image/jpeg', bytes: withProfile('image/jpeg', await codecs.writeJpeg(pixels), profile) }
}
