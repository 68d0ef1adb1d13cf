import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validate } from 'epubcheck-standalone'
import { epubcheckFolder, epubcheckJar } from '../../src/setup/epubcheck.mjs'

const severities = new Set(['FATAL', 'ERROR', 'WARNING'])

/** What EPUBCheck 5 says against an EPUB: its errors and warnings, one line each. */
export async function epubcheck(epub: Uint8Array): Promise<string[]> {
  const result = await validate(epub, { name: 'book.epub' })
  return result.messages
    .filter((message) => severities.has(message.severity))
    .map(({ severity, id, message, path, line }) => `${severity} ${id} ${path}:${line} ${message}`)
}

/** Whether EPUBCheck 4.2.6 is on this machine; `npm test` fetches it where it can. */
export const hasOldEpubcheck = existsSync(epubcheckJar)

/** What EPUBCheck 4.2.6, by which many shops still judge, says against an EPUB: its errors and warnings, one line each. */
export async function oldEpubcheck(epub: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-epubcheck-'))
  try {
    const file = join(folder, 'book.epub')
    await writeFile(file, epub)
    const program = ['-XX:TieredStopAtLevel=1', '-cp', join(epubcheckFolder, '*'), 'com.adobe.epubcheck.tool.Checker']
    const { stdout, stderr } = spawnSync('java', [...program, file, '-q', '-j', '-'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    return readMessages(stdout, stderr)
      .filter((message) => severities.has(message.severity))
      .flatMap(({ severity, ID, message, locations }) =>
        locations.map(({ path, line }) => `${severity} ${ID} ${path}:${line} ${message}`),
      )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface OldMessage {
  readonly ID: string
  readonly severity: string
  readonly message: string
  readonly locations: readonly { readonly path: string; readonly line: number }[]
}

function readMessages(stdout: string, stderr: string): readonly OldMessage[] {
  try {
    return JSON.parse(stdout.slice(stdout.indexOf('{'))).messages
  } catch {
    throw new Error(`EPUBCheck 4.2.6 gave no report: ${stderr}`)
  }
}
