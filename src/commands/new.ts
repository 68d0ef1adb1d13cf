import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from '../world/package-root.ts'
import { WrongUsage } from '../world/wrong-usage.ts'
import { jsonDocument } from './build-record.ts'
import type { Command } from './command.ts'
import { exitStatus } from './exit-status.ts'
import { withMachine } from './with-machine.ts'

export const newBook: Command = {
  name: 'new',
  operands: 'DIR',
  summary: 'make a small book that builds',
  options: {},
  async run(invocation) {
    const { operands, switches, terminal } = invocation
    const [folder, second] = operands
    if (folder === undefined) throw new WrongUsage('Missing folder', 'Type `octavo new DIR`.')
    if (second !== undefined) throw new WrongUsage(`Unexpected \`${second}\`, expected one folder`)
    await refuseTaken(folder)
    const source = join(packageRoot, 'templates', 'new')
    const names = (await readdir(source)).sort()
    const files = await Promise.all(
      names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(source, name))) })),
    )
    await withMachine(invocation, (machine) => machine.write(folder, files))
    if (switches.has('json')) terminal.print(jsonDocument({ files: names }))
    else if (!switches.has('quiet')) terminal.tell(`A book lies in ${folder}. Build it: octavo build ${folder}\n`)
    return exitStatus.done
  },
}

/** Nothing of the user's is ever written over. */
async function refuseTaken(folder: string): Promise<void> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new WrongUsage(`Found something at \`${folder}\` that is no folder`, 'Name a folder that is not there yet.')
  })
  if (entries.length > 0) {
    throw new WrongUsage(
      `Found files in \`${folder}\`, expected an empty folder`,
      'Name a folder that is not there yet.',
    )
  }
}
