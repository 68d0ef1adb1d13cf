import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FoundBook } from '../../src/commands/find-book.ts'
import { readBook, problemsOf } from '../../src/commands/read-book.ts'
import { catalogue } from '../../src/diagnostics/catalogue.ts'
import type { PlacedProblem } from '../../src/diagnostics/problem.ts'
import type { Rule } from '../../src/diagnostics/rule.ts'
import { reportUnusedSilences } from '../../src/diagnostics/silence.ts'
import { textReport } from '../../src/diagnostics/text-report.ts'
import { renderBook } from '../../src/rendered/render-book.ts'
import { openMachine } from '../../src/world/machine.ts'
import { silence } from '../../src/world/progress.ts'
import type { World } from '../../src/world/world.ts'

export const machine = openMachine({ browser: undefined, progress: silence })

const home = fileURLToPath(new URL('.', import.meta.url))

/** Rules that only the printed page can break. */
export const onPage: readonly string[] = [
  'formula-broken',
  'formula-reduced',
  'note-on-page-of-call',
  'page-turn',
  'picture-resolution',
  'row-divided',
  'table-reduced',
  'table-turned',
  'table-words',
  'turned-alone',
  'within-measure',
]

/** Rules that no manuscript is known to break, each with the reason. */
export const unshown: Readonly<Record<string, string>> = {
  'picture-shown': 'what is known of pictures is checked before; here the browser has the last word',
  ...Object.fromEntries(
    Object.entries<Rule>(catalogue).flatMap(([id, rule]) =>
      'fault' in rule ? [[id, 'a fault of the press; shown by the tests of the proof']] : [],
    ),
  ),
}

/** Folders beside this file: one for each rule that is shown. */
export function folders(): readonly string[] {
  return readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/** The book that breaks a rule: a folder, or a file of it where there is one that is called `book.md`. */
export function bookOf(rule: string) {
  const folder = join(home, rule, 'in')
  const single = existsSync(join(folder, 'book.md')) ? { file: 'book.md' } : {}
  return { typed: 'in', folder, name: 'in', ...single }
}

export function expectedFile(rule: string): string {
  return join(home, rule, 'expected.txt')
}

/** Everything that the stages without a browser report about the book of a rule. */
export async function problemsOfText(rule: string): Promise<readonly PlacedProblem[]> {
  const found = bookOf(rule)
  return await problemsIn(found, await machine.openWorld(found))
}

/** The same of a book that lies in memory: texts by path. */
export async function problemsOfFiles(files: Readonly<Record<string, string>>): Promise<readonly PlacedProblem[]> {
  const found = { typed: 'in', folder: home, name: 'in' }
  const bytes = (path: string) => (Object.hasOwn(files, path) ? new TextEncoder().encode(files[path]) : undefined)
  return await problemsIn(found, {
    ...(await machine.openWorld(found)),
    list: () => Promise.resolve(Object.keys(files).sort()),
    strayLinks: () => Promise.resolve([]),
    read: (path) => Promise.resolve(bytes(path)),
  })
}

async function problemsIn(found: FoundBook, opened: World): Promise<readonly PlacedProblem[]> {
  const world = { ...opened, modified: () => Promise.resolve(new Date(0)) }
  const { manuscript, book: assembled } = await readBook(found, world)
  if (assembled !== undefined) await renderBook(assembled, world)
  reportUnusedSilences([manuscript.file, ...manuscript.files])
  return problemsOf(manuscript)
}

/** What an author reads. */
export function shown(problems: readonly PlacedProblem[]): string {
  return textReport(problems, { pathOf: (file) => join('in', file), colour: false })
}
