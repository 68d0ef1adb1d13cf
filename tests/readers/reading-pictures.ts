// Pictures of an e-book in a reading system, on a phone and a tablet, by day and by night, to be looked at:
// node tests/readers/reading-pictures.ts EPUB FOLDER VIEW…
// A view is the name of a file of the e-book: its first screen; with `:note`, the first of its notes as it pops up; with
// `:` and a selector, the screen with the first of what that finds, `timeline:table`.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openMachine } from '../../src/world/machine.ts'
import { silence } from '../../src/world/progress.ts'
import { openBook, type ReadingSystem } from './reading-system.ts'

const [book = '', folder = '', ...views] = process.argv.slice(2)

const screens = { phone: { width: 390, height: 844 }, tablet: { width: 820, height: 1180 } } as const

const machine = openMachine({ browser: undefined, progress: silence })
try {
  const browser = await (await machine.openWorld({ folder: tmpdir() })).browser()
  const epub = await readFile(book)
  await mkdir(folder, { recursive: true })
  for (const [screen, size] of Object.entries(screens)) {
    for (const theme of ['light', 'dark'] as const) {
      const system = await openBook(browser, epub, { ...size, theme, scale: 2, notes: 'hidden' })
      for (const view of views) {
        await show(system, view)
        const name = `${view.replaceAll(/[^\w-]/g, '-')}-${screen}-${theme}.png`
        await writeFile(join(folder, name), await system.page.screenshot())
      }
      await system.page.close()
    }
  }
} finally {
  await machine.close()
}

async function show(system: ReadingSystem, view: string): Promise<void> {
  const [name = '', part] = view.split(':')
  const file = system.files.find((each) => each.endsWith(`/${name}.xhtml`))
  if (file === undefined) throw new Error(`no file ${name} among ${system.files.join(', ')}`)
  if (part === undefined) await system.goTo(file)
  else if (part === 'note') await system.showNote(file)
  else await system.showFirst(file, part)
}
