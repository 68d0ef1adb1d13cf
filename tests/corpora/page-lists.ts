// Reads both finished editions of a built book with readers that share nothing with the press: after the mark of each page in
// the EPUB must stand the words that the page begins with in the PDF. Takes folders of builds; exits 1 where they do not.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkPageList } from '../readers/page-list.ts'

for (const folder of process.argv.slice(2)) {
  for (const epub of readdirSync(folder).filter((name) => name.endsWith('.epub'))) {
    const pdf = join(folder, epub.replace(/epub$/, 'pdf'))
    const { entries, compared, faults } = await checkPageList(readFileSync(join(folder, epub)), pdf)
    process.stdout.write(`${epub}: ${entries} pages listed, ${compared} compared, ${faults.length} wrong\n`)
    for (const fault of faults) process.stdout.write(`    ${fault}\n`)
    if (faults.length > 0) process.exitCode = 1
  }
}
