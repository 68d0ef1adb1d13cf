import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'puppeteer'
import { openBookFolder } from './book-folder.ts'
import { findBrowser } from './browser/find-browser.ts'
import { installBrowser } from './browser/install-browser.ts'
import { launchBrowser, type RunningBrowser } from './browser/launch-browser.ts'
import { readCodec } from './codecs.ts'
import { openHelpers } from './helpers.ts'
import { type Interruption, listenForInterruption } from './interruption.ts'
import { modifiedDate } from './modified-date.ts'
import { checkWritable, type OutputFile, writeFiles } from './output.ts'
import { packageRoot } from './package-root.ts'
import type { Progress } from './progress.ts'
import { readTypeface, readTypefaceParts } from './typefaces.ts'
import { rewriteFile } from './rewrite-file.ts'
import { tidyMemory } from './tidy-memory.ts'
import type { World } from './world.ts'

/** Where a book lies. */
export interface BookPlace {
  readonly folder: string
  /** The book's text where it is one file of that folder. */
  readonly file?: string
}

/** The computer a command runs on: gives each book a world of its own, and all of them one browser and the same helpers. */
export interface Machine {
  openWorld(place: BookPlace): Promise<World>
  /** Throws `MissingTool` where {@link Machine.write} could not write. */
  checkWritable(folder: string): Promise<void>
  /** Writes finished files; see {@link writeFiles}. */
  write(folder: string, files: readonly OutputFile[]): Promise<void>
  /** Puts other bytes into a file of a book's folder; see {@link rewriteFile}. */
  rewrite(folder: string, path: string, before: Uint8Array, after: Uint8Array): Promise<boolean>
  /** Name and version of the browser; `null` where none was started. */
  engine(): Promise<string | null>
  /** Ends the browser and the helpers, if any were started. Never returns once the user has interrupted: the process is about to end. */
  close(): Promise<void>
}

export interface MachineOptions {
  /** File of the browser the user wants. */
  readonly browser: string | undefined
  readonly progress: Progress
  /** Script of the threads that help; without it the press does everything itself. */
  readonly helper?: URL
}

/** More helpers than these would take memory and wait for each other. */
const mostHelpers = 3

export function openMachine({ browser: chosen, progress, helper }: MachineOptions): Machine {
  const interruption = listenForInterruption()
  const environment = process.env
  const processors = availableParallelism()
  const helpers = helper && processors > 1 ? openHelpers(helper, Math.min(processors - 1, mostHelpers)) : undefined
  let running: Promise<RunningBrowser> | undefined
  const browser = async (): Promise<Browser> => {
    running ??= startBrowser(chosen, interruption, progress)
    return (await running).browser
  }
  return {
    async openWorld({ folder, file }) {
      const files = await openBookFolder(folder)
      return {
        list: () => files.list(),
        strayLinks: () => files.strayLinks(),
        read: (path) => files.read(path),
        template: async (path) => await readFile(join(packageRoot, 'templates', path), 'utf8'),
        font: readTypeface,
        fontParts: readTypefaceParts,
        codec: readCodec,
        galleyScript: async (path) => await readFile(join(packageRoot, 'build', path), 'utf8'),
        modified: async (date) =>
          await modifiedDate({
            folder,
            ...(file === undefined ? {} : { file }),
            environment,
            date,
            warn: progress.note,
          }),
        browser,
        processors,
        ...(helpers !== undefined && { helpers, tidy: tidyMemory }),
        progress: progress.update,
      }
    },
    checkWritable,
    write: async (folder, files) => await writeFiles(folder, files, interruption),
    rewrite: async (folder, path, before, after) => await rewriteFile(folder, path, before, after, interruption),
    engine: async () => (running === undefined ? null : await (await running).browser.version()),
    async close() {
      // What an interruption breaks on its way is no fault, and must not be told as one.
      await interruption.settled()
      await helpers?.close()
      await (await running?.catch(() => undefined))?.close()
    },
  }
}

async function startBrowser(
  chosen: string | undefined,
  interruption: Interruption,
  progress: Progress,
): Promise<RunningBrowser> {
  const surroundings = { platform: process.platform, environment: process.env }
  const path = (await findBrowser(chosen, surroundings)) ?? (await installBrowser(surroundings, progress.note))
  return await launchBrowser(path, interruption, process.env, progress.note)
}
