import { didYouMean } from '../diagnostics/nearest.ts'
import { WrongUsage } from '../world/wrong-usage.ts'
import type { Command, Invocation } from './command.ts'
import { type ExitStatus, exitStatus } from './exit-status.ts'
import { defaultBook, findBook } from './find-book.ts'
import { showProblems } from './show-problems.ts'
import type { Consent } from './suggest-timeline.ts'
import { timelineCsv } from './timeline-formats/csv.ts'
import { timelineIcs } from './timeline-formats/ics.ts'
import { timelineJson } from './timeline-formats/json.ts'
import { timelineTable } from './timeline-formats/table.ts'
import { withMachine } from './with-machine.ts'

const formats = ['table', 'json', 'csv', 'ics'] as const

type Format = (typeof formats)[number]

export const timeline: Command = {
  name: 'timeline',
  operands: '[suggest] [BOOK]',
  summary: "print the book's timeline; `suggest`: propose events for dates in the text",
  options: {
    format: { value: 'table,json,csv,ics', summary: 'one of these (default: table)' },
    write: { summary: 'mark what `suggest` finds in the text, one by one' },
    yes: { summary: 'with --write: do not ask, and mark all that is not doubtful' },
  },
  async run(invocation) {
    const { operands, values, switches, terminal } = invocation
    if (operands[0] === 'suggest') return await suggest(invocation)
    for (const name of ['write', 'yes'])
      if (switches.has(name)) throw new WrongUsage(`Found --${name}, which only \`octavo timeline suggest\` has`)
    const format = chosenFormat(values.format, switches.has('json'))
    const [typed = defaultBook, second] = operands
    if (second !== undefined) throw new WrongUsage(`Unexpected \`${second}\`, expected one book`)
    const found = await findBook(typed)
    return await withMachine(invocation, async (machine, progress) => {
      const world = await machine.openWorld(found)
      const { readBook, hasErrors, problemsOf } = await import('./read-book.ts')
      const { manuscript, book } = await readBook(found, world)
      progress.end()
      showProblems({ problems: problemsOf(manuscript), found }, terminal)
      if (book === undefined || hasErrors(manuscript)) return exitStatus.faultyManuscript
      switch (format) {
        case 'table':
          terminal.print(timelineTable(book.events))
          break
        case 'json':
          terminal.print(timelineJson(book.events))
          break
        case 'csv':
          terminal.print(timelineCsv(book.events))
          break
        case 'ics': {
          const { calendar, omitted } = timelineIcs(book, await world.modified(book.settings.date))
          if (omitted > 0) progress.note(`Left out of the calendar, which has no such dates: ${omitted} of the events.`)
          terminal.print(calendar)
          break
        }
      }
      return exitStatus.done
    })
  },
}

async function suggest(invocation: Invocation): Promise<ExitStatus> {
  const { operands, values, switches, terminal } = invocation
  const [, typed = defaultBook, second] = operands
  if (second !== undefined) throw new WrongUsage(`Unexpected \`${second}\`, expected one book`)
  if (values.format !== undefined) throw new WrongUsage('Found --format, which `suggest` does not have', 'Use --json.')
  const consent = givenConsent(switches, typed, terminal.ask !== undefined)
  const found = await findBook(typed)
  return await withMachine(invocation, async (machine, progress) => {
    const { suggestTimeline } = await import('./suggest-timeline.ts')
    return await suggestTimeline({ found, machine, progress, terminal, json: switches.has('json'), consent })
  })
}

/** Nothing is written into a text unless its author has said so. */
function givenConsent(switches: ReadonlySet<string>, typed: string, isAttended: boolean): Consent {
  if (!switches.has('write')) {
    if (switches.has('yes')) throw new WrongUsage('Found --yes without --write', 'Type both to mark all at once.')
    return 'none'
  }
  if (switches.has('yes')) return 'given'
  if (isAttended) return 'asked'
  throw new WrongUsage(
    'Found --write where nobody can be asked: this is no terminal',
    `Type \`octavo timeline suggest ${typed} --write --yes\` to mark all that is not doubtful.`,
  )
}

function chosenFormat(format: string | undefined, json: boolean): Format {
  if (format === undefined) return json ? 'json' : 'table'
  const chosen = formats.find((name) => name === format)
  if (chosen === undefined) throw new WrongUsage(`Unknown format \`${format}\``, didYouMean(format, formats))
  if (json && chosen !== 'json') throw new WrongUsage('Found both --json and another --format, expected one of them')
  return chosen
}
