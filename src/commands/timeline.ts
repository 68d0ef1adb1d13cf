import { didYouMean } from '../diagnostics/nearest.ts'
import { WrongUsage } from '../world/wrong-usage.ts'
import { type Command } from './command.ts'
import { exitStatus } from './exit-status.ts'
import { defaultBook, findBook } from './find-book.ts'
import { notAvailable } from './parse-arguments.ts'
import { showProblems } from './show-problems.ts'
import { timelineCsv } from './timeline-formats/csv.ts'
import { timelineIcs } from './timeline-formats/ics.ts'
import { timelineJson } from './timeline-formats/json.ts'
import { timelineTable } from './timeline-formats/table.ts'
import { withMachine } from './with-machine.ts'

const formats = ['table', 'json', 'csv', 'ics'] as const

type Format = (typeof formats)[number]

export const timeline: Command = {
  name: 'timeline',
  operands: '[BOOK]',
  summary: "print the book's timeline",
  options: {
    format: { value: 'table,json,csv,ics', summary: 'one of these (default: table)' },
    write: { summary: 'write what `suggest` finds into the text', later: true },
    yes: { summary: 'do not ask before writing', later: true },
  },
  async run(invocation) {
    const { operands, values, switches, terminal } = invocation
    if (operands[0] === 'suggest') throw notAvailable('octavo timeline suggest')
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

function chosenFormat(format: string | undefined, json: boolean): Format {
  if (format === undefined) return json ? 'json' : 'table'
  const chosen = formats.find((name) => name === format)
  if (chosen === undefined) throw new WrongUsage(`Unknown format \`${format}\``, didYouMean(format, formats))
  if (json && chosen !== 'json') throw new WrongUsage('Found both --json and another --format, expected one of them')
  return chosen
}
