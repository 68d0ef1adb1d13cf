import type { FontFace, RenderedBook } from '../model/rendered.ts'
import type { World } from '../world/world.ts'
import { fontFaceRule } from './fonts.ts'
import { pictureExtensions } from './media-type.ts'
import type { Picture } from './pictures.ts'

/** What shops ask for, in pixels. */
const coverSize = { width: 1600, height: 2560 }

/**
 * The cover as a file of the EPUB. A drawing is made into a JPEG of 1600 × 2560, since shops and libraries show no SVG;
 * a photograph is used as it is.
 */
export async function coverPicture({ cover, fonts }: RenderedBook, world: World): Promise<Picture> {
  if (cover.mediaType === 'image/svg+xml') {
    const svg = new TextDecoder().decode(cover.bytes)
    return { href: 'images/cover.jpg', mediaType: 'image/jpeg', bytes: await drawCover(svg, fonts, world) }
  }
  const extension = pictureExtensions[cover.mediaType]
  if (extension === undefined) throw new Error(`no EPUB can hold ${cover.mediaType}, the type of its cover`)
  return { href: `images/cover.${extension}`, mediaType: cover.mediaType, bytes: cover.bytes }
}

async function drawCover(svg: string, fonts: readonly FontFace[], world: World): Promise<Uint8Array> {
  const browser = await world.browser()
  const page = await browser.newPage()
  try {
    await page.setJavaScriptEnabled(false)
    await page.setRequestInterception(true)
    page.on('request', (request) => {
      // Typefaces and pictures come inside the page; nothing is fetched.
      void (request.url().startsWith('data:') ? request.continue() : request.abort())
    })
    await page.setViewport({ ...coverSize, deviceScaleFactor: 1 })
    await page.setContent(coverPage(svg, fonts), { waitUntil: 'load' })
    await page.evaluate(async () => {
      await document.fonts.ready
    })
    return await page.screenshot({ type: 'jpeg', quality: 90, captureBeyondViewport: false })
  } finally {
    await page.close()
  }
}

/** A page that holds nothing but the drawing, with those of the book's typefaces that the drawing names. */
function coverPage(svg: string, fonts: readonly FontFace[]): string {
  const rules = fonts
    .filter((face) => svg.includes(face.family))
    .map((face) => fontFaceRule(face, `data:font/ttf;base64,${Buffer.from(face.bytes).toString('base64')}`))
  const layout = `html, body { margin: 0; background: #fff } svg { display: block; width: 100vw; height: 100vh }`
  const drawing = svg.replace(/^[^]*?(?=<svg[\s>])/, '')
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><style>${rules.join('')}${layout}</style></head><body>${drawing}</body></html>`
}
