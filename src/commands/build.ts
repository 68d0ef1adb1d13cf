import { join } from 'node:path'
import { didYouMean } from '../diagnostics/nearest.ts'
import { jsonReport } from '../diagnostics/json-report.ts'
import type { PageMap } from '../model/editions.ts'
import type { Machine } from '../world/machine.ts'
import type { OutputFile } from '../world/output.ts'
import { packageVersion } from '../world/package-root.ts'
import { WrongUsage } from '../world/wrong-usage.ts'
import { type BuildRecord, jsonDocument, recordBuild } from './build-record.ts'
import { type Command, type Invocation, pressOptions } from './command.ts'
import { type EditionName, editionNames, laterEditions } from './editions.ts'
import { exitStatus } from './exit-status.ts'
import { defaultBook, type FoundBook, findBook } from './find-book.ts'
import { notAvailable } from './parse-arguments.ts'
import type { PressedBook } from './press-book.ts'
import {
  annotate,
  type BookProblems,
  chosenReport,
  formatOption,
  formatProblems,
  showProblems,
} from './show-problems.ts'
import { withMachine } from './with-machine.ts'

export const build: Command = {
  name: 'build',
  operands: '[BOOK…]',
  summary: 'build the editions',
  options: {
    out: { value: 'DIR', summary: 'write into this folder (default: dist)' },
    only: { value: 'epub,pdf,html', summary: 'build only these editions' },
    check: { summary: 'write nothing, list what is stale', later: true },
    ...formatOption,
    ...pressOptions,
  },
  async run(invocation) {
    const { operands, values, terminal } = invocation
    const editions = chosenEditions(values.only)
    const format = chosenReport(invocation)
    const books = await Promise.all((operands.length === 0 ? [defaultBook] : operands).map(findBook))
    const out = values.out ?? 'dist'
    const results = await withMachine(invocation, async (machine, progress) => {
      await machine.checkWritable(out)
      const slugs = new Set<string>()
      const built: BookResult[] = []
      for (const found of books) {
        const folder = (slug: string): string => (books.length === 1 ? out : join(out, takeSlug(slug, slugs)))
        const result = await buildBook(found, machine, editions, folder)
        progress.end()
        if (format === 'text') showResult(result, invocation)
        if (format !== 'github') annotate(result, terminal)
        built.push(result)
      }
      return built
    })
    if (format === 'sarif' || format === 'github') terminal.print(formatProblems(results, format))
    if (format === 'json') {
      const documents = results.map(({ record, problems }) => ({ ...record, messages: jsonReport(problems) }))
      terminal.print(jsonDocument(books.length === 1 ? documents[0] : { books: documents }))
    }
    return results.every((result) => result.record !== undefined) ? exitStatus.done : exitStatus.faultyManuscript
  },
}

interface BookResult extends BookProblems {
  /** Absent where an error stood in the way. */
  readonly record?: BuildRecord
  readonly proofLine?: string
  /** Files written, as the user would type them. */
  readonly written: readonly string[]
}

async function buildBook(
  found: FoundBook,
  machine: Machine,
  editions: ReadonlySet<EditionName>,
  folderOf: (slug: string) => string,
): Promise<BookResult> {
  const world = await machine.openWorld(found)
  // Loaded when it is needed: the stages are most of the program, and `octavo --help` has no use for them.
  const { pressBook } = await import('./press-book.ts')
  const { problems, pressed } = await pressBook(found, world, editions)
  if (pressed === undefined) return { found, problems, written: [] }
  const files = editionFiles(pressed)
  const record = recordBuild(pressed, files, { octavo: packageVersion(), engine: await machine.engine() })
  const folder = folderOf(pressed.book.settings.slug)
  const all = [...files, textFile('build.json', jsonDocument(record))]
  await machine.write(folder, all)
  return { found, problems, record, proofLine: pressed.proofLine, written: all.map(({ name }) => join(folder, name)) }
}

function editionFiles({ book, print, epub }: PressedBook): OutputFile[] {
  const { slug } = book.settings
  const files: OutputFile[] = []
  if (epub !== undefined) files.push({ name: `${slug}.epub`, bytes: epub.epub })
  if (print !== undefined) {
    files.push({ name: `${slug}.pdf`, bytes: print.pdf }, textFile('pages.json', jsonDocument(pageRecord(print.pages))))
  }
  return files
}

/** `starts` are for the other editions: keys of theirs mean nothing outside. */
function pageRecord({ anchors, events, links, notes, pages }: PageMap): Omit<PageMap, 'starts'> {
  return { pages, anchors, notes, links, events }
}

function textFile(name: string, text: string): OutputFile {
  return { name, bytes: new TextEncoder().encode(text) }
}

function showResult(result: BookResult, { terminal, switches }: Invocation): void {
  const { proofLine, written } = result
  showProblems(result, terminal)
  if (proofLine === undefined || switches.has('quiet')) return
  terminal.tell(`${proofLine}\n`)
  terminal.print(`${written.join('\n')}\n`)
}

function chosenEditions(list: string | undefined): ReadonlySet<EditionName> {
  if (list === undefined) return new Set(editionNames)
  const chosen = list.split(',').map((word) => {
    const name = editionNames.find((edition) => edition === word.trim())
    if (name !== undefined) return name
    if (laterEditions.includes(word.trim())) throw notAvailable(`--only ${word.trim()}`)
    throw new WrongUsage(`Unknown edition \`${word}\``, didYouMean(word, editionNames))
  })
  return new Set(chosen)
}

/** Several books have a folder each, named by their slug. */
function takeSlug(slug: string, taken: Set<string>): string {
  if (taken.has(slug)) {
    throw new WrongUsage(
      `Two of the books have the slug \`${slug}\``,
      'Give one of them another `slug` in its book.yaml.',
    )
  }
  taken.add(slug)
  return slug
}
