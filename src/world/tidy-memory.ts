import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** By how many per cent of what is in use the memory may grow before it is searched for what is not. */
const mostGrowth = 50

/** Of V8; not part of the language. */
type Collector = (options: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void

let collector: Collector | undefined

/**
 * Gives the memory back in which nothing is that anybody wants, and takes less of it in advance from then on: by itself the
 * engine keeps what a stage took, for all that may come. Takes a third of a second for a book of a thousand chapters.
 */
export function tidyMemory(): void {
  collector ??= openCollector()
  collector({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}

/** The engine hands its collector out to no program that it was not told to before. */
function openCollector(): Collector {
  setFlagsFromString(`--heap-growing-percent=${mostGrowth}`)
  setFlagsFromString('--semi-space-growth-factor=1') // what has just been made gets no more room than it has
  setFlagsFromString('--expose-gc')
  const found: unknown = runInNewContext('gc')
  return typeof found === 'function' ? (options) => void Reflect.apply(found, undefined, [options]) : () => undefined
}
