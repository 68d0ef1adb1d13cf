import { type Machine, openMachine } from '../world/machine.ts'
import { type Progress, showProgress, silence } from '../world/progress.ts'
import type { Invocation } from './command.ts'

/** Not compiled where the press is not. */
const helperScript = new URL(import.meta.url.endsWith('.ts') ? 'helper.ts' : 'helper.js', import.meta.url)

/** Opens the machine for one command and closes it when the command is done, however it ends. */
export async function withMachine<Result>(
  { terminal, switches, values }: Invocation,
  use: (machine: Machine, progress: Progress) => Promise<Result>,
): Promise<Result> {
  const progress = switches.has('quiet') ? silence : showProgress(terminal)
  const machine = openMachine({ browser: values.browser, progress, helper: helperScript })
  try {
    return await use(machine, progress)
  } finally {
    progress.end()
    await machine.close()
  }
}
