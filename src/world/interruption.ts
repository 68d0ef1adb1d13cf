/** What to undo when the user interrupts: browsers to end, half-written files to remove. */
export interface Interruption {
  /** Has `undo` run on an interruption, until the function it gives back is called. */
  onInterrupt(undo: () => Promise<void>): () => void
}

/** The user's Ctrl-C and its kin. */
export interface Interruptions extends Interruption {
  /** Waits for the end of the process where one is under way; else returns at once. */
  settled(): Promise<void>
}

/** Exit status by signal: 128 and its number, as shells do. */
const exitStatus = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** How long undoing may take, in milliseconds; then the process ends as it is. */
const patience = 5000

/** Listens for Ctrl-C and its kin: undoes what was begun, the latest first, then ends the process. */
export function listenForInterruption(): Interruptions {
  const undone = new Set<() => Promise<void>>()
  let interrupted = false
  for (const [signal, status] of Object.entries(exitStatus)) {
    process.on(signal, () => {
      // A terminal and a launcher may both send it; the second one must not cut the undoing short.
      if (interrupted) return
      interrupted = true
      setTimeout(() => process.exit(status), patience)
      const ends = [...undone].toReversed().map((undo) => undo().catch(() => undefined))
      void Promise.all(ends).then(() => process.exit(status))
    })
  }
  return {
    onInterrupt(undo) {
      undone.add(undo)
      return () => undone.delete(undo)
    },
    async settled() {
      if (interrupted) await new Promise<never>(() => undefined)
    },
  }
}
