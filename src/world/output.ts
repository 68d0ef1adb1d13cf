import { renameSync } from 'node:fs'
import { access, constants, mkdir, open, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Interruption } from './interruption.ts'
import { MissingTool } from './world.ts'

/** A file to be written: its name in the output folder, and what it holds. */
export interface OutputFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Writes all files whole beside their places, then renames each into its place: a reader never sees half a book, and a
 * failure leaves what was there. Throws `MissingTool` where the folder cannot be written.
 */
export async function writeFiles(
  folder: string,
  files: readonly OutputFile[],
  interruption: Interruption,
): Promise<void> {
  for (const { name } of files) if (basename(name) !== name) throw new Error(`no plain file name: ${name}`)
  const drafts = files.map(({ name, bytes }) => ({
    bytes,
    place: join(folder, name),
    draft: join(folder, `.${name}.${process.pid}.tmp`),
  }))
  let interrupted = false
  const write = async (): Promise<void> => {
    await makeFolder(resolve(folder))
    for (const { draft, bytes } of drafts) if (!interrupted) await writeThrough(draft, bytes)
    // In one go: an interruption finds either none of the files replaced or all of them.
    if (!interrupted) for (const { draft, place } of drafts) renameSync(draft, place)
  }
  const discard = async (): Promise<void> => {
    await Promise.allSettled(drafts.map(({ draft }) => rm(draft, { force: true })))
  }
  const writing = write()
  const done = interruption.onInterrupt(async () => {
    interrupted = true
    await writing.catch(() => undefined)
    await discard()
  })
  try {
    await writing
  } catch (error) {
    await discard()
    throw isSystemError(error) ? writeFailure(folder, error) : error
  } finally {
    done()
  }
}

/** Throws `MissingTool` where {@link writeFiles} could not write: known before the work begins, not after it. */
export async function checkWritable(folder: string): Promise<void> {
  try {
    const existing = await nearestExisting(resolve(folder))
    if (!(await stat(existing)).isDirectory()) throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' })
    await access(existing, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw isSystemError(error) ? writeFailure(folder, error) : error
  }
}

async function nearestExisting(path: string): Promise<string> {
  return await stat(path).then(
    () => path,
    (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? nearestExisting(dirname(path)) : path),
  )
}

/** Folder by folder: Node's recursive `mkdir` never returns where a parent refuses with ENOENT, as `/proc` does. */
async function makeFolder(folder: string): Promise<void> {
  const existing = await nearestExisting(folder)
  if (existing === folder) return
  await makeFolder(dirname(folder))
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error // else another build has made it meanwhile
  })
}

/** Writes a new file and waits until the disk has it, so that a rename never puts an empty file in place. */
async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'w')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

type SystemError = NodeJS.ErrnoException & { readonly code: string }

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}

function writeFailure(folder: string, error: SystemError): MissingTool {
  switch (error.code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new MissingTool(
        `May not write in \`${folder}\``,
        'Choose another folder with --out, or get the right to write there.',
      )
    case 'ENOSPC':
    case 'EDQUOT':
      return new MissingTool(
        `No space is left on the disk of \`${folder}\``,
        'Free some, or choose another folder with --out.',
      )
    case 'ENOTDIR':
    case 'EEXIST':
      return new MissingTool(`Found a file at \`${folder}\`, expected a folder`, 'Choose another folder with --out.')
    default:
      return new MissingTool(`Could not write in \`${folder}\`: ${error.message}`, 'Choose another folder with --out.')
  }
}
