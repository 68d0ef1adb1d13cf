// Compares the notes of GitHub's footnote fixtures with what GitHub makes of them.
// Run as a program, with the folder of the fixtures; exit 1 where a difference is not among the justified ones, or where
// one of those is no more.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Difference, justifications } from './footnote-differences.ts'
import { type Reading, readGithub, readOurs } from './footnote-reading.ts'

export interface FootnoteComparison {
  readonly fixtures: number
  /** Notes and calls of all fixtures, as GitHub has them. */
  readonly notes: number
  readonly calls: number
  readonly justified: readonly Difference[]
  readonly unexpected: readonly Difference[]
  /** Justified ones that are no more. */
  readonly gone: readonly Difference[]
}

/** Compares every `<name>.md` of a folder, read as a book of one file, with GitHub's `<name>.html`. */
export async function compareFootnoteFixtures(folder: string): Promise<FootnoteComparison> {
  const fixtures = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length))
    .sort()
  const listed = justifications.flatMap(({ differences }) => differences)
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
    justified: found.filter((difference) => isAmong(listed, difference)),
    unexpected: found.filter((difference) => !isAmong(listed, difference)),
    gone: listed.filter((difference) => !isAmong(found, difference)),
  }
}

type Pair = readonly [what: string, github: string, ours: string]

function compare(fixture: string, github: Reading, ours: Reading): readonly Difference[] {
  const labels = new Set([...github.notes, ...ours.notes].map(({ label }) => label))
  const pairs: readonly Pair[] = [
    ['reports', github.reports.join(' '), ours.reports.join(' ')],
    ['calls', github.calls.join(' '), ours.calls.join(' ')],
    ['order', orderOf(github), orderOf(ours)],
    ...[...labels].map((label): Pair => [`note ${label}`, noteOf(github, label), noteOf(ours, label)]),
    ...lines(github.body.split('\n'), ours.body.split('\n')),
  ]
  return pairs
    .filter(([, theirs, ours]) => theirs !== ours)
    .map(([what, theirs, ours]) => ({ fixture, what, github: theirs, ours }))
}

function orderOf({ notes }: Reading): string {
  return notes.map(({ label }) => label).join(' ')
}

/** Number of calls and text; empty where there is no such note. */
function noteOf({ notes }: Reading, label: string): string {
  const note = notes.find((each) => each.label === label)
  return note === undefined ? '' : `${note.calls}× ${note.text}`
}

function lines(github: readonly string[], ours: readonly string[]): readonly Pair[] {
  const length = Math.max(github.length, ours.length)
  return Array.from({ length }, (_, at): Pair => [`line ${at + 1}`, github[at] ?? '', ours[at] ?? ''])
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

async function main(folder: string | undefined): Promise<number> {
  if (folder === undefined) {
    process.stderr.write('Name the folder of the fixtures: *.md with GitHub’s *.html.\n')
    return 2
  }
  const { fixtures, notes, calls, justified, unexpected, gone } = await compareFootnoteFixtures(folder)
  process.stdout.write(`${fixtures} fixtures, ${notes} notes, ${calls} calls\n`)
  process.stdout.write(table('Justified differences', justified))
  process.stdout.write(table('Unexpected differences', unexpected))
  process.stdout.write(table('Justified differences that are no more', gone))
  return fixtures === 0 || unexpected.length + gone.length > 0 ? 1 : 0
}

if (import.meta.main) process.exitCode = await main(process.argv[2])
