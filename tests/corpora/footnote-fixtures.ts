// Compares the notes of GitHub's footnote fixtures with what GitHub makes of them.
// Run as a program, with the folder of the fixtures; exit 1 where a difference is not among the expected ones.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Difference, expectedDifferences } from './footnote-differences.ts'
import { type Reading, readGithub, readOurs } from './footnote-reading.ts'

export interface FootnoteComparison {
  readonly fixtures: number
  /** Notes and calls of all fixtures, as GitHub has them. */
  readonly notes: number
  readonly calls: number
  /** As `footnoteDifferences` justifies them. */
  readonly expected: readonly Difference[]
  readonly unexpected: readonly Difference[]
  /** Expected ones that are no more. */
  readonly gone: readonly Difference[]
}

/** Compares every `<name>.md` of a folder, read as a book of one file, with GitHub's `<name>.html`. */
export async function compareFootnoteFixtures(folder: string): Promise<FootnoteComparison> {
  const fixtures = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length))
    .sort()
  const found: Difference[] = []
  let notes = 0
  let calls = 0
  for (const fixture of fixtures) {
    const github = readGithub(readFileSync(join(folder, `${fixture}.html`), 'utf8'))
    const ours = await readOurs(readFileSync(join(folder, `${fixture}.md`), 'utf8'))
    notes += github.notes.length
    calls += github.calls.length
    found.push(...compare(fixture, github, ours))
  }
  return {
    fixtures: fixtures.length,
    notes,
    calls,
    expected: found.filter((difference) => isAmong(expectedDifferences, difference)),
    unexpected: found.filter((difference) => !isAmong(expectedDifferences, difference)),
    gone: expectedDifferences.filter((difference) => !isAmong(found, difference)),
  }
}

function compare(fixture: string, github: Reading, ours: Reading): readonly Difference[] {
  const labels = new Set([...github.notes, ...ours.notes].map(({ label }) => label))
  const pairs: (readonly [what: string, github: string, ours: string])[] = [
    ['reports', github.reports.join(' '), ours.reports.join(' ')],
    ['calls', github.calls.join(' '), ours.calls.join(' ')],
    ['order', labelsOf(github), labelsOf(ours)],
    ...[...labels].map((label) => [`note ${label}`, noteOf(github, label), noteOf(ours, label)] as const),
    ...linesOf(github, ours),
  ]
  return pairs
    .filter(([, theirs, ours]) => theirs !== ours)
    .map(([what, theirs, ours]) => ({ fixture, what, github: theirs, ours }))
}

function labelsOf({ notes }: Reading): string {
  return notes.map(({ label }) => label).join(' ')
}

/** Number of calls and text; empty where there is no such note. */
function noteOf({ notes }: Reading, label: string): string {
  const note = notes.find((each) => each.label === label)
  return note === undefined ? '' : `${note.calls}× ${note.text}`
}

function linesOf(github: Reading, ours: Reading): readonly (readonly [what: string, github: string, ours: string])[] {
  const theirLines = github.body.split('\n')
  const ourLines = ours.body.split('\n')
  const length = Math.max(theirLines.length, ourLines.length)
  return Array.from({ length }, (_, at) => [`line ${at + 1}`, theirLines[at] ?? '', ourLines[at] ?? ''])
}

function isAmong(differences: readonly Difference[], { fixture, what, github, ours }: Difference): boolean {
  return differences.some(
    (each) => each.fixture === fixture && each.what === what && each.github === github && each.ours === ours,
  )
}

function table(title: string, differences: readonly Difference[]): string {
  const rows = differences.map(
    ({ fixture, what, github, ours }) => `  ${fixture}  ${what}\n    GitHub: ${github}\n    ours:   ${ours}\n`,
  )
  return `${title}: ${differences.length}\n${rows.join('')}`
}

const [folder] = process.argv.slice(2)
if (import.meta.main) {
  if (folder === undefined) {
    process.stderr.write('Name the folder of the fixtures: *.md with *.html.\n')
    process.exitCode = 2
  } else {
    const { fixtures, notes, calls, expected, unexpected, gone } = await compareFootnoteFixtures(folder)
    process.stdout.write(`${fixtures} fixtures, ${notes} notes, ${calls} calls\n`)
    process.stdout.write(table('Expected differences', expected))
    process.stdout.write(table('Unexpected differences', unexpected))
    process.stdout.write(table('Expected differences that are no more', gone))
    if (unexpected.length + gone.length > 0) process.exitCode = 1
  }
}
