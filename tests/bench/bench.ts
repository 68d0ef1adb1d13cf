// Sets the same book, made to measure, with the press and with other tools, and compares what they take:
//
//     npm run bench -- [--pages 250,500,1000,2000,5000] [--runs 3] [--tools octavo,chromium,…] [--limit 1200] [--out DIR]
//
// Writes bench.md, bench.svg, the single runs as bench.json, and every PDF into DIR, and prints the tables. See README.md.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { compile } from '../../src/setup/compile.mjs'
import { chromium } from './contenders/chromium.ts'
import type { Contender } from './contenders/contender.ts'
import { contenders } from './contenders/contenders.ts'
import { figuresOf } from './figures.ts'
import { plotSvg } from './plot.ts'
import { reportMarkdown } from './report.ts'
import { type RoundOptions, runRounds } from './run-rounds.ts'
import type { Failure, Trial } from './trial.ts'

/** Pages of the book that each tool sets once before any time is taken: files are read from the disk. */
const warmUp = 10

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '250,500,1000,2000,5000' },
    runs: { type: 'string', default: '3' },
    tools: { type: 'string', default: contenders.map(({ id }) => id).join(',') },
    limit: { type: 'string', default: '1200' },
    out: { type: 'string', default: 'dist/bench' },
  },
})

const lengths = values.pages.split(',').map(Number)
const runs = Number(values.runs)
const limit = Number(values.limit)
const names = values.tools.split(',')
const unknown = names.filter((name) => contenders.every(({ id }) => id !== name))
const chosen = contenders.filter(({ id }) => names.includes(id))

if (![...lengths, runs].every((each) => Number.isInteger(each) && each > 0) || !(limit > 0)) {
  giveUp('Give --pages as whole numbers with commas between, --runs as a whole number, --limit in seconds.')
} else if (unknown.length > 0) {
  giveUp(`Unknown: ${unknown.join(', ')}. Tools: ${contenders.map(({ id }) => id).join(', ')}.`)
} else if (compile() !== 0) {
  process.exitCode = 1
} else {
  await bench()
}

async function bench(): Promise<void> {
  const folder = resolve(values.out)
  mkdirSync(folder, { recursive: true })
  const options: RoundOptions = {
    manuscript: fileURLToPath(new URL('../../manuscript', import.meta.url)),
    folder,
    runs,
    limit,
    tell: (line) => process.stderr.write(`${line}\n`),
  }
  const missing = chosen.filter((tool) => tool.version() === undefined)
  const tools = chosen.filter((tool) => !missing.includes(tool))
  const failures: Failure[] = [...(await runRounds(tools, warmUp, { ...options, runs: 1 })).failures]
  const trials: Trial[] = []
  for (const length of lengths) {
    // Who fails once is not asked for a longer book.
    const left = tools.filter((tool) => failures.every((failure) => failure.tool !== tool))
    const results = await runRounds(left, length, options)
    trials.push(...results.trials)
    failures.push(...results.failures)
    write(folder, trials, failures, tools, missing)
  }
  process.stdout.write(write(folder, trials, failures, tools, missing))
}

/** After each length, so that a bench that is broken off is not lost. */
function write(
  folder: string,
  trials: readonly Trial[],
  failures: readonly Failure[],
  tools: readonly Contender[],
  missing: readonly Contender[],
): string {
  const figures = figuresOf(trials, chromium)
  const report = reportMarkdown({ figures, failures, tools, missing, base: chromium, runs })
  writeFileSync(join(folder, 'bench.md'), report)
  const single = trials.map(({ tool, printed, stages, ...trial }) => {
    return { tool: tool.id, ...trial, ...printed, stages: Object.fromEntries(stages) }
  })
  writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(single, null, 2)}\n`)
  if (figures.length > 0) writeFileSync(join(folder, 'bench.svg'), plotSvg(figures))
  return report
}

function giveUp(reason: string): void {
  process.stderr.write(`${reason}\n`)
  process.exitCode = 2
}
