import type { HTTPRequest, Page } from 'puppeteer'
import type { RenderedBook } from '../model/rendered.ts'
import type { World } from '../world/world.ts'
import { withType } from './picture-type.ts'
import { assetUrl, coverUrl, origin, sheetHtml } from './sheet.ts'

interface Answer {
  readonly body: string | Uint8Array
  readonly contentType: string
}

/** Only our own script runs, only what we hand over is loaded; the book's text can ask for nothing else. */
const policy = [
  "default-src 'none'",
  `img-src ${origin}/asset/ ${coverUrl}`,
  // `data:` for the faces inside pictures
  `font-src ${origin}/font/ data:`,
  `script-src ${origin}/print/ ${origin}/model/`,
  "style-src 'unsafe-inline'",
].join('; ')

/**
 * Opens the pages on which the book is set, and calls `work` with them; they are closed whatever happens. Every request they
 * make is answered from the rendered book or refused.
 */
export async function onStones<T>(
  rendered: RenderedBook,
  world: World,
  count: number,
  work: (stones: readonly Page[]) => Promise<T>,
): Promise<T> {
  const browser = await world.browser()
  const answers = answersOf(rendered)
  const opened: Page[] = []
  try {
    const stones = await Promise.all(
      Array.from({ length: count }, async () => {
        const page = await browser.newPage()
        opened.push(page)
        // Of a page that stands behind another the browser decodes no picture.
        await page.emulateFocusedPage(true)
        await page.setRequestInterception(true)
        page.on('request', (request) => void respond(request, answers, world))
        await page.emulateMediaType('print')
        await page.setViewport({ width: 1000, height: 1400 })
        await page.goto(`${origin}/`, { waitUntil: 'load', timeout: 0 })
        return page
      }),
    )
    return await work(stones)
  } finally {
    await Promise.all(opened.map(async (page) => await page.close()))
  }
}

function answersOf(rendered: RenderedBook): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>()
  answers.set(`${origin}/`, { body: sheetHtml(rendered), contentType: 'text/html; charset=utf-8' })
  for (const asset of rendered.assets) {
    answers.set(assetUrl(asset.path), { body: withType(asset, rendered.fonts), contentType: asset.mediaType })
  }
  const { frontCover } = rendered
  if (frontCover !== undefined) {
    answers.set(coverUrl, { body: withType(frontCover, rendered.fonts), contentType: frontCover.mediaType })
  }
  for (const { name, bytes } of rendered.fonts) {
    answers.set(`${origin}/font/${encodeURIComponent(name)}`, { body: bytes, contentType: 'font/ttf' })
  }
  return answers
}

async function respond(request: HTTPRequest, answers: ReadonlyMap<string, Answer>, world: World): Promise<void> {
  const url = request.url()
  try {
    const answer = answers.get(url) ?? (await scriptAt(url, world))
    if (answer === undefined) {
      await request.abort('blockedbyclient')
      return
    }
    await request.respond({
      status: 200,
      contentType: answer.contentType,
      body: answer.body,
      headers: { 'content-security-policy': policy, 'access-control-allow-origin': origin },
    })
  } catch {
    // The page was closed while it waited: nobody is left to answer.
  }
}

async function scriptAt(url: string, world: World): Promise<Answer | undefined> {
  const path = url.slice(`${origin}/`.length)
  if (!url.startsWith(`${origin}/`) || !/^(?:print\/galley|print\/breaking|model)\/[a-z-]+\.js$/.test(path))
    return undefined
  return { body: await world.galleyScript(path), contentType: 'text/javascript; charset=utf-8' }
}
