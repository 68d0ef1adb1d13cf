import { readFile } from 'node:fs/promises'
import { createRequire, stripTypeScriptTypes } from 'node:module'
import { dirname, join } from 'node:path'
import type { Browser, HTTPRequest, Page } from 'puppeteer'
import type { Aim, Entry, Faces, Landing, PoppedNote } from './reading-desk.ts'

/** An EPUB, opened in foliate-js in a browser. */
export interface ReadingSystem {
  readonly page: Page
  /** Direction in which pages are turned, as the package document says. */
  readonly direction: string
  /** Files in the order of the spine. */
  readonly files: readonly string[]
  readonly contents: readonly Entry[]
  readonly pageList: readonly Entry[]
  /** Goes where an address leads, as file and id. */
  goTo(href: string): Promise<Landing>
  /** Touches every call of a file, in reading order. */
  callsIn(file: string): Promise<readonly TouchedCall[]>
  /** Touches every way back from a note of a file. */
  waysBackIn(file: string): Promise<readonly TouchedWayBack[]>
  /** Turns to the first element of the file that the selector finds. */
  showFirst(file: string, selector: string): Promise<void>
  /** Touches the first call of the file, and leaves its note open. */
  showNote(file: string): Promise<void>
  /** Typefaces of the files that have been on the screen. */
  faces(): Promise<Faces>
  /** What the browser complained of, and what was asked for and refused; empty when all went well. */
  readonly complaints: readonly string[]
}

export interface TouchedCall {
  readonly mark: string
  /** The note it leads to, as file and id. */
  readonly href: string
  /** What popped up; absent where the call led away from the page. */
  readonly note: PoppedNote | undefined
}

export interface TouchedWayBack {
  readonly mark: string
  /** Id of the note. */
  readonly note: string
  /** Where it led; absent where something popped up. */
  readonly landing: Landing | undefined
}

export interface ReadingOptions {
  readonly width?: number
  readonly height?: number
  readonly theme?: 'light' | 'dark'
  /** Whether notes stand in the pages, too, besides popping up. */
  readonly notes?: 'shown' | 'hidden'
  /** Pixels of the picture for each of the screen. */
  readonly scale?: number
}

const origin = 'http://reader.invalid'
const library = dirname(createRequire(import.meta.url).resolve('foliate-js/view.js'))

/** As foliate-js asks for: nothing but its own scripts may run. */
const policy = [
  "default-src 'self' blob:",
  "script-src 'self' 'nonce-desk'",
  "style-src 'self' blob: 'unsafe-inline'",
  "img-src 'self' blob: data:",
  'frame-src blob: data:',
].join('; ')

const html = `<!DOCTYPE html>
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>Reading</title>
<link rel="icon" href="data:,">
<script type="importmap" nonce="desk">{"imports": {"foliate-js/": "/foliate-js/"}}</script>
<style>
html, body { height: 100%; margin: 0; }
foliate-view { display: block; height: 100%; outline: none; }
dialog { box-sizing: border-box; width: min(calc(100% - 2rem), 30rem); min-height: 4rem; max-height: 45%; margin: auto auto 1.5rem; padding: 0; }
dialog { border: 0; border-radius: 0.75rem; overflow: hidden; box-shadow: 0 0.25rem 2rem #0006; background: Canvas; outline: none; }
dialog::backdrop { background: #0004; }
@media (prefers-color-scheme: dark) { dialog { background: #262626; } }
</style>
<script type="module" src="/reading-desk.js"></script>
`

/** Opens an EPUB; close its page when done. It is served from memory, and nothing else can be reached. */
export async function openBook(
  browser: Browser,
  epub: Uint8Array,
  { width = 390, height = 844, theme = 'light', notes = 'shown', scale = 1 }: ReadingOptions = {},
): Promise<ReadingSystem> {
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('requestfailed', (request) => complaints.push(`${request.url()}: ${request.failure()?.errorText}`))
  await page.emulateFocusedPage(true)
  await page.setViewport({ width, height, deviceScaleFactor: scale })
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
  await page.setRequestInterception(true)
  page.on('request', (request) => void answer(request, epub))
  await page.goto(`${origin}/`, { waitUntil: 'load' })
  const direction = await page.evaluate(async (notes) => await desk.open('/book.epub', notes), notes)
  const [files, contents, pageList] = await page.evaluate(
    () => [desk.files(), desk.contents(), desk.pageList()] as const,
  )

  const goTo = async (href: string): Promise<Landing> =>
    await page.evaluate(async (href) => await desk.goTo(href), href)

  /** Touches a link of the file that is open; it is looked for anew, since the file may have been left. */
  const touch = async (selector: string, index: number): Promise<{ aim: Aim; href: string }> => {
    const href = await page.evaluate((selector, index) => desk.address(selector, index), selector, index)
    const aim = await page.evaluate(async (selector, index) => await desk.aimAt(selector, index), selector, index)
    await page.mouse.move(aim.x, aim.y)
    await page.mouse.down()
    // foliate-js turns back to a link that has got the focus, a frame later: no finger is faster than that.
    await page.evaluate(async () => await desk.frames(1))
    await page.mouse.up()
    return { aim, href }
  }
  const outcome = async (href: string): Promise<PoppedNote | Landing> =>
    await page.evaluate(async (href) => await desk.outcome(href), href)
  const count = async (selector: string): Promise<number> =>
    await page.evaluate((selector) => desk.count(selector), selector)

  return {
    page,
    direction,
    files,
    contents,
    pageList,
    complaints,
    goTo,
    async callsIn(file) {
      await goTo(file)
      const touched: TouchedCall[] = []
      for (let index = 0; index < (await count(calls)); index += 1) {
        const { aim, href } = await touch(calls, index)
        const result = await outcome(href)
        touched.push({ mark: aim.text, href, note: 'isCut' in result ? result : undefined })
        if (!('isCut' in result)) await goTo(file)
      }
      return touched
    },
    async waysBackIn(file) {
      await goTo(file)
      const touched: TouchedWayBack[] = []
      for (let index = 0; index < (await count(waysBack)); index += 1) {
        const { aim, href } = await touch(waysBack, index)
        const result = await outcome(href)
        touched.push({ mark: aim.text, note: aim.note, landing: 'isCut' in result ? undefined : result })
      }
      return touched
    },
    async showFirst(file, selector) {
      await goTo(file)
      await page.evaluate(async (selector) => void (await desk.turnTo(selector, 0)), selector)
    },
    async showNote(file) {
      await goTo(file)
      const { href } = await touch(calls, 0)
      await outcome(href)
    },
    faces: async () => await page.evaluate(() => desk.faces()),
  }
}

const calls = '[role="doc-noteref"]'
const waysBack = '[role="doc-backlink"]'

async function answer(request: HTTPRequest, epub: Uint8Array): Promise<void> {
  const { protocol, pathname, origin: asked } = new URL(request.url())
  // What the reading system has unpacked.
  if (protocol === 'blob:' || protocol === 'data:') return await request.continue()
  const found = asked === origin ? await fileAt(pathname, epub) : undefined
  if (found === undefined) return await request.abort('blockedbyclient')
  await request.respond({ ...found, status: 200, headers: { 'content-security-policy': policy } })
}

async function fileAt(path: string, epub: Uint8Array) {
  if (path === '/') return { body: html, contentType: 'text/html; charset=utf-8' }
  if (path === '/book.epub') return { body: epub, contentType: 'application/epub+zip' }
  const contentType = 'text/javascript; charset=utf-8'
  if (path === '/reading-desk.js') {
    const script = await readFile(new URL('reading-desk.ts', import.meta.url), 'utf8')
    return { body: stripTypeScriptTypes(script), contentType }
  }
  const name = /^\/foliate-js\/((?:[a-z-]+\/)?[a-z-]+\.js)$/.exec(path)?.[1]
  return name === undefined ? undefined : { body: await readFile(join(library, name), 'utf8'), contentType }
}
