import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser } from 'puppeteer'
import { findBook } from '../../src/commands/find-book.ts'
import { type Pressing, pressBook } from '../../src/commands/press-book.ts'
import { openMachine } from '../../src/world/machine.ts'
import { silence } from '../../src/world/progress.ts'
import type { World } from '../../src/world/world.ts'

/** Presses book after book with one browser, in this process: many small books in little time. */
export interface PressRoom {
  /** Takes the book in a folder through all stages to the editions asked for. */
  press(folder: string): Promise<Pressing>
  /** The browser of the room. */
  browser(): Promise<Browser>
  close(): Promise<void>
}

/** Opens a press room for PDFs; `equip` may give it another world. The scripts for the browser must be compiled. */
export function openPressRoom(
  equip: (world: World) => World = (world) => world,
  editions: readonly ('pdf' | 'epub')[] = ['pdf'],
): PressRoom {
  const machine = openMachine({ browser: undefined, progress: silence })
  return {
    async press(folder) {
      const found = await findBook(folder)
      return await pressBook(found, equip(await machine.openWorld(found)), new Set(editions))
    },
    browser: async () => await (await machine.openWorld({ folder: tmpdir() })).browser(),
    close: async () => await machine.close(),
  }
}

/** Writes a book into a folder that is gone when `work` is done. */
export async function inFolder<Result>(
  files: ReadonlyMap<string, string | Uint8Array>,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-book-'))
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
