import { Worker } from 'node:worker_threads'
import type { ErrandName, Errands, Helpers } from './world.ts'

/** What a helper is told when there is no more to be done. */
export const farewell = 'farewell'

/** What goes to a helper. */
export interface Order<Name extends ErrandName = ErrandName> {
  readonly number: number
  readonly name: Name
  readonly given: Errands[Name]['given']
}

/** What comes back: a result, or why there is none. */
export interface Reply {
  readonly number: number
  readonly result?: unknown
  readonly fault?: Error
}

interface Awaited {
  readonly resolve: (result: never) => void
  readonly reject: (fault: Error) => void
}

/** In MiB. */
const limits = {
  /** For what has just been made: more takes no time off, and is never given back. */
  maxYoungGenerationSizeMb: 24,
  /** As the press itself has: what is nested too deep for it must be so here. */
  stackSizeMb: 1,
}

/** Starts helpers when they are first sent on an errand, each a thread that runs `script`; each errand goes to the idlest. */
export function openHelpers(script: URL, count: number): Helpers & { close(): Promise<void> } {
  let helpers: readonly Helper[] = []
  let leaving: readonly Helper[] = []
  return {
    count,
    async send(name, given) {
      helpers = helpers.filter(({ isDead }) => !isDead)
      const idle = helpers.find(({ load }) => load === 0)
      if (idle === undefined && helpers.length < count) helpers = [...helpers, new Helper(script)]
      const idlest = idle ?? helpers.reduce((least, helper) => (helper.load < least.load ? helper : least))
      return await idlest.send(name, given)
    },
    dismiss() {
      for (const helper of helpers) helper.dismiss()
      leaving = [...leaving.filter(({ isDead }) => !isDead), ...helpers]
      helpers = []
    },
    async close() {
      await Promise.all([...helpers, ...leaving].map((helper) => helper.end()))
    },
  }
}

class Helper {
  readonly #worker: Worker
  readonly #awaited = new Map<number, Awaited>()
  #orders = 0
  #isDead = false

  constructor(script: URL) {
    this.#worker = new Worker(script, { resourceLimits: limits })
    // Errands are awaited; a thread that has none must not keep the process.
    this.#worker.unref()
    this.#worker.on('message', ({ number, result, fault }: Reply) => {
      const awaited = this.#awaited.get(number)
      this.#awaited.delete(number)
      if (this.#awaited.size === 0) this.#worker.unref()
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Doing` in the script says what each errand gives
      if (fault === undefined) awaited?.resolve(result as never)
      else awaited?.reject(fault)
    })
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', (status) => this.#fail(new Error(`a helper ended with ${status}`)))
  }

  /** Whether its thread has ended, by itself or by a fault. */
  get isDead(): boolean {
    return this.#isDead
  }

  get load(): number {
    return this.#awaited.size
  }

  async send<Name extends ErrandName>(name: Name, given: Errands[Name]['given']): Promise<Errands[Name]['result']> {
    const order: Order<Name> = { number: ++this.#orders, name, given }
    return await new Promise((resolve, reject) => {
      this.#awaited.set(order.number, { resolve, reject })
      this.#worker.ref()
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      this.#worker.postMessage(order)
    })
  }

  /** Ends its thread, without the press having to wait for that, when it has done what it was sent on. */
  dismiss(): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#worker.postMessage(farewell)
  }

  async end(): Promise<void> {
    this.#awaited.clear()
    await this.#worker.terminate()
  }

  #fail(error: unknown): void {
    this.#isDead = true
    const fault = error instanceof Error ? error : new Error(String(error))
    for (const { reject } of this.#awaited.values()) reject(fault)
    this.#awaited.clear()
  }
}
