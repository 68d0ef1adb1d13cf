import type { Asset } from '../../model/rendered.ts'
import type { CodecName, World } from '../../world/world.ts'
import { type Frame, firstFrame } from './webp-frame.ts'

/** Quality of JPEG in per cent: where an eye beside the original sees no difference. */
const quality = 88

/** Millions of bytes that the reader of pictures in four inks may take, for as many pixels as a picture may have. */
const mostMemory = 4000

/** The pixels of a picture as Node knows none: four bytes each, red, green, blue and opacity, row by row. */
class PixelGrid {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
  readonly colorSpace = 'srgb'

  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data
    this.width = width
    this.height = height
  }
}

/** Each program is started once a process, since its package keeps it in a variable of its own. */
const started = new Map<CodecName, Promise<unknown>>()

/** Reads and writes pictures. What a book does not need is neither loaded nor started. */
export class Codecs {
  readonly #world: Pick<World, 'codec'>

  constructor(world: Pick<World, 'codec'>) {
    this.#world = world
    // The programs look for the browser's class of this name when they start.
    if (!('ImageData' in globalThis)) {
      Object.defineProperty(globalThis, 'ImageData', { value: PixelGrid, configurable: true, writable: true })
    }
  }

  /** The pixels of a picture as they lie in its file, the first of those that move. Throws where it is damaged. */
  async read({ mediaType, bytes, isCmyk }: Asset): Promise<ImageData> {
    if (mediaType === 'image/webp') return await this.#readWebp(firstFrame(bytes))
    if (mediaType === 'image/jpeg') return isCmyk === true ? await readFourInks(bytes) : await this.#readJpeg(bytes)
    if (mediaType === 'image/png') {
      const { decode, init } = await import('@jsquash/png/decode.js')
      await this.#start('png-reader', init)
      return await decode(bufferOf(bytes))
    }
    if (mediaType !== 'image/avif') throw new Error(`no program reads ${mediaType}`)
    const { default: decode, init } = await import('@jsquash/avif/decode.js')
    await this.#start('avif-reader', (module) => init(starting(module)))
    return whole(await decode(bufferOf(bytes)))
  }

  /** A baseline JPEG, which the oldest e-readers can show. Pixels are taken as opaque. */
  async writeJpeg(pixels: ImageData): Promise<Uint8Array> {
    const { default: encode, init } = await import('@jsquash/jpeg/encode.js')
    await this.#start('jpeg-writer', (module) => init(starting(module)))
    return new Uint8Array(await encode(pixels, { quality, progressive: false }))
  }

  /** A PNG of as few colours as the pixels have. */
  async writePng(pixels: ImageData): Promise<Uint8Array> {
    const { default: optimise, init } = await import('@jsquash/oxipng/optimise.js')
    await this.#start('png-writer', init)
    return new Uint8Array(await optimise(pixels, { level: 1, interlace: false, optimiseAlpha: true }))
  }

  async scale(pixels: ImageData, width: number, height: number): Promise<ImageData> {
    const { default: resize, initResize } = await import('@jsquash/resize')
    await this.#start('picture-scaler', initResize)
    return await resize(pixels, { width, height, method: 'lanczos3', linearRGB: false })
  }

  async #readJpeg(bytes: Uint8Array): Promise<ImageData> {
    const { default: decode, init } = await import('@jsquash/jpeg/decode.js')
    await this.#start('jpeg-reader', (module) => init(starting(module)))
    return await decode(bufferOf(bytes))
  }

  async #readWebp({ bytes, left, top, width, height }: Frame): Promise<ImageData> {
    const { default: decode, init } = await import('@jsquash/webp/decode.js')
    await this.#start('webp-reader', (module) => init(starting(module)))
    const frame = await decode(bufferOf(bytes))
    if (frame.width === width && frame.height === height) return frame
    const canvas = new ImageData(new Uint8ClampedArray(width * height * 4), width, height)
    for (let row = 0; row < Math.min(frame.height, height - top); row += 1) {
      const line = frame.data.subarray(
        row * frame.width * 4,
        (row * frame.width + Math.min(frame.width, width - left)) * 4,
      )
      canvas.data.set(line, ((top + row) * width + left) * 4)
    }
    return canvas
  }

  async #start(name: CodecName, start: (module: WebAssembly.Module) => Promise<unknown>): Promise<void> {
    const starts = started.get(name) ?? this.#world.codec(name).then(start)
    started.set(name, starts)
    await starts
  }
}

/** JPEG in cyan, magenta, yellow and black, which the common reader refuses; colours by rule of thumb. */
async function readFourInks(bytes: Uint8Array): Promise<ImageData> {
  const { decode } = await import('jpeg-js')
  const { data, width, height } = decode(bytes, {
    useTArray: true,
    maxResolutionInMP: mostMemory,
    maxMemoryUsageInMB: mostMemory,
  })
  return new ImageData(new Uint8ClampedArray(data), width, height)
}

/** How a program of Emscripten is started from what is at hand, and kept from talking on the user's terminal. */
function starting(module: WebAssembly.Module) {
  return {
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) {
      const instance = new WebAssembly.Instance(module, imports)
      done(instance)
      return instance.exports
    },
    print: () => {},
    printErr: () => {},
  }
}

function whole(pixels: ImageData | null): ImageData {
  if (pixels === null) throw new Error('no pixels')
  return pixels
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
