import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { MadeBook } from '../made-book.ts'
import type { Contender, Job } from './contender.ts'
import { packageVersion, versionNumber } from './find-command.ts'
import { pagedjsOptions } from './html-tools.ts'
import { copyFaces } from './page-design.ts'
import { bookCss } from './write-html.ts'
import { writeMarkdown } from './write-markdown.ts'
import { typstStyle } from './write-typst.ts'

const pandoc = versionNumber('pandoc')

export const pandocTypst: Contender = {
  id: 'pandoc-typst',
  name: 'pandoc with Typst',
  notes: 'foot of the page',
  remedy: 'pip install pypandoc_binary, and the command typst',
  version: () => together(versionNumber('typst')),
  prepare(book, folder) {
    const style = join(folder, 'style.typ')
    writeFileSync(style, typstStyle(book))
    const options = ['--font-path', copyFaces(folder), '--ignore-system-fonts']
    return pandocJob(book, folder, 'typst', options, ['--include-before-body', style])
  },
}

export const pandocPagedjs: Contender = {
  id: 'pandoc-pagedjs',
  name: 'pandoc with Paged.js',
  notes: 'end of the section',
  remedy: 'pip install pypandoc_binary, npm install pagedjs-cli',
  version: () => together(packageVersion('pagedjs-cli')),
  prepare: (book, folder) => htmlJob(book, folder, 'pagedjs-cli', pagedjsOptions),
}

export const pandocWeasyprint: Contender = {
  id: 'pandoc-weasyprint',
  name: 'pandoc with WeasyPrint',
  notes: 'end of the section',
  remedy: 'pip install pypandoc_binary weasyprint',
  version: () => together(versionNumber('weasyprint')),
  prepare: (book, folder) => htmlJob(book, folder, 'weasyprint', ['--pdf-tags']),
}

function together(engine: string | undefined): string | undefined {
  return pandoc === undefined || engine === undefined ? undefined : `${pandoc}, ${engine}`
}

function htmlJob(book: MadeBook, folder: string, engine: string, engineOptions: readonly string[]): Job {
  const css = join(folder, 'book.css')
  writeFileSync(css, bookCss(pathToFileURL(copyFaces(folder)).href))
  const options = ['--css', pathToFileURL(css).href, '--metadata', 'document-css=false', '--reference-location=section']
  return pandocJob(book, folder, engine, engineOptions, options)
}

function pandocJob(
  book: MadeBook,
  folder: string,
  engine: string,
  engineOptions: readonly string[],
  options: readonly string[],
): Job {
  const source = join(folder, 'book.md')
  const pdf = join(folder, 'book.pdf')
  writeFileSync(source, writeMarkdown(book))
  const own = engineOptions.map((option) => `--pdf-engine-opt=${option}`)
  return {
    command: 'pandoc',
    parameters: [source, '--standalone', `--pdf-engine=${engine}`, ...own, ...options, '--output', pdf],
    pdf,
  }
}
