import { join } from 'node:path'
import { printable } from '../diagnostics/display-width.ts'
import { readManuscript } from '../manuscript/read-manuscript.ts'
import type { Manuscript } from '../model/manuscript.ts'
import { languageFor, languageNames } from '../timeline/languages/languages.ts'
import type { Proposal } from '../timeline/proposal.ts'
import { suggestEvents } from '../timeline/suggest-events.ts'
import type { Machine } from '../world/machine.ts'
import type { Progress } from '../world/progress.ts'
import type { Terminal } from '../world/terminal.ts'
import type { World } from '../world/world.ts'
import { count } from './count.ts'
import { type ExitStatus, exitStatus } from './exit-status.ts'
import type { FoundBook } from './find-book.ts'
import { markChapter } from './mark-chapters.ts'
import { readDays } from './read-days.ts'
import { hasErrors, problemsOf } from './read-book.ts'
import { showProblems } from './show-problems.ts'

/** How the user wants proposals written into the text. */
export type Consent = 'none' | 'asked' | 'given'

export interface SuggestionRun {
  readonly found: FoundBook
  readonly machine: Machine
  readonly progress: Progress
  readonly terminal: Terminal
  readonly json: boolean
  readonly consent: Consent
}

/** Proposes events of a book's prose, and marks those that the user wants. */
export async function suggestTimeline(run: SuggestionRun): Promise<ExitStatus> {
  const { found, machine, progress, terminal, json, consent } = run
  const world = await machine.openWorld(found)
  world.progress('manuscript', '')
  const { file, name } = found
  const manuscript = await readManuscript(world, { name, ...(file !== undefined && { file }) })
  world.progress('suggest', '')
  const proposals = hasErrors(manuscript) ? [] : suggestEvents(manuscript, readDays)
  progress.end()
  showProblems({ problems: problemsOf(manuscript), found }, terminal)
  if (hasErrors(manuscript)) return exitStatus.faultyManuscript

  const chosen = consent === 'asked' ? await ask(proposals, found, terminal) : proposals.filter(isSureEnough)
  const marked = consent === 'none' ? undefined : await write(chosen, manuscript, world, run)
  if (json) terminal.print(asJson(proposals, marked))
  else if (consent !== 'asked') terminal.print(proposals.map((proposal) => asText(proposal, found)).join(''))
  const { language } = manuscript.settings
  if (proposals.length === 0 && languageFor(language) === undefined)
    terminal.tell(
      `Dates are found in ${languageNames} so far; the language of this book is \`${printable(language)}\`.\n`,
    )
  if (consent === 'none') terminal.tell(summary(proposals, found))
  return exitStatus.done
}

/** What is doubtful is written only where someone says so. */
function isSureEnough({ sureness }: Proposal): boolean {
  return sureness !== 'doubtful'
}

async function ask(
  proposals: readonly Proposal[],
  found: FoundBook,
  { ask: question, tell }: Terminal,
): Promise<readonly Proposal[]> {
  const chosen: Proposal[] = []
  for (const [at, proposal] of proposals.entries()) {
    tell(asText(proposal, found))
    const isDefault = isSureEnough(proposal)
    const answer = await question?.(
      `    Mark it? ${isDefault ? '[Y]es, [n]o' : '[y]es, [N]o'}, [a]ll that are not doubtful, [q]uit: `,
    )
    const first = answer?.trim().toLowerCase().charAt(0)
    if (first === 'q' || first === undefined) return chosen
    if (first === 'a') return [...chosen, ...proposals.slice(at).filter(isSureEnough)]
    if (first === 'y' || (first === '' && isDefault)) chosen.push(proposal)
  }
  return chosen
}

/** Marks proposals in the files of the book; gives those that were. */
async function write(
  chosen: readonly Proposal[],
  { files }: Manuscript,
  world: World,
  { found, machine, terminal }: SuggestionRun,
): Promise<ReadonlySet<Proposal>> {
  const done = new Set<Proposal>()
  const paths = [...new Set(chosen.map(({ path }) => path))]
  let changed = 0
  for (const path of paths) {
    const own = chosen.filter((proposal) => proposal.path === path)
    const file = files.find((candidate) => candidate.path === path)
    const bytes = await world.read(path)
    const result = file && bytes && markChapter(bytes, String(file), own)
    const isWritten =
      result !== undefined &&
      result.marked.length > 0 &&
      (await machine.rewrite(found.folder, path, bytes ?? new Uint8Array(), result.bytes))
    if (isWritten) {
      changed++
      for (const proposal of result.marked) done.add(proposal)
    }
    const shown = printable(join(found.typed, path))
    if (result === undefined || (result.marked.length > 0 && !isWritten))
      terminal.tell(`Left as it was, since its bytes are not plain UTF-8 or have changed meanwhile: ${shown}\n`)
    for (const { line, text } of result?.left ?? [])
      terminal.tell(
        `Not marked, since a directive would change the text there: ${shown}:${line} “${printable(text)}”\n`,
      )
  }
  terminal.tell(`Marked ${count(done.size, 'event')} in ${count(changed, 'file')}.\n`)
  return done
}

function asText(
  { path, line, column, date, calendar, sureness, why, sentence }: Proposal,
  { typed }: FoundBook,
): string {
  const when = calendar === undefined ? date : `${date} (${calendar})`
  const told = printable(sentence)
  return `${printable(join(typed, path))}:${line}:${column}  ${when}  ${sureness}: ${printable(why)}\n    ${told}\n`
}

/** One document: what a program needs to show, sort out or mark proposals itself. */
function asJson(proposals: readonly Proposal[], marked: ReadonlySet<Proposal> | undefined): string {
  const rows = proposals.map((proposal) => {
    const { path, line, column, text, sentence, date, calendar, kind, sureness, why, label } = proposal
    return {
      file: path,
      line,
      column,
      text,
      sentence,
      date,
      calendar: calendar ?? 'gregorian',
      kind,
      sureness,
      why,
      label,
      ...(marked !== undefined && { marked: marked.has(proposal) }),
    }
  })
  return `${JSON.stringify(rows, null, 2)}\n`
}

function summary(proposals: readonly Proposal[], { typed, file }: FoundBook): string {
  if (proposals.length === 0) return 'Found no dated events that are not marked yet.\n'
  const doubtful = proposals.filter((proposal) => !isSureEnough(proposal)).length
  const book = printable(file === undefined ? typed : join(typed, file))
  return `Found ${count(proposals.length, 'event')}, ${doubtful} of them doubtful. \`octavo timeline suggest ${book} --write\` asks of each and marks it.\n`
}
