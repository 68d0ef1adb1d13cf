import { jsonReport } from '../diagnostics/json-report.ts'
import { WrongUsage } from '../world/wrong-usage.ts'
import { jsonDocument } from './build-record.ts'
import { type Command, pressOptions } from './command.ts'
import { editionNames } from './editions.ts'
import { exitStatus } from './exit-status.ts'
import { defaultBook, findBook } from './find-book.ts'
import { annotate, chosenReport, formatOption, formatProblems, showProblems } from './show-problems.ts'
import { withMachine } from './with-machine.ts'

export const check: Command = {
  name: 'check',
  operands: '[BOOK]',
  summary: 'report every problem, write nothing',
  options: { ...formatOption, ...pressOptions },
  async run(invocation) {
    const { operands, switches, terminal } = invocation
    const format = chosenReport(invocation)
    const [typed = defaultBook, second] = operands
    if (second !== undefined) throw new WrongUsage(`Unexpected \`${second}\`, expected one book`)
    const found = await findBook(typed)
    const { pressBook } = await import('./press-book.ts')
    const { problems, pressed } = await withMachine(invocation, async (machine) =>
      // The whole press: some problems only show on the printed page, or in the proof.
      pressBook(found, await machine.openWorld(found), new Set(editionNames)),
    )
    const result = { problems, found }
    if (format === 'text') {
      showProblems(result, terminal)
      if (problems.length === 0 && !switches.has('quiet')) terminal.tell('No problems found.\n')
    } else if (format === 'json') terminal.print(jsonDocument({ messages: jsonReport(problems) }))
    else terminal.print(formatProblems([result], format))
    if (format !== 'github') annotate(result, terminal)
    return pressed === undefined ? exitStatus.faultyManuscript : exitStatus.done
  },
}
