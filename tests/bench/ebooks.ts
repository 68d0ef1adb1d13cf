// Makes an e-book of one long text with the press and with pandoc in turn, and tells what each takes:
//
//     node tests/bench/ebooks.ts [--chapters 1000] [--words 3000] [--runs 3] [--out DIR]
//
// The press must be compiled. pandoc gets the same text as one file, and is asked for contents, as the press makes them.
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { watchRun } from '../process-tree.ts'
import { versionNumber } from './contenders/find-command.ts'
import { stagesOf } from './contenders/octavo.ts'
import { writeManuscript, writeMarkdown } from './contenders/write-markdown.ts'
import { makeChapters } from './made-book.ts'
import { median } from './statistics.ts'

const { values } = parseArgs({
  options: {
    chapters: { type: 'string', default: '1000' },
    words: { type: 'string', default: '3000' },
    runs: { type: 'string', default: '3' },
    out: { type: 'string', default: 'dist/bench/ebooks' },
  },
})

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = resolve(values.out)
const manuscript = join(folder, 'manuscript')
rmSync(folder, { recursive: true, force: true })
mkdirSync(manuscript, { recursive: true })
const book = makeChapters(join(root, 'manuscript'), Number(values.chapters), Number(values.words))
for (const [name, text] of writeManuscript(book)) writeFileSync(join(manuscript, name), text)
writeFileSync(join(folder, 'book.md'), writeMarkdown(book))

const press = {
  name: 'Octavo',
  command: process.execPath,
  parameters: [join(root, 'build/cli.js'), 'build', manuscript, '--out', join(folder, 'octavo'), '--only', 'epub'],
  epub: join(folder, 'octavo/book.epub'),
}
const pandoc = {
  name: `pandoc ${versionNumber('pandoc') ?? ''}`,
  command: 'pandoc',
  parameters: [join(folder, 'book.md'), '--toc', '--output', join(folder, 'pandoc.epub')],
  epub: join(folder, 'pandoc.epub'),
}
const tools = versionNumber('pandoc') === undefined ? [press] : [press, pandoc]

const taken = new Map<string, { seconds: number; memory: number; bytes: number }[]>()
for (let round = 0; round < Number(values.runs); round += 1) {
  for (const { name, command, parameters, epub } of round % 2 === 0 ? tools : tools.toReversed()) {
    rmSync(epub, { force: true })
    const run = await watchRun(command, parameters, { environment: process.env, folder, limit: 1200 })
    if (run.status !== 0) throw new Error(`${name} ended with ${run.status}\n${run.stderr}`)
    const { seconds, memory = Number.NaN } = run
    taken.set(name, [...(taken.get(name) ?? []), { seconds, memory, bytes: statSync(epub).size }])
    const stages = [...stagesOf(run.stderr)].map(([stage, own]) => `${stage} ${own.toFixed(1)}`).join(', ')
    process.stderr.write(`round ${round + 1}: ${name} ${seconds.toFixed(1)} s, ${memory.toFixed(0)} MiB ${stages}\n`)
  }
}

const rows = [...taken].map(([name, runs]) => {
  const middle = (key: 'seconds' | 'memory' | 'bytes') => median(runs.map((run) => run[key]))
  return `| ${name} | ${middle('seconds').toFixed(1)} | ${middle('memory').toFixed(0)} | ${(middle('bytes') / 1e6).toFixed(1)} |`
})
process.stdout.write(`| | seconds | peak, MiB | EPUB, MB |\n| --- | ---: | ---: | ---: |\n${rows.join('\n')}\n`)
