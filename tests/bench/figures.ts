import type { Contender } from './contenders/contender.ts'
import { median, quartiles } from './statistics.ts'
import type { Trial } from './trial.ts'

/** A number in the middle of several, and those between which the middle half of them lies. */
export interface Spread {
  readonly middle: number
  readonly low: number
  readonly high: number
}

/** All runs of one tool on a book of one length. */
export interface Figures {
  readonly tool: Contender
  readonly length: number
  readonly seconds: Spread
  /** Milliseconds of a page that it printed. */
  readonly perPage: number
  /** Times as long as the tool it is compared with, in the same round; `undefined` where that one did not run. */
  readonly ratio: Spread | undefined
  /** The highest of all runs, in MiB. */
  readonly memory: number | undefined
  readonly pages: number
  readonly bytes: number
  readonly isTagged: boolean
  /** Seconds by stage. */
  readonly stages: ReadonlyMap<string, number>
}

/** Figures by length and tool, in the order in which these first ran. */
export function figuresOf(trials: readonly Trial[], base: Contender): Figures[] {
  const groups = Map.groupBy(trials, ({ tool, length }) => `${length} ${tool.id}`)
  return [...groups.values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const { tool, length, printed } = first
    const ratios = own.flatMap(({ round, seconds }) => {
      const peer = trials.find((trial) => trial.tool === base && trial.length === length && trial.round === round)
      return peer === undefined ? [] : [seconds / peer.seconds]
    })
    const seconds = spreadOf(own.map((trial) => trial.seconds))
    const memories = own.flatMap(({ memory }) => (memory === undefined ? [] : [memory]))
    return [
      {
        tool,
        length,
        seconds,
        perPage: (1000 * seconds.middle) / printed.pages,
        ratio: ratios.length === 0 ? undefined : spreadOf(ratios),
        memory: memories.length === 0 ? undefined : Math.max(...memories),
        ...printed,
        stages: stagesOf(own),
      },
    ]
  })
}

function spreadOf(values: readonly number[]): Spread {
  const [low, high] = quartiles(values)
  return { middle: median(values), low, high }
}

function stagesOf(trials: readonly Trial[]): ReadonlyMap<string, number> {
  const names = new Set(trials.flatMap(({ stages }) => [...stages.keys()]))
  return new Map([...names].map((name) => [name, median(trials.map(({ stages }) => stages.get(name) ?? 0))]))
}
