import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../../build/cli.js', import.meta.url))

export interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface OctavoOptions {
  readonly cwd: string
  readonly environment?: Readonly<Record<string, string>>
}

/** Starts the compiled command line, as a user would at home: where these tests run on GitHub, it is not told so. */
export function startOctavo(words: readonly string[], { cwd, environment }: OctavoOptions): ChildProcess {
  return spawn(process.execPath, [cli, ...words], { cwd, env: { ...process.env, GITHUB_ACTIONS: '', ...environment } })
}

/** Runs the compiled command line to its end. */
export async function octavo(words: readonly string[], options: OctavoOptions): Promise<Outcome> {
  return await outcome(startOctavo(words, options))
}

/** What a started command comes to. */
export async function outcome(child: ChildProcess): Promise<Outcome> {
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => void (stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => void (stderr += text))
  return await new Promise((resolve) => child.on('close', (status) => resolve({ status, stdout, stderr })))
}
