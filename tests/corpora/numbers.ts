// Reads the finished PDF of a built book with Mozilla's reader and nothing of the press: each page number that the contents,
// the lists, the timeline and the text print must be that of the page where its link leads, and that page must say so itself
// and hold the words of the entry. Takes folders of builds, or PDFs; exits 1 where a number is wrong.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checkNumbers } from '../readers/page-numbers.ts'

for (const path of process.argv.slice(2)) {
  for (const file of pdfsAt(path)) {
    const { entries, references, folios, faults } = await checkNumbers(readFileSync(file))
    const counts = `${entries} entries, ${references} references, ${folios} folios`
    process.stdout.write(`${file}: ${counts}, ${faults.length} wrong\n`)
    for (const fault of faults) process.stdout.write(`    ${fault}\n`)
    if (faults.length > 0) process.exitCode = 1
  }
}

function pdfsAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => join(path, name))
}
