import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type WatchedRun, watchRun } from '../process-tree.ts'
import { browser } from './contenders/browser.ts'
import type { Contender, Job } from './contenders/contender.ts'
import { stagesOf } from './contenders/octavo.ts'
import { makeBook } from './made-book.ts'
import type { Failure, PrintedBook, Results, Trial } from './trial.ts'

export interface RoundOptions {
  /** Folder of the manuscript whose sentences are taken. */
  readonly manuscript: string
  /** Where books are written and stay. */
  readonly folder: string
  readonly runs: number
  /** Longest time that a run may take, in seconds. */
  readonly limit: number
  readonly tell: (line: string) => void
}

/**
 * Runs tools on a book of one length, in rounds. Each tool has its turn once in a round, and every other round goes
 * backwards, so that what else the machine does meets all alike, and none always follows the same other.
 */
export async function runRounds(tools: readonly Contender[], length: number, options: RoundOptions): Promise<Results> {
  const { manuscript, folder, runs, limit, tell } = options
  const book = makeBook(manuscript, length)
  const jobs = tools.map((tool) => {
    const own = join(folder, String(length), tool.id)
    rmSync(own, { recursive: true, force: true })
    mkdirSync(own, { recursive: true })
    return { tool, own, job: tool.prepare(book, own) }
  })
  const trials: Trial[] = []
  const failures: Failure[] = []
  for (let round = 0; round < runs; round += 1) {
    for (const { tool, own, job } of round % 2 === 0 ? jobs : jobs.toReversed()) {
      if (failures.some((failure) => failure.tool === tool)) continue
      const run = await runJob(job, own, limit)
      const reason = failureOf(run, job, limit)
      tell(`${length} pages, round ${round + 1}: ${tool.name} ${reason ?? `${run.seconds.toFixed(1)} s`}`)
      if (reason !== undefined) failures.push({ tool, length, reason })
      else {
        const { seconds, memory } = run
        const printed = await readPrinted(job.pdf)
        trials.push({ tool, length, round, seconds, memory, printed, stages: stagesOf(run.stderr) })
      }
    }
  }
  return { trials, failures }
}

async function runJob({ command, parameters, pdf }: Job, folder: string, limit: number): Promise<WatchedRun> {
  rmSync(pdf, { force: true })
  const own = browser === undefined ? {} : { PUPPETEER_EXECUTABLE_PATH: browser }
  // What a tool leaves there goes when it ends, or is ended.
  const temporary = mkdtempSync(join(tmpdir(), 'octavo-bench-'))
  try {
    const environment = { ...process.env, ...own, TMPDIR: temporary }
    return await watchRun(command, parameters, { environment, folder, limit })
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 })
  }
}

function failureOf({ status, isOverdue, stdout, stderr }: WatchedRun, { pdf }: Job, limit: number): string | undefined {
  if (isOverdue) return `took longer than ${limit} s`
  if (status === 0 && existsSync(pdf)) return undefined
  const lines = `${stdout}\n${stderr}`.trim().split('\n')
  const line = lines.find((each) => /\berror\b|timed out|cannot|unknown/i.test(each)) ?? lines.at(-1) ?? ''
  return `${status === 0 ? 'wrote no PDF' : `ended with ${status}`}: ${line.trim()}`
}

async function readPrinted(pdf: string): Promise<PrintedBook> {
  const bytes = new Uint8Array(readFileSync(pdf))
  const size = bytes.length
  const task = getDocument({ data: bytes, verbosity: 0 })
  try {
    const document = await task.promise
    const marks: unknown = await document.getMarkInfo()
    return { pages: document.numPages, bytes: size, isTagged: marks instanceof Map && marks.get('Marked') === true }
  } finally {
    await task.destroy()
  }
}
