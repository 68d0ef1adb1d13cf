import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { MadeBook } from '../made-book.ts'
import { browser } from './browser.ts'
import type { Contender, Job } from './contender.ts'
import { versionNumber } from './find-command.ts'
import { copyFaces } from './page-design.ts'
import { writeHtml } from './write-html.ts'

const script = fileURLToPath(new URL('print-page.ts', import.meta.url))

const shared = {
  notes: 'end of the chapter',
  remedy: 'npm start',
  version: () => (browser === undefined ? undefined : versionNumber(browser)),
} as const

/** What every other tool is compared with. */
export const chromium: Contender = {
  ...shared,
  id: 'chromium',
  name: 'Chromium alone',
  prepare: (book, folder) => chromiumJob(book, folder, false),
}

export const chromiumLinked: Contender = {
  ...shared,
  id: 'chromium-linked',
  name: 'Chromium alone, notes linked',
  prepare: (book, folder) => chromiumJob(book, folder, true),
}

function chromiumJob(book: MadeBook, folder: string, linked: boolean): Job {
  const html = join(folder, 'book.html')
  const fonts = pathToFileURL(copyFaces(folder)).href
  writeFileSync(html, writeHtml(book, fonts, { notes: 'chapter', linked }))
  const pdf = join(folder, 'book.pdf')
  return {
    command: process.execPath,
    parameters: [script, browser ?? '', pathToFileURL(html).href, pdf],
    pdf,
  }
}
