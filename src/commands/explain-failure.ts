import type { Terminal } from '../world/terminal.ts'
import { MissingTool } from '../world/world.ts'
import { WrongUsage } from '../world/wrong-usage.ts'
import { type ExitStatus, exitStatus } from './exit-status.ts'

/** Tells the user what stopped a command, and what to do; `debug` shows where in our code a fault of ours is. */
export function explainFailure(error: unknown, terminal: Terminal, debug: boolean): ExitStatus {
  if (error instanceof WrongUsage) {
    terminal.tell(`octavo: ${error.message}.${error.hint === '' ? '' : ` ${error.hint}`}\n`)
    return exitStatus.wrongUsage
  }
  if (error instanceof MissingTool) {
    terminal.tell(`octavo: ${error.message}.\n  ${error.remedy}\n`)
    return exitStatus.missingTool
  }
  if (isFullDisk(error)) {
    terminal.tell('octavo: No space is left on the disk.\n  Free some, and build again.\n')
    return exitStatus.missingTool
  }
  const fault = error instanceof Error ? error : new Error(String(error))
  terminal.tell(`octavo: This is a fault of the press: ${fault.message}\n`)
  terminal.tell('  Please report it, with what the same command prints when OCTAVO_DEBUG=1 is set.\n')
  if (debug) terminal.tell(`${fault.stack}\n`)
  return exitStatus.ourFault
}

function isFullDisk(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC'
}
