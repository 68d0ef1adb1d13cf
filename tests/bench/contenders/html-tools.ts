import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MadeBook } from '../made-book.ts'
import { browser } from './browser.ts'
import type { Contender, Job } from './contender.ts'
import { packageVersion, versionNumber } from './find-command.ts'
import { isRoot } from './is-root.ts'
import { copyFaces } from './page-design.ts'
import { writeHtml } from './write-html.ts'

/** Longer than the bench itself would wait, in seconds. */
const patience = 24 * 3600

export const pagedjsOptions = [
  ...(isRoot ? ['--browserArgs', '--no-sandbox'] : []),
  '--timeout',
  String(patience * 1000),
]

export const pagedjs: Contender = {
  id: 'pagedjs',
  name: 'Paged.js',
  notes: 'foot of the page',
  remedy: 'npm install pagedjs-cli',
  version: () => packageVersion('pagedjs-cli'),
  prepare: (book, folder) =>
    htmlJob(book, folder, 'pagedjs-cli', (html, pdf) => [...pagedjsOptions, '--output', pdf, html]),
}

export const vivliostyle: Contender = {
  id: 'vivliostyle',
  name: 'Vivliostyle',
  notes: 'foot of the page',
  remedy: 'npm install @vivliostyle/cli',
  version: () => versionNumber('vivliostyle'),
  prepare: (book, folder) => htmlJob(book, folder, 'vivliostyle', vivliostyleParameters),
}

export const weasyprint: Contender = {
  id: 'weasyprint',
  name: 'WeasyPrint',
  notes: 'foot of the page',
  remedy: 'pip install weasyprint',
  version: () => versionNumber('weasyprint'),
  prepare: (book, folder) => htmlJob(book, folder, 'weasyprint', (html, pdf) => ['--pdf-tags', html, pdf]),
}

function vivliostyleParameters(html: string, pdf: string): readonly string[] {
  const own = browser === undefined ? [] : ['--executable-browser', browser]
  return ['build', '--single-doc', ...own, '--timeout', String(patience), '--output', pdf, html]
}

function htmlJob(
  book: MadeBook,
  folder: string,
  command: string,
  parametersOf: (html: string, pdf: string) => readonly string[],
): Job {
  const html = join(folder, 'book.html')
  const pdf = join(folder, 'book.pdf')
  copyFaces(folder)
  // By a path that is relative, for these bring servers of their own.
  writeFileSync(html, writeHtml(book, 'fonts', { notes: 'foot' }))
  return { command, parameters: parametersOf(html, pdf), pdf }
}
