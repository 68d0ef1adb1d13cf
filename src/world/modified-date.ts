import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { WrongUsage } from './wrong-usage.ts'

/** What the modification date of an edition is taken from. */
export interface DateSources {
  /** Folder of the book. */
  readonly folder: string
  /** The book's text where it is one file of that folder. */
  readonly file?: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** `date` of the book's settings: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string | undefined
  /** Told what the user should know of the date. */
  readonly warn: (text: string) => void
}

/** For a book that says nothing of its date. */
const fixedDate = new Date(Date.UTC(2000, 0, 1))

/**
 * The modification date of an edition, the same on every machine: `SOURCE_DATE_EPOCH`
 * (https://reproducible-builds.org/specs/source-date-epoch/), else the last commit that touched the book, else the
 * date of its settings, else 1 January 2000. In whole seconds.
 */
export async function modifiedDate(sources: DateSources): Promise<Date> {
  const epoch = sources.environment.SOURCE_DATE_EPOCH
  if (epoch !== undefined && epoch !== '') return fromEpoch(epoch)
  return (await fromLastCommit(sources)) ?? fromSettings(sources.date) ?? fixedDate
}

function fromEpoch(epoch: string): Date {
  const date = new Date(Number(epoch) * 1000)
  if (/^\d+$/.test(epoch) && !Number.isNaN(date.getTime())) return date
  throw new WrongUsage(
    `Unexpected SOURCE_DATE_EPOCH \`${epoch}\`, expected a number of seconds`,
    'Unset the variable, or give it a number such as 1767225600.',
  )
}

async function fromLastCommit({ folder, file = '.', environment, warn }: DateSources): Promise<Date | undefined> {
  const git = gitIn(folder, environment)
  const line = await git(['rev-list', '--max-count=1', '--timestamp', 'HEAD', '--', file])
  const seconds = /^(\d+) /.exec(line)?.[1]
  if (seconds === undefined) return undefined
  if ((await git(['rev-parse', '--is-shallow-repository'])).trim() === 'true') {
    warn(
      'This clone is shallow, so the date of the editions may not be that of the last change to the book: ' +
        'type `git fetch --unshallow`, or set SOURCE_DATE_EPOCH.',
    )
  }
  return new Date(Number(seconds) * 1000)
}

/** Runs git commands that only read; gives nothing where there is no git, no repository or no commit. */
function gitIn(folder: string, environment: DateSources['environment']) {
  // A book may bring its own `.git/config`: nothing it names is run, and nothing is fetched to fill a partial clone.
  const closed = ['-c', 'core.fsmonitor=false', '--literal-pathspecs']
  const env = { ...environment, GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none', GIT_TERMINAL_PROMPT: '0' }
  const run = promisify(execFile)
  return async (parameters: readonly string[]): Promise<string> =>
    await run('git', [...closed, ...parameters], { cwd: folder, env }).then(
      ({ stdout }) => stdout,
      () => '',
    )
}

function fromSettings(date: string | undefined): Date | undefined {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date ?? '') ?? []
  return year === undefined ? undefined : new Date(`${year}-${month}-${day}T00:00:00Z`)
}
