import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { init as initAvif, default as writeAvif } from '@jsquash/avif/encode.js'
import { init as initWebp, default as writeWebp } from '@jsquash/webp/encode.js'
import { Codecs } from '../../src/epub/pictures/codecs.ts'
import { testWorld } from './test-world.ts'

const require = createRequire(import.meta.url)

/** The press's own programs for pictures. */
export const codecs = new Codecs(testWorld())

/** A picture whose pixels are what `colour` says, as red, green, blue and opacity. */
export function pixels(
  width: number,
  height: number,
  colour: (x: number, y: number) => readonly [number, number, number, number],
): ImageData {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let at = 0; at < width * height; at += 1) data.set(colour(at % width, Math.floor(at / width)), at * 4)
  return new ImageData(data, width, height)
}

/** No two pixels beside each other are alike, as in a photograph. */
export const photograph = pixels(96, 64, (x, y) => [x * 2, y * 3, (x * 7 + y * 5) % 256, 255])

/** Black on white. */
export const drawing = pixels(96, 64, (x, y) => (x === 20 || y === 30 ? [0, 0, 0, 255] : [255, 255, 255, 255]))

/** The upper half is red, the lower one nothing. */
export const cutOut = pixels(96, 64, (_, y) => (y < 32 ? [200, 0, 0, 255] : [0, 0, 0, 0]))

export async function webp(picture: ImageData, isLossless = false): Promise<Uint8Array> {
  await initWebp(await starting('@jsquash/webp/codec/enc/webp_enc_simd.wasm'))
  return new Uint8Array(await writeWebp(picture, isLossless ? { lossless: 1 } : { quality: 90 }))
}

export async function avif(picture: ImageData): Promise<Uint8Array> {
  await initAvif(await starting('@jsquash/avif/codec/enc/avif_enc.wasm'))
  return new Uint8Array(await writeAvif(picture, { quality: 90, speed: 10 }))
}

async function starting(file: string) {
  const module = await WebAssembly.compile(await readFile(require.resolve(file)))
  return {
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) {
      const instance = new WebAssembly.Instance(module, imports)
      done(instance)
      return instance.exports
    },
  }
}

/** A WebP of chunks. */
export function webpOf(chunks: readonly (readonly [name: string, content: Uint8Array])[]): Uint8Array {
  const body = chunks.flatMap(([name, content]) => {
    const head = Buffer.alloc(8)
    head.write(name)
    head.writeUInt32LE(content.length, 4)
    return [head, content, Buffer.alloc(content.length % 2)]
  })
  const size = Buffer.alloc(4)
  size.writeUInt32LE(4 + Buffer.concat(body).length)
  return new Uint8Array(Buffer.concat([Buffer.from('RIFF'), size, Buffer.from('WEBP'), ...body]))
}

/** The header of a WebP of more than one chunk; `flags` as RFC 9649, 2.7 numbers them. */
export function webpHeader(flags: number, width: number, height: number): readonly [string, Uint8Array] {
  const content = Buffer.alloc(10)
  content[0] = flags
  content.writeUIntLE(width - 1, 4, 3)
  content.writeUIntLE(height - 1, 7, 3)
  return ['VP8X', content]
}

/** A WebP that moves: its first picture, a lossless one, stands 4 pixels to the right and 2 down. */
export function moving(frame: Uint8Array, width: number, height: number): Uint8Array {
  const view = Buffer.from(frame)
  const size = view.readUInt32LE(16)
  const bits = view.readUInt32LE(21)
  const head = Buffer.alloc(16)
  head.writeUIntLE(2, 0, 3)
  head.writeUIntLE(1, 3, 3)
  head.writeUIntLE(bits & 0x3fff, 6, 3)
  head.writeUIntLE((bits >>> 14) & 0x3fff, 9, 3)
  const content = Buffer.concat([head, view.subarray(12, 20 + size + (size % 2))])
  return webpOf([webpHeader(0x12, width, height), ['ANIM', Buffer.alloc(6)], ['ANMF', content]])
}

/** A JPEG with a segment after its first mark. */
export function withSegment(jpeg: Uint8Array, marker: number, content: Uint8Array): Uint8Array {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]))
}

/** The content of an Exif segment that says how a picture lies. */
export function exif(orientation: number): Uint8Array {
  const tiff = `4d4d002a00000008 0001 0112 0003 00000001 000${orientation}0000 00000000`.replaceAll(' ', '')
  return Buffer.from(`457869660000${tiff}`, 'hex')
}

/** Sixteen by eight pixels of one red, in cyan, magenta, yellow and black. */
export const fourInks = Buffer.from(
  '/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwADAgIDAgIDAwMDBAMDBAUIBQUEBAUKBwcGCAwKDAwLCgsLDQ4SEA0OEQ4LCxAWEBETFBUVFQwPFxgWFBgSFBUU/8AAFAgACAAQBEMRAE0RAFkRAEsRAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAICf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAOBEMATQBZAEsAAD8AsBCjPpqmAP/Z',
  'base64',
)

/** Six by four pixels, the left half blue and the right one red, that ask to be turned by a quarter to the right. */
export const turnedAvif = Buffer.from(
  'AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAAD1bWV0YQAAAAAAAAAhaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAAAAAAAOcGl0bQAAAAAAAQAAAB5pbG9jAAAAAEQAAAEAAQAAAAEAAAEdAAAANAAAAChpaW5mAAAAAAABAAAAGmluZmUCAAAAAAEAAGF2MDFDb2xvcgAAAAB0aXBycAAAAFRpcGNvAAAAFGlzcGUAAAAAAAAABgAAAAQAAAAQcGl4aQAAAAADCAgIAAAADGF2MUOBAAwAAAAAE2NvbHJuY2x4AAEADQAGgAAAAAlpcm90AwAAABhpcG1hAAAAAAAAAAEAAQUBAoMEhQAAADxtZGF0EgAKCBgIbsEBDQaEMiYQAACJ7Z2QBudMEHGKuquQ+/9rxVXbCbD37uSZa+H5ejNtB3uXFA==',
  'base64',
)
