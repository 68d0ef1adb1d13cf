import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Contender } from './contender.ts'
import { versionNumber } from './find-command.ts'
import { copyFaces } from './page-design.ts'
import { writeTypst } from './write-typst.ts'

const command = versionNumber('typst')
/** The same compiler as a module of Python, which comes without a command. */
const module = versionNumber('python3', ['-c', 'import importlib.metadata as m; print("typst", m.version("typst"))'])

export const typst: Contender = {
  id: 'typst',
  name: 'Typst',
  notes: 'foot of the page',
  remedy: 'pip install typst',
  version: () => command ?? module,
  prepare(book, folder) {
    const source = join(folder, 'book.typ')
    const pdf = join(folder, 'book.pdf')
    const fonts = copyFaces(folder)
    writeFileSync(source, writeTypst(book))
    if (command !== undefined) {
      const parameters = ['compile', '--font-path', fonts, '--ignore-system-fonts', source, pdf]
      return { command: 'typst', parameters, pdf }
    }
    const [from, to, path] = [source, pdf, fonts].map((text) => JSON.stringify(text))
    const script = `import typst; typst.compile(${from}, output=${to}, font_paths=[${path}], ignore_system_fonts=True)`
    return { command: 'python3', parameters: ['-c', script], pdf }
  },
}
