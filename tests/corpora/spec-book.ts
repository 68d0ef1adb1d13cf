// Makes one book of all examples of the specifications, a chapter each, and presses it into both editions. Run as a
// program, with the folder that holds their checkouts and one for what is made; exit 1 where the book is not built and
// proved, or where EPUBCheck finds a fault in it.
import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { epubcheck } from '../readers/epubcheck.ts'
import { suites } from './spec/differences.ts'
import { type Example, readExamples } from './spec/read-examples.ts'
import { chapterOf } from './spec/press-example.ts'

const cli = fileURLToPath(new URL('../../build/cli.js', import.meta.url))

/**
 * What is wrong with many an example by itself: it was written to show where links and pictures go, not to lead to any. A
 * book that says so is built, with something in the place of each.
 */
const expected = [
  'character-printed',
  'directive-known',
  'id-unique',
  'math-syntax',
  'note-called',
  'note-defined',
  'note-defined-once',
  'picture-found',
  'picture-remote',
  'table-cells',
]

/** Files of a book with a part for every section of a specification, and a chapter for every example. */
function bookOf(suite: string, examples: readonly Example[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  const parts = new Map<string, string[]>()
  for (const example of examples) {
    const name = `${String(example.number).padStart(3, '0')}.md`
    files.set(name, chapterOf(`Example ${example.number}`, example.markdown))
    parts.set(example.section, [...(parts.get(example.section) ?? []), name])
  }
  const settings = {
    title: suite,
    language: 'en',
    chapters: [...parts].map(([part, chapters]) => ({ part: part === '' ? 'Examples' : part, chapters })),
    print: { openers: 'any' },
    rules: Object.fromEntries(expected.map((rule) => [rule, 'warning'])),
  }
  return files.set('book.yaml', JSON.stringify(settings, null, 2))
}

async function press(suite: string, examples: readonly Example[], out: string): Promise<boolean> {
  const name = suite.replaceAll(/\W+/g, '-')
  const book = join(out, name)
  mkdirSync(book, { recursive: true })
  for (const [path, text] of bookOf(suite, examples)) writeFileSync(join(book, path), text)
  const made = join(out, `${name}-made`)
  const parameters = [cli, 'build', book, '--out', made, '--json']
  const { status, stdout, stderr } = spawnSync(process.execPath, parameters, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  writeFileSync(join(out, `${name}.json`), stdout)
  if (status !== 0) {
    process.stdout.write(`${suite}: status ${status}\n${stderr.slice(-2000)}\n`)
    return false
  }
  const {
    book: { slug },
    counts,
  } = JSON.parse(readFileSync(join(made, 'build.json'), 'utf8'))
  const faults = await epubcheck(readFileSync(join(made, `${slug}.epub`)))
  process.stdout.write(
    `${suite}: ${examples.length} chapters, ${counts.pages} pages, proved; EPUBCheck: ${faults.length}\n`,
  )
  for (const fault of faults) process.stdout.write(`  ${fault}\n`)
  return faults.length === 0
}

async function main(folder: string | undefined, out: string | undefined): Promise<number> {
  if (folder === undefined || out === undefined) {
    process.stderr.write('Name the folder of the checkouts, and one for the books.\n')
    return 2
  }
  let passed = false
  for (const suite of suites) {
    const [path] = globSync(`**/${suite}`, { cwd: folder })
    if (path === undefined) continue
    const done = await press(suite, readExamples(readFileSync(join(folder, path), 'utf8')), out)
    passed = done && (passed || suite === suites[0])
  }
  return passed ? 0 : 1
}

if (import.meta.main) process.exitCode = await main(process.argv[2], process.argv[3])
