import type { Position } from 'unist'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { report } from './report.ts'

/** A comment in a text that silences one rule. */
export interface Silence {
  readonly rule: string
  /** Lines of the file that it is about, both included; all of them where absent. */
  readonly lines?: { readonly first: number; readonly last: number }
  /** Where the comment stands. */
  readonly position: Position
}

declare module 'vfile' {
  interface DataMap {
    /** Comments of the file that silence rules. */
    silences: readonly Silence[]
  }
}

/** Takes note of a comment of the file. What has been reported already, and what will be, is silenced alike. */
export function addSilence(file: VFile, silence: Silence): void {
  file.data.silences = [...(file.data.silences ?? []), silence]
}

/** Whether a comment of the file silences the message. */
export function isSilenced(message: VFileMessage, file: VFile): boolean {
  return (file.data.silences ?? []).some((silence) => silences(silence, message))
}

/** Reports comments that silence nothing. For when everything has been reported that there is to say. */
export function reportUnusedSilences(files: Iterable<VFile>): void {
  for (const file of new Set(files)) {
    for (const silence of file.data.silences ?? []) {
      const used = file.messages.some((message) => silences(silence, message))
      if (!used) report(file, 'ignore-used', silence.position, { rule: silence.rule })
    }
  }
}

function silences({ rule, lines }: Silence, { ruleId, line }: VFileMessage): boolean {
  if (ruleId !== rule) return false
  return lines === undefined || (line !== undefined && line >= lines.first && line <= lines.last)
}
