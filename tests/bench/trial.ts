import type { Contender } from './contenders/contender.ts'

/** One run of one tool on a book of one length. */
export interface Trial {
  readonly tool: Contender
  /** Pages asked for; those that the tool printed are `printed.pages`. */
  readonly length: number
  readonly round: number
  readonly seconds: number
  /** Peak of all its processes together in MiB, where the system tells. */
  readonly memory: number | undefined
  readonly printed: PrintedBook
  /** Seconds by stage, of the press alone. */
  readonly stages: ReadonlyMap<string, number>
}

export interface PrintedBook {
  readonly pages: number
  readonly bytes: number
  /** Whether the PDF says that it is tagged. */
  readonly isTagged: boolean
}

/** What did not come to an end: why, for people. */
export interface Failure {
  readonly tool: Contender
  readonly length: number
  readonly reason: string
}

export interface Results {
  readonly trials: readonly Trial[]
  readonly failures: readonly Failure[]
}
