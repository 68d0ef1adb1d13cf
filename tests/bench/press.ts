// Presses a book to a PDF and throws it away: something to take the time of.
//
//     node tests/bench/press.ts [--first-fit] BOOK
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { parseArgs } from 'node:util'
import { openPressRoom } from '../books/press-room.ts'

const { values, positionals } = parseArgs({ options: { 'first-fit': { type: 'boolean' } }, allowPositionals: true })

/** The peer in the shape that the galley takes its breaker in. */
function firstFitScript(): string {
  const source = readFileSync(new URL('first-fit.ts', import.meta.url), 'utf8')
  return stripTypeScriptTypes(source)
    .replaceAll(/'\.\.\/\.\.\/src\/print\/breaking\/([a-z-]+)\.ts'/g, "'./$1.js'")
    .replace('export function firstFit', 'export function breakPages')
}

const room = openPressRoom((world) =>
  values['first-fit'] === true
    ? {
        ...world,
        galleyScript: async (path) =>
          path === 'print/breaking/break-pages.js' ? firstFitScript() : await world.galleyScript(path),
      }
    : world,
)
try {
  for (const book of positionals) {
    const { pressed, problems } = await room.press(book)
    if (pressed === undefined) throw new Error(`${book} has errors: ${problems[0]?.message ?? ''}`)
    process.stdout.write(`${pressed.print?.pages.pages.length ?? 0} pages\n`)
  }
} finally {
  await room.close()
}
