import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** What came of a command, and what it and all that it started took. */
export interface WatchedRun {
  /** Exit status; `null` where a signal ended it. */
  readonly status: number | null
  /** Whether it was ended because it took longer than it may. */
  readonly isOverdue: boolean
  readonly seconds: number
  /**
   * Highest memory of their own of all processes together, in MiB: anonymous pages, sampled from /proc. `undefined` where
   * the system has no /proc.
   */
  readonly memory: number | undefined
  readonly stdout: string
  readonly stderr: string
}

export interface WatchOptions {
  readonly environment?: Readonly<Record<string, string | undefined>>
  readonly folder?: string
  /** Longest time it may take, in seconds. */
  readonly limit?: number
}

/** Whether memory can be told here. */
export const hasProcesses = existsSync('/proc/self/task')

/** Between two looks at the memory, in milliseconds. */
const interval = 100

/** Runs a command to its end and watches the processes that it starts. Throws where it cannot be started. */
export async function watchRun(
  command: string,
  parameters: readonly string[],
  { environment = process.env, folder, limit }: WatchOptions = {},
): Promise<WatchedRun> {
  const begun = performance.now()
  const child = spawn(command, parameters, { stdio: ['ignore', 'pipe', 'pipe'], env: environment, cwd: folder })
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  let memory = 0
  let isOverdue = false
  const watch = setInterval(() => {
    const processes = child.pid === undefined ? [] : treeOf(child.pid)
    memory = Math.max(memory, sumOf(processes.map(ownMemory)))
    if (limit === undefined || performance.now() - begun < limit * 1000) return
    isOverdue = true
    // The youngest first, so that none is started anew by the one that waits for it.
    for (const pid of processes.toReversed()) end(pid)
    child.kill('SIGKILL')
  }, interval)
  try {
    const status = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject)
      child.on('close', resolve)
    })
    const seconds = (performance.now() - begun) / 1000
    return { status, isOverdue, seconds, memory: hasProcesses ? memory / 1024 : undefined, stdout, stderr }
  } finally {
    clearInterval(watch)
  }
}

/** A process and all that it started, each before those it started itself; any thread of it may have started them. */
function treeOf(pid: number): number[] {
  const children = listProc(`/proc/${pid}/task`).flatMap((thread) =>
    readProc(`/proc/${pid}/task/${thread}/children`)
      .split(' ')
      .filter((child) => /\d/.test(child))
      .map(Number),
  )
  return [pid, ...children.flatMap(treeOf)]
}

/** Anonymous memory of one process in KiB. */
function ownMemory(pid: number): number {
  return Number(/^RssAnon:\s+(\d+)/m.exec(readProc(`/proc/${pid}/status`))?.[1] ?? 0)
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended meanwhile.
  }
}

/** A process may end between two looks. */
function readProc(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function listProc(path: string): string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
