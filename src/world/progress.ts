import type { Terminal } from './terminal.ts'

/** Tells how far the work has come: one line that is rewritten on a terminal, one line a stage elsewhere. */
export interface Progress {
  /** `stage` is at work; `detail` says how far it is. Another stage than before means that the one before is done. */
  readonly update: (stage: string, detail: string) => void
  /** The last stage is done. Other text may now be printed. */
  readonly end: () => void
  /** Something the user should know, said once however often it happens. */
  readonly note: (text: string) => void
}

/** Between two looks at the clock, in milliseconds. */
const interval = 200

export const silence: Progress = { update: () => undefined, end: () => undefined, note: () => undefined }

export function showProgress(terminal: Terminal): Progress {
  let ticking: NodeJS.Timeout | undefined
  let current: { readonly stage: string; readonly begun: number; detail: string } | undefined
  const noted = new Set<string>()

  const line = (): string => {
    if (current === undefined) return ''
    const seconds = ((terminal.elapsed() - current.begun) / 1000).toFixed(1)
    return `${current.stage.padEnd(10)} ${seconds.padStart(6)} s  ${current.detail}`.trimEnd()
  }
  const rewrite = (): void => terminal.tell(`\r\u001b[K${line().slice(0, terminal.columns - 1)}`)
  const end = (): void => {
    clearInterval(ticking)
    ticking = undefined
    if (current === undefined) return
    terminal.tell(terminal.live ? `\r\u001b[K${line()}\n` : `${line()}\n`)
    current = undefined
  }
  return {
    update(stage, detail) {
      if (stage !== current?.stage) {
        end()
        current = { stage, begun: terminal.elapsed(), detail }
      }
      current.detail = detail
      if (!terminal.live) return
      rewrite()
      // The seconds go on while a stage waits for the browser; a timer alone must not keep the process up.
      ticking ??= setInterval(rewrite, interval).unref()
    },
    end,
    note(text) {
      if (noted.has(text)) return
      noted.add(text)
      terminal.tell(`${terminal.live && current !== undefined ? '\r\u001b[K' : ''}${text}\n`)
      if (terminal.live && current !== undefined) rewrite()
    },
  }
}
