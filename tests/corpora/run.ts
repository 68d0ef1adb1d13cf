// Builds real books that are not part of this repository and tells what each took.
// OCTAVO_CORPORA names them, separated as in PATH; each is what `octavo build` takes.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Run {
  readonly status: number | null
  readonly seconds: number
  /** Highest memory of their own of the press and of its browser together, in MiB; sampled, from /proc. */
  readonly memory: number
  readonly stderr: string
}

const cli = fileURLToPath(new URL('../../build/cli.js', import.meta.url))
const corpora = (process.env.OCTAVO_CORPORA ?? '').split(delimiter).filter((path) => path !== '')

/** Between two looks at the memory, in milliseconds. */
const interval = 100

if (corpora.length === 0) {
  process.stderr.write('Set OCTAVO_CORPORA to books, separated as in PATH.\n')
  process.exitCode = 2
}

const columns = ['book', 'status', 'seconds', 'MiB', 'words', 'notes', 'pages', 'proof'] as const
print(columns)
for (const path of corpora) {
  const out = mkdtempSync(join(tmpdir(), 'octavo-corpus-'))
  try {
    const run = await build(path, out)
    print([basename(path), String(run.status), run.seconds.toFixed(1), String(run.memory), ...figures(run, out)])
    if (run.status !== 0) process.exitCode = 1
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

async function build(path: string, out: string): Promise<Run> {
  const begun = performance.now()
  const child = spawn(process.execPath, [cli, 'build', path, '--out', out], { stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  let memory = 0
  const watch = setInterval(() => {
    memory = Math.max(memory, residentMemory(child.pid ?? 0))
  }, interval)
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearInterval(watch)
  return { status, seconds: (performance.now() - begun) / 1000, memory: Math.round(memory / 1024), stderr }
}

/** KiB of a process and of all that it started; 0 where the system has no /proc. */
function residentMemory(pid: number): number {
  const status = readProc(`/proc/${pid}/status`)
  const own = Number(/^RssAnon:\s+(\d+)/m.exec(status)?.[1] ?? 0)
  const children = readProc(`/proc/${pid}/task/${pid}/children`)
    .split(' ')
    .filter((child) => /\d/.test(child))
  return children.reduce((sum, child) => sum + residentMemory(Number(child)), own)
}

/** A process may end between two looks. */
function readProc(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Words, notes, pages and proof; where the book did not come out, what stood in its way. */
function figures({ stderr }: Run, out: string): string[] {
  const record = join(out, 'build.json')
  if (!existsSync(record)) {
    const problems = stderr.match(/^\S+ {2}error {2}.*$/gm) ?? [stderr.trim().split('\n').at(-1) ?? '']
    return ['', '', '', `${problems.length} errors, the first: ${problems[0]}`]
  }
  const { counts } = JSON.parse(readFileSync(record, 'utf8'))
  return [String(counts.words), String(counts.notes), String(counts.pages), /^Proof: .*$/m.exec(stderr)?.[0] ?? '']
}

function print(cells: readonly string[]): void {
  const widths = [28, 7, 8, 6, 9, 6, 6, 0]
  process.stdout.write(
    `${cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()}\n`,
  )
}
