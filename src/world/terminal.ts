import { createInterface } from 'node:readline'

/** Where a command speaks to the user. */
export interface Terminal {
  /** Results, for people or programs. */
  readonly print: (text: string) => void
  /** Everything else. */
  readonly tell: (text: string) => void
  /** Whether a line of standard error can be rewritten. */
  readonly live: boolean
  /** Whether standard error shows colours. */
  readonly colour: boolean
  /** Whether lines written as workflow commands are shown beside the text they are about: a run of GitHub Actions. */
  readonly annotated: boolean
  /** Characters on a line of standard error. */
  readonly columns: number
  /**
   * Asks the user and waits for a line; `undefined` where there are no more. Absent where nobody sits at the terminal.
   */
  readonly ask?: (question: string) => Promise<string | undefined>
  /** Milliseconds since the process started. */
  readonly elapsed: () => number
}

/** Reads answers line by line. While nothing is asked, waiting input keeps no process alive. */
function askOn(input: NodeJS.ReadStream, tell: (text: string) => void): NonNullable<Terminal['ask']> {
  let lines: AsyncIterator<string> | undefined
  return async (question) => {
    tell(question)
    // Without `terminal` the keyboard stays as it is: Ctrl-C interrupts.
    lines ??= createInterface({ input, terminal: false })[Symbol.asyncIterator]()
    input.ref()
    const { value, done } = await lines.next()
    input.unref()
    return done === true ? undefined : value
  }
}

/** Columns where nobody says how wide the terminal is. */
const usualColumns = 100

export function openTerminal(): Terminal {
  const { stdout, stderr, env } = process
  // `octavo timeline | head` closes the pipe early: no fault of anybody.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  const live = stderr.isTTY && env.TERM !== 'dumb'
  return {
    print: (text) => void stdout.write(text),
    tell: (text) => void stderr.write(text),
    live,
    // https://no-color.org: present and not empty
    colour: live && (env.NO_COLOR ?? '') === '',
    annotated: env.GITHUB_ACTIONS === 'true',
    columns: stderr.columns || usualColumns,
    ...(process.stdin.isTTY && stderr.isTTY && { ask: askOn(process.stdin, (text) => void stderr.write(text)) }),
    elapsed: () => performance.now(),
  }
}
