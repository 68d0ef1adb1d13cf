import { chmodSync, renameSync } from 'node:fs'
import { open, readFile, realpath, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import type { Interruption } from './interruption.ts'
import { MissingTool } from './world.ts'

/**
 * Replaces the bytes of a file of a book's folder by others, whole: they are written beside it and renamed, with its
 * permissions; a link stays a link. `false`, and nothing done, where the file holds other bytes than `before`, or lies
 * outside the folder. Throws `MissingTool` where it cannot be written.
 */
export async function rewriteFile(
  folder: string,
  path: string,
  before: Uint8Array,
  after: Uint8Array,
  interruption: Interruption,
): Promise<boolean> {
  const root = await realpath(folder)
  const place = await realpath(join(root, path)).catch(() => undefined)
  if (place === undefined || !place.startsWith(root.endsWith(sep) ? root : root + sep)) return false
  const draft = join(dirname(place), `.${basename(place)}.${process.pid}.tmp`)
  let interrupted = false
  const done = interruption.onInterrupt(async () => {
    interrupted = true
    await rm(draft, { force: true })
  })
  try {
    const handle = await open(draft, 'w')
    try {
      await handle.writeFile(after)
      await handle.sync()
    } finally {
      await handle.close()
    }
    chmodSync(draft, (await stat(place)).mode)
    // Last: an editor may have saved meanwhile.
    const isSame = Buffer.from(await readFile(place)).equals(before)
    if (isSame && !interrupted) renameSync(draft, place)
    return isSame
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new MissingTool(`Could not write \`${path}\`: ${error.message}`, 'Get the right to write there.')
  } finally {
    done()
    await rm(draft, { force: true })
  }
}
