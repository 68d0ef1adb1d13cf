// Measures `octavo timeline suggest` against dates that were marked by hand. Run as a program: see README.md.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { readDays } from '../../src/commands/read-days.ts'
import { readManuscript } from '../../src/manuscript/read-manuscript.ts'
import type { Proposal } from '../../src/timeline/proposal.ts'
import { suggestEvents } from '../../src/timeline/suggest-events.ts'
import { openMachine } from '../../src/world/machine.ts'
import { silence } from '../../src/world/progress.ts'
import { measureDiary } from './suggest-diary.ts'
import { measureDates, readTable } from './suggest-measures.ts'

const machine = openMachine({ browser: undefined, progress: silence })

/** What is proposed for one Markdown file, or for a whole book. */
async function proposalsFor(folder: string, file?: string): Promise<readonly Proposal[]> {
  const world = await machine.openWorld({ folder, ...(file !== undefined && { file }) })
  const manuscript = await readManuscript(world, { name: 'book', ...(file !== undefined && { file }) })
  return suggestEvents(manuscript, readDays)
}

async function measureGold(gold: string, corpora: string, detailed: boolean): Promise<void> {
  const dates = readTable(join(gold, 'dates.tsv'), ['file', 'line', 'text', 'edtf', 'kind', 'event'])
  const passages = readTable(join(gold, 'passages.tsv'), ['file', 'first', 'last'])
  const proposals: Proposal[] = []
  const lines = new Map<string, readonly string[]>()
  for (const path of new Set(passages.map(({ file }) => file))) {
    const whole = readdirSync(corpora)
      .map((book) => join(corpora, book, path))
      .find((candidate) => existsSync(candidate))
    if (whole === undefined) throw new Error(`no ${path} in ${corpora}`)
    lines.set(path, readFileSync(whole, 'utf8').split('\n'))
    const own = await proposalsFor(dirname(whole), basename(whole))
    proposals.push(...own.map((proposal) => ({ ...proposal, path })))
  }
  process.stdout.write(measureDates(dates, passages, proposals, lines, detailed))
}

function show(proposals: readonly Proposal[]): void {
  for (const { path, line, date, sureness, text, why, sentence } of proposals)
    process.stdout.write(`${path}:${line}\t${date}\t${sureness}\t${text}\t${why}\t${sentence}\n`)
}

/** A text in which every paragraph is a line. */
async function showText(path: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-suggest-'))
  try {
    writeFileSync(join(folder, 'text.md'), readFileSync(path, 'utf8').replaceAll('\n', '\n\n'))
    show((await proposalsFor(folder, 'text.md')).map((proposal) => ({ ...proposal, line: (proposal.line + 1) / 2 })))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const [what, first = '', second = ''] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const detailed = process.argv.includes('--misses')
if (what === 'gold') await measureGold(first, second, detailed)
else if (what === 'diary') process.stdout.write(measureDiary(first, await proposalsFor(first), detailed))
else if (what === 'text') await showText(first)
else if (what === 'book') show(await proposalsFor(first))
else {
  process.stderr.write('Expected `gold GOLD CORPORA`, `diary BOOK`, `book BOOK` or `text FILE`.\n')
  process.exitCode = 2
}
await machine.close()
