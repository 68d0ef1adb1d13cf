import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MadeBook } from '../made-book.ts'
import type { Contender, Job } from './contender.ts'
import { writeManuscript } from './write-markdown.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

const shared = {
  notes: 'foot of the page',
  remedy: 'npm ci',
  version: () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
} as const

export const octavoPdf: Contender = {
  ...shared,
  id: 'octavo-pdf',
  name: 'Octavo, PDF alone',
  prepare: (book, folder) => octavoJob(book, folder, ['--only', 'pdf']),
}

export const octavo: Contender = {
  ...shared,
  id: 'octavo',
  name: 'Octavo, PDF and EPUB',
  prepare: (book, folder) => octavoJob(book, folder, []),
}

function octavoJob(book: MadeBook, folder: string, parameters: readonly string[]): Job {
  const manuscript = join(folder, 'manuscript')
  mkdirSync(manuscript, { recursive: true })
  for (const [name, text] of writeManuscript(book)) writeFileSync(join(manuscript, name), text)
  const out = join(folder, 'out')
  return {
    command: process.execPath,
    parameters: [join(root, 'build/cli.js'), 'build', manuscript, '--out', out, ...parameters],
    pdf: join(out, 'book.pdf'),
  }
}

/** Seconds of each stage, from what the press says of its progress. */
export function stagesOf(progress: string): ReadonlyMap<string, number> {
  const lines = progress.matchAll(/^(\w+) +(\d+\.\d) s\b/gm)
  return new Map([...lines].map(([, stage = '', seconds]) => [stage, Number(seconds)]))
}
