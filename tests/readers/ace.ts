import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import checkAccess, { type Assertion, type AxeRunner } from '@daisy/ace-core'
import { openMachine } from '../../src/world/machine.ts'
import { silence } from '../../src/world/progress.ts'

declare global {
  interface Window {
    readonly daisy: { readonly ace: { run(done: (error: unknown, results: unknown) => void): void } }
  }
}

/**
 * What Ace by DAISY says against an EPUB, one line for each violation: its impact and rule, the file, and the markup or
 * key it means. It checks every document of the spine in a browser with axe, and the metadata of the package.
 */
export async function ace(epub: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-ace-'))
  try {
    const file = join(folder, 'book.epub')
    await writeFile(file, epub)
    const options = { cwd: folder, outdir: join(folder, 'report'), tmpdir: folder }
    const quiet = { doNotReportMedia: true, initLogger: true, silent: true }
    const [, report] = await checkAccess(file, { ...options, ...quiet }, runner())
    return report.assertions.flatMap((assertion) => failures(assertion, ''))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function failures(assertion: Assertion, subject: string): string[] {
  const about = assertion['earl:testSubject']?.url ?? subject
  if (assertion.assertions !== undefined) return assertion.assertions.flatMap((inner) => failures(inner, about))
  const { 'earl:test': test, 'earl:result': result } = assertion
  if (result['earl:outcome'] !== 'fail') return []
  const found = result.html ?? result['dct:description'] ?? ''
  return [`${test['earl:impact']} ${test['dct:title']} ${about}: ${found.replace(/\s+/g, ' ').slice(0, 200)}`]
}

/** Runs Ace's scripts in the browser of the tests, which saves the one that its own runner would bring. */
function runner(): AxeRunner {
  const machine = openMachine({ browser: undefined, progress: silence })
  return {
    concurrency: 2,
    setTimeout: () => {},
    launch: () => Promise.resolve(),
    close: async () => await machine.close(),
    async run(url, scripts, scriptContents) {
      const browser = await (await machine.openWorld({ folder: tmpdir() })).browser()
      const page = await browser.newPage()
      try {
        await page.goto(url)
        for (const script of scriptContents) await page.evaluate(script)
        for (const script of scripts) await page.evaluate(await readFile(script, 'utf8'))
        return await page.evaluate(
          () =>
            new Promise((resolve, reject) => {
              window.daisy.ace.run((error, results) => (error ? reject(error) : resolve(results)))
            }),
        )
      } finally {
        await page.close()
      }
    },
  }
}
