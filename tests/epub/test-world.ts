import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { type Browser, launch } from 'puppeteer'
import { readCodec } from '../../src/world/codecs.ts'
import type { World } from '../../src/world/world.ts'

/** A world with the templates of the press and a real browser, and with no book folder at all. */
export interface TestWorld extends World {
  close(): Promise<void>
}

export function testWorld(): TestWorld {
  let browser: Promise<Browser> | undefined
  return {
    list: () => Promise.resolve([]),
    strayLinks: () => Promise.resolve([]),
    read: () => Promise.resolve(undefined),
    template: (path) => readFile(new URL(`../../templates/${path}`, import.meta.url), 'utf8'),
    font: () => Promise.reject(new Error('the EPUB stage gets its typefaces with the book')),
    fontParts: () => Promise.reject(new Error('the EPUB stage gets its typefaces with the book')),
    codec: readCodec,
    galleyScript: () => Promise.reject(new Error('no galley in an EPUB')),
    modified: () => Promise.reject(new Error('the EPUB stage gets its date with the book')),
    processors: 1,
    browser: () =>
      (browser ??= launch({
        executablePath: process.env['PUPPETEER_EXECUTABLE_PATH'] ?? '/usr/bin/chromium',
        args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
      })),
    progress: () => {},
    close: async () => {
      await (await browser)?.close()
    },
  }
}

/** Files of an EPUB as text, by name. */
export function unpack(epub: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(epub)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]))
}
