// Builds real books that are not part of this repository, and tells what each took, whether EPUBCheck and the proof pass
// it, whether its page numbers are right, and what is reported about it by rule.
// OCTAVO_CORPORA names them, separated as in PATH; each is what `octavo build` takes. OCTAVO_CORPORA_OUT is a folder that
// keeps the editions, to look at. OCTAVO_ACE=1 asks Ace too.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type WatchedRun, watchRun } from '../process-tree.ts'
import { ace } from '../readers/ace.ts'
import { epubcheck, hasOldEpubcheck, oldEpubcheck } from '../readers/epubcheck.ts'
import { checkNumbers } from '../readers/page-numbers.ts'

const cli = fileURLToPath(new URL('../../build/cli.js', import.meta.url))
const corpora = (process.env.OCTAVO_CORPORA ?? '').split(delimiter).filter((path) => path !== '')

if (corpora.length === 0) {
  process.stderr.write('Set OCTAVO_CORPORA to books, separated as in PATH.\n')
  process.exitCode = 2
}

const columns = ['book', 'status', 'seconds', 'MiB', 'words', 'notes', 'pages', 'EPUBCheck', 'proof'] as const
print(columns)
for (const path of corpora) {
  const kept = process.env.OCTAVO_CORPORA_OUT
  const out = kept === undefined ? mkdtempSync(join(tmpdir(), 'octavo-corpus-')) : join(kept, basename(path))
  try {
    const run = await watchRun(process.execPath, [cli, 'build', path, '--out', out, '--json'])
    const faults = await checkEpub(out)
    const took = [String(run.status), run.seconds.toFixed(1), run.memory?.toFixed(0) ?? '']
    print([basename(path), ...took, ...figures(run, out, faults)])
    const [counts = '', ...wrong] = await checkPdf(out)
    for (const line of [...faults.slice(0, 10), counts, ...wrong.slice(0, 10), ...reported(run)])
      process.stdout.write(`    ${line}\n`)
    if (run.status !== 0 || faults.length > 0 || wrong.length > 0) process.exitCode = 1
    if (kept !== undefined) writeFileSync(join(kept, `${basename(path)}.json`), run.stdout)
  } finally {
    if (kept === undefined) rmSync(out, { recursive: true, force: true })
  }
}

/** What both EPUBChecks find in the EPUB of a folder, where there is one, and Ace where it is asked for: it takes minutes. */
async function checkEpub(folder: string): Promise<string[]> {
  const name = existsSync(folder) ? readdirSync(folder).find((file) => file.endsWith('.epub')) : undefined
  if (name === undefined) return []
  const epub = readFileSync(join(folder, name))
  return [
    ...(await epubcheck(epub)),
    ...(hasOldEpubcheck ? await oldEpubcheck(epub) : []),
    ...(process.env.OCTAVO_ACE === undefined ? [] : await ace(epub)),
  ]
}

/** How many page numbers the PDF of a folder prints, and those that are wrong. */
async function checkPdf(folder: string): Promise<string[]> {
  const name = existsSync(folder) ? readdirSync(folder).find((file) => file.endsWith('.pdf')) : undefined
  if (name === undefined) return []
  const { entries, references, folios, faults } = await checkNumbers(readFileSync(join(folder, name)))
  return [`${entries} entries, ${references} references, ${folios} folios: ${faults.length} wrong`, ...faults]
}

interface Report {
  readonly messages?: readonly { readonly severity: string; readonly rule: string }[]
}

function readReport({ stdout }: WatchedRun): Report {
  try {
    return JSON.parse(stdout)
  } catch {
    return {}
  }
}

/** How often each rule is reported, as an error and as a warning. */
function reported(run: WatchedRun): string[] {
  const rules = Map.groupBy(readReport(run).messages ?? [], ({ severity, rule }) => `${severity} ${rule}`)
  return [...rules].map(([rule, found]) => `${String(found.length).padStart(6)} ${rule}`).sort()
}

/** Words, notes, pages, faults of the EPUB and proof; nothing where the book did not come out. */
function figures({ stderr }: WatchedRun, out: string, faults: readonly string[]): string[] {
  const record = join(out, 'build.json')
  if (!existsSync(record)) return ['', '', '', '', stderr.trim().split('\n').at(-1) ?? '']
  const { counts, proof } = JSON.parse(readFileSync(record, 'utf8'))
  const misses = ['pdf', 'epub'].map((edition) => {
    const { lost, added, faults: other } = proof[edition]
    return lost + added + other
  })
  const verdict = misses.every((number) => number === 0) ? 'holds' : `misses ${misses.join(' and ')}`
  return [String(counts.words), String(counts.notes), String(counts.pages), String(faults.length), verdict]
}

function print(cells: readonly string[]): void {
  const widths = [28, 7, 8, 6, 9, 6, 6, 10, 0]
  process.stdout.write(
    `${cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()}\n`,
  )
}
