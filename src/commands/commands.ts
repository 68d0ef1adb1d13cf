import { build } from './build.ts'
import { check } from './check.ts'
import type { Command } from './command.ts'
import { explain } from './explain.ts'
import { laterCommands } from './later-commands.ts'
import { newBook } from './new.ts'
import { timeline } from './timeline.ts'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [build, check, timeline, explain, newBook, ...laterCommands]
