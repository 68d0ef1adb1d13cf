// Presses books that are made for it, and tells what is wrong with each: text lost or doubled, notes off the page of their
// call, lines out of their place.
//
//     node tests/corpora/made-books.ts stress          both stress books in three trim sizes and six sizes of type
//     node tests/corpora/made-books.ts random 1 50     random books 1 to 50
import { inFolder, openPressRoom } from '../books/press-room.ts'
import { bigStressBook, stressBook } from '../books/stress-book.ts'
import { faultsOfBook } from '../random/book-faults.ts'
import { randomBook } from '../random/random-book.ts'

type Files = ReadonlyMap<string, string>

const [which, first, last] = process.argv.slice(2)

if (which === 'stress') await pressAll(stressBooks())
else if (which === 'random') await pressAll(randomBooks(Number(first ?? 1), Number(last ?? 500)))
else {
  process.stderr.write('Name what to press: `stress`, or `random 1 500`.\n')
  process.exitCode = 2
}

function* stressBooks(): Generator<[string, Files]> {
  for (const trim of ['a5', '6x9in', 'a4']) {
    for (const fontSize of ['8pt', '9pt', '10pt', '11pt', '12pt', '13pt']) {
      const settings = `language: en\nprint: {trim: ${trim}, fontSize: ${fontSize}}\n`
      yield [`stress, ${trim}, ${fontSize}`, stressBook(settings)]
      yield [`big stress, ${trim}, ${fontSize}`, bigStressBook(settings)]
    }
  }
}

function* randomBooks(from: number, to: number): Generator<[string, Files]> {
  for (let seed = from; seed <= to; seed += 1) yield [`random ${seed}`, randomBook(seed)]
}

async function pressAll(books: Iterable<[string, Files]>): Promise<void> {
  const room = openPressRoom()
  let faulty = 0
  try {
    for (const [name, files] of books) {
      const pressing = await inFolder(files, async (folder) => await room.press(folder))
      const faults = await faultsOfBook(pressing)
      const { book, print } = pressing.pressed ?? {}
      const counts = `${print?.pages.pages.length ?? 0} pages, ${book?.notes.length ?? 0} notes`
      const reports = pressing.problems.length === 0 ? '' : `, ${pressing.problems.length} reported`
      process.stdout.write(
        `${name}: ${counts}${reports}: ${faults.length === 0 ? 'sound' : `${faults.length} FAULTS`}\n`,
      )
      for (const fault of faults.slice(0, 10)) process.stdout.write(`    ${fault}\n`)
      if (faults.length > 0) faulty += 1
    }
  } finally {
    await room.close()
  }
  process.stdout.write(faulty === 0 ? 'All are sound.\n' : `${faulty} are not sound.\n`)
  if (faulty > 0) process.exitCode = 1
}
