import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { verapdfJar } from '../../src/setup/verapdf.mjs'

/** Whether veraPDF is on this machine; `npm test` fetches it where it can. */
export const hasVerapdf = existsSync(verapdfJar)

/** A start of Java takes seconds, its best code takes longer than the files do. */
const virtualMachine = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

/** What veraPDF says against PDF files, checked as PDF/UA-1 (ISO 14289-1), by file: clause and number of checks failed. */
export function verapdf(files: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const program = ['-cp', verapdfJar, 'org.verapdf.apps.GreenfieldCliWrapper']
  const options = ['--flavour', 'ua1', '--format', 'json', '--maxfailuresdisplayed', '1']
  const { stdout, stderr } = spawnSync('java', [...virtualMachine, ...program, ...options, ...files], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const jobs: Job[] = readJobs(stdout, stderr)
  return Object.fromEntries(
    jobs.map(({ itemDetails: { name }, validationResult }) => [
      name,
      validationResult?.flatMap(failuresOf) ?? ['unread'],
    ]),
  )
}

interface Job {
  readonly itemDetails: { readonly name: string }
  readonly validationResult?: readonly Validation[]
}

interface Validation {
  readonly details: {
    readonly ruleSummaries: readonly {
      readonly clause: string
      readonly testNumber: number
      readonly failedChecks: number
      readonly description: string
    }[]
  }
}

function readJobs(stdout: string, stderr: string): Job[] {
  try {
    return JSON.parse(stdout).report.jobs
  } catch {
    throw new Error(`veraPDF gave no report: ${stderr}`)
  }
}

function failuresOf({ details }: Validation): string[] {
  return details.ruleSummaries.flatMap(({ clause, testNumber, failedChecks, description }) =>
    failedChecks > 0 ? [`${clause}-${testNumber}, ${failedChecks} times: ${description}`] : [],
  )
}
