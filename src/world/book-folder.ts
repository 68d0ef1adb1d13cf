import { constants } from 'node:fs'
import { open, readdir, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, sep } from 'node:path'

/** Files of one book; nothing outside its folder can be reached through it. */
export interface BookFolder {
  /** See {@link World.list}. */
  list(): Promise<readonly string[]>
  /** See {@link World.read}. */
  read(path: string): Promise<Uint8Array | undefined>
}

/** Larger files are none: no text or picture of a book is, and a sparse one could fill the memory. In bytes. */
const largestFile = 512 * 1024 * 1024

/** Opens the folder at `path`, which must exist. */
export async function openBookFolder(path: string): Promise<BookFolder> {
  const root = await realpath(path)
  return { list: () => listFiles(root), read: (file) => readContained(root, file) }
}

async function listFiles(root: string): Promise<readonly string[]> {
  const found: string[] = []
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) await walk(path)
      else if (entry.isFile() || (entry.isSymbolicLink() && (await isContainedFile(root, path)))) found.push(path)
    }
  }
  await walk('')
  return found.sort(byCodeUnit)
}

/** Whether a link leads to a regular file of the folder. A link to a folder is none: its files stand where they lie. */
async function isContainedFile(root: string, path: string): Promise<boolean> {
  const target = await resolveContained(root, path)
  return target !== undefined && (await stat(target)).isFile()
}

async function readContained(root: string, path: string): Promise<Uint8Array | undefined> {
  const target = await resolveContained(root, path)
  if (target === undefined) return undefined
  // Without O_NONBLOCK, opening a named pipe waits for a writer; O_NOFOLLOW refuses a link put there since we looked.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)
  const handle = await open(target, flags).catch(() => undefined)
  if (handle === undefined) return undefined
  try {
    const { size } = await handle.stat().then((stats) => (stats.isFile() ? stats : { size: Infinity }))
    return size > largestFile ? undefined : new Uint8Array(await handle.readFile())
  } finally {
    await handle.close()
  }
}

/** Where `path` really lies, or `undefined` where that is nowhere or outside `root`. */
async function resolveContained(root: string, path: string): Promise<string | undefined> {
  if (path === '' || path.includes('\0') || isAbsolute(path)) return undefined
  const target = await realpath(join(root, path)).catch(() => undefined)
  return target?.startsWith(root.endsWith(sep) ? root : root + sep) ? target : undefined
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
