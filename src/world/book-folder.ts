import { constants } from 'node:fs'
import { open, readdir, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, sep } from 'node:path'

/** Files of one book; nothing outside its folder can be reached through it. */
export interface BookFolder {
  /** See {@link World.list}. */
  list(): Promise<readonly string[]>
  /** See {@link World.strayLinks}. */
  strayLinks(): Promise<readonly string[]>
  /** See {@link World.read}. */
  read(path: string): Promise<Uint8Array | undefined>
}

/** Larger files are none: no text or picture of a book is, and a sparse one could fill the memory. In bytes. */
const largestFile = 512 * 1024 * 1024

/** Opens the folder at `path`, which must exist. */
export async function openBookFolder(path: string): Promise<BookFolder> {
  const root = await realpath(path)
  return {
    list: async () => (await listFiles(root)).files,
    strayLinks: async () => (await listFiles(root)).strayLinks,
    read: (file) => readContained(root, file),
  }
}

async function listFiles(root: string) {
  const files: string[] = []
  const strayLinks: string[] = []
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) await walk(path)
      else if (entry.isFile()) files.push(path)
      else if (entry.isSymbolicLink()) {
        const target = await resolveContained(root, path)
        if (target === undefined) strayLinks.push(path)
        // A link to a folder is none: its files stand where they lie.
        else if ((await stat(target)).isFile()) files.push(path)
      }
    }
  }
  await walk('')
  return { files: files.sort(byCodeUnit), strayLinks: strayLinks.sort(byCodeUnit) }
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
  return target === root || target?.startsWith(root.endsWith(sep) ? root : root + sep) ? target : undefined
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
