// Presses books and tells which of their pages have something out of its place, by what it is.
//
//     node tests/corpora/geometry.ts [--out DIR] BOOK…
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { openPressRoom, type PressRoom } from '../books/press-room.ts'
import { faultsOf } from '../readers/page-faults.ts'
import { geometryOf } from '../readers/page-geometry.ts'
import { pagesWithInkInMargins } from '../readers/page-ink.ts'
import { hasPoppler } from '../readers/poppler.ts'

/** Pages and lines named for each kind of fault. */
const shown = 8

const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true })
const out = values.out ?? mkdtempSync(join(tmpdir(), 'octavo-geometry-'))
mkdirSync(out, { recursive: true })

for (const book of positionals) {
  const room = openPressRoom()
  try {
    await read(book, room)
  } finally {
    await room.close()
  }
}

async function read(book: string, room: PressRoom): Promise<void> {
  const { pressed, problems } = await room.press(book)
  if (pressed?.print === undefined) {
    process.stdout.write(`${basename(book)}: no book: ${problems[0]?.message ?? ''}\n`)
    process.exitCode = 1
    return
  }
  const { print } = pressed.book.settings
  const file = join(out, `${basename(book)}.pdf`)
  writeFileSync(file, pressed.print.pdf)
  const pages = await geometryOf(pressed.print.pdf, print)
  const faults = faultsOf(pages, print)
  const touched = new Set(faults.map(({ index }) => index)).size
  process.stdout.write(`${basename(book)}: ${pages.length} pages, ${touched} with faults, in ${file}\n`)
  for (const [kind, found] of Map.groupBy(faults, (fault) => fault.kind)) {
    const byPage = [...Map.groupBy(found, ({ index }) => index)]
    process.stdout.write(`  ${kind}: ${found.length} on ${byPage.length} pages\n`)
    for (const [index, [first]] of byPage.slice(0, shown)) {
      process.stdout.write(`    page ${first?.page ?? ''} (${index + 1} of the file): ${first?.detail ?? ''}\n`)
    }
  }
  const inked = hasPoppler ? pagesWithInkInMargins(file, pages, print.leading) : []
  if (inked.length > 0) process.stdout.write(`  ink in the margins: pages ${inked.slice(0, 40).join(', ')}\n`)
}
