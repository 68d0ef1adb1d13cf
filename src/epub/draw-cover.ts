import type { FontFace } from '../model/rendered.ts'
import type { World } from '../world/world.ts'
import { fontFaceRule } from './fonts.ts'
import { Codecs } from './pictures/codecs.ts'

/** What shops ask for, in pixels. */
export const coverSize = { width: 1600, height: 2560 }

let started: Promise<typeof import('@resvg/resvg-wasm')> | undefined

/** A JPEG of a drawing of plain shapes and words, 1600 wide. The same drawing gives the same bytes on every machine. */
export async function paint(svg: string, fonts: readonly FontFace[], world: Pick<World, 'codec'>): Promise<Uint8Array> {
  return await new Codecs(world).writeJpeg(await pixelsOf(svg, fonts, world))
}

/** The pixels of such a drawing. */
export async function pixelsOf(
  svg: string,
  fonts: readonly FontFace[],
  world: Pick<World, 'codec'>,
): Promise<ImageData> {
  const { Resvg } = await (started ??= startPainter(world))
  const isBold = svg.includes('font-weight')
  const faces = facesOf(svg, fonts).filter((face) => isBold || face.weight === 400)
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: coverSize.width },
    background: '#fff',
    font: { fontBuffers: faces.map((face) => face.bytes), ...(faces[0] && { defaultFontFamily: faces[0].family }) },
  })
  const image = drawing.render()
  const { buffer, byteOffset, length } = image.pixels // a copy already
  if (!(buffer instanceof ArrayBuffer)) throw new Error('a drawing in the memory of others')
  const pixels = new ImageData(new Uint8ClampedArray(buffer, byteOffset, length), image.width, image.height)
  image.free()
  drawing.free()
  return pixels
}

async function startPainter(world: Pick<World, 'codec'>): Promise<typeof import('@resvg/resvg-wasm')> {
  const painter = await import('@resvg/resvg-wasm')
  await painter.initWasm(await world.codec('svg-painter'))
  return painter
}

/** A JPEG of a drawing as a browser shows it, as large as fits in 1600 × 2560 pixels. Throws `MissingTool` without one. */
export async function drawInBrowser(svg: string, fonts: readonly FontFace[], world: World): Promise<Uint8Array> {
  const browser = await world.browser()
  const page = await browser.newPage()
  try {
    await page.setJavaScriptEnabled(false)
    await page.setRequestInterception(true)
    page.on('request', (request) => {
      // Typefaces and pictures come inside the page; nothing is fetched.
      void (request.url().startsWith('data:') ? request.continue() : request.abort())
    })
    await page.setViewport({ ...sizeOf(svg), deviceScaleFactor: 1 })
    await page.setContent(coverPage(svg, fonts), { waitUntil: 'load' })
    await page.evaluate(async () => {
      await document.fonts.ready
    })
    return await page.screenshot({ type: 'jpeg', quality: 90, captureBeyondViewport: false })
  } finally {
    await page.close()
  }
}

/** The size that a drawing has as a cover, in its own proportions where it says them. */
function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, box = ''] = /<svg\b[^>]*\sviewBox="([^"]*)"/.exec(svg) ?? []
  const [, , width = 0, height = 0] = box
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  if (!(width > 0 && height > 0)) return coverSize
  const scale = Math.min(coverSize.width / width, coverSize.height / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** Those of the book's typefaces that a drawing names. */
function facesOf(svg: string, fonts: readonly FontFace[]): FontFace[] {
  return fonts.filter((face) => svg.includes(face.family))
}

/** A page that holds nothing but the drawing. */
function coverPage(svg: string, fonts: readonly FontFace[]): string {
  const rules = facesOf(svg, fonts).map((face) =>
    fontFaceRule(face, `data:font/ttf;base64,${Buffer.from(face.bytes).toString('base64')}`),
  )
  const layout = `html, body { margin: 0; background: #fff } svg { display: block; width: 100vw; height: 100vh }`
  const drawing = svg.replace(/^[^]*?(?=<svg[\s>])/, '')
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><style>${rules.join('')}${layout}</style></head><body>${drawing}</body></html>`
}
