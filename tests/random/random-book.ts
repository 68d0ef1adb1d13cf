import { generator, oneOf, type Pick, prose, sentence, word } from './generator.ts'

/**
 * Files of a book by path, the same for the same seed. Each paragraph begins with a word that says its number, `Opens17`,
 * and ends with another, `closes17`; a heading begins with `Heads17`, a note with `Notes17`. So whoever reads the finished
 * pages knows where each begins and ends.
 */
export function randomBook(seed: number): ReadonlyMap<string, string> {
  const pick = generator(seed * 7919 + 104_729)
  // The first numbers of neighbouring seeds are alike.
  for (let drawn = 0; drawn < 10; drawn += 1) pick(2)
  const book: Drawing = { pick, count: 0, level: 1 }
  const chapters = Array.from({ length: 1 + pick(3) }, (_, index) => chapter(book, index + 1))
  return new Map([
    ['book.yaml', settings(pick, seed)],
    ...chapters.map((text, index) => [`chapter-${index + 1}.md`, text] as const),
    ['figure.svg', figure(80 + pick(400), 40 + pick(400))],
  ])
}

/** A book being drawn: what makes its choices, and how many things it has numbered. */
interface Drawing {
  readonly pick: Pick
  count: number
  /** Level of the heading that the text stands under. */
  level: number
}

function settings(pick: Pick, seed: number): string {
  const trim = oneOf(pick, ['a5', '6x9in', 'a4', 'b5', '5.5x8.5in'])
  const openers = oneOf(pick, ['recto', 'any'])
  const number = oneOf(pick, ['chapter', 'chapter', 'book', 'page'])
  const marks = oneOf(pick, ['decimal', 'decimal', 'symbols'])
  return [
    `title: Random book ${seed}`,
    'language: en',
    'authors: [{name: Nobody, role: aut}]',
    `print: {trim: ${trim}, fontSize: ${8 + pick(11) / 2}pt, openers: ${openers}}`,
    `notes: {number: ${number}, marks: ${marks}}`,
    'frontMatter: [title, contents]',
    'backMatter: []',
    '',
  ].join('\n')
}

function chapter(book: Drawing, number: number): string {
  const { pick } = book
  const notes: string[] = []
  book.level = 1
  const blocks = Array.from({ length: 4 + pick(40) }, () => block(book, notes))
  return [`# Chapter ${number}`, paragraph(book, notes, 3), ...blocks, paragraph(book, notes, 1 + pick(3)), ...notes]
    .join('\n\n')
    .concat('\n')
}

/** Words, now and then two joined by a hyphen, between the two that tell where a paragraph begins and ends. */
function numbered(book: Drawing, words: string): string {
  book.count += 1
  const joined = words.replaceAll(/(?<=[a-z]) (?=[a-z])/g, () => (book.pick(30) === 0 ? '-' : ' '))
  return `Opens${book.count} ${joined} closes${book.count}.`
}

function paragraph(book: Drawing, notes: string[], sentences: number): string {
  return numbered(book, `${prose(book.pick, sentences)}${calls(book, notes)} ${sentence(book.pick, 3 + book.pick(20))}`)
}

/** Mostly no note, now and then one, seldom many in one line. */
function calls(book: Drawing, notes: string[]): string {
  const { pick } = book
  const number = oneOf(pick, [0, 0, 0, 0, 1, 1, 1, 2, pick(8) === 0 ? 6 : 0])
  return Array.from({ length: number }, () => ` ${word(pick)}${call(book, notes, 1)}`).join('')
}

function call(book: Drawing, notes: string[], depth: number): string {
  const { pick } = book
  book.count += 1
  const own = book.count
  const length = pick(12) === 0 ? 12 + pick(30) : 1 + pick(4)
  const inner = depth < 3 && pick(15) === 0 ? call(book, notes, depth + 1) : ''
  const list = () => [`- ${sentence(pick, 6)}\n    - ${sentence(pick, 12)}`]
  const paragraphs = () => times(1 + pick(6), () => numbered(book, prose(pick, 1 + pick(3))))
  const more = pick(8) === 0 ? ['', ...oneOf(pick, [list, paragraphs])()].join('\n\n    ') : ''
  notes.push(`[^${own}]: Notes${own} ${prose(pick, length)}${inner}${more}`)
  return `[^${own}]`
}

/** At most one level below the heading before. */
function heading(book: Drawing, wanted: number): string {
  book.count += 1
  book.level = Math.min(wanted, book.level + 1)
  return `${'#'.repeat(book.level)} Heads${book.count} ${sentence(book.pick, 2 + book.pick(9)).slice(0, -1)}`
}

function times(count: number, make: (index: number) => string): string[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

function quoted(text: string): string {
  return text.replaceAll(/^/gm, '> ')
}

const kinds: readonly [Kind, ...Kind[]] = [
  (book, notes) => paragraph(book, notes, 1),
  (book) => heading(book, 2),
  (book) => heading(book, 2),
  (book) => heading(book, 3),
  (book) => `${heading(book, 2)}\n\n${heading(book, 3)}`,
  (book, notes) => quoted(times(1 + book.pick(3), () => paragraph(book, notes, 1 + book.pick(4))).join('\n\n')),
  (book, notes) => times(2 + book.pick(6), () => `- ${paragraph(book, notes, 1 + book.pick(3))}`).join('\n'),
  (book) => times(2 + book.pick(20), (index) => `${index + 1}. ${numbered(book, sentence(book.pick, 5))}`).join('\n'),
  (book, notes) =>
    `1. ${paragraph(book, notes, 2)}\n\n   ${paragraph(book, notes, 2)}\n\n   - ${word(book.pick)}\n2. ${word(book.pick)}`,
  (book, notes) => table(book, notes, 2 + book.pick(book.pick(3) === 0 ? 50 : 8)),
  (book) => code(book.pick, 2 + book.pick(book.pick(3) === 0 ? 70 : 12)),
  ({ pick }) => `:::figure\n![A frame](figure.svg)\n\n${sentence(pick, 8)}\n:::`,
  ({ pick }) => `:::verse\n${times(2 + pick(3), () => times(4, () => sentence(pick, 4)).join('\n')).join('\n\n')}\n:::`,
  (book) => `:::note\n${numbered(book, prose(book.pick, 3))}\n:::`,
  ({ pick }) => `${word(pick)}\n: ${prose(pick, 2)}\n\n${word(pick)}\n: ${prose(pick, 1)}`,
  () => '***',
  (book, notes) => `${paragraph(book, notes, 1)}\n\n${book.pick(4) === 0 ? '::page-break' : '***'}`,
  () => '$$\n\\sum_{i=1}^{n} i = \\frac{n(n+1)}{2}\n$$',
]

type Kind = (book: Drawing, notes: string[]) => string

function block(book: Drawing, notes: string[]): string {
  const { pick } = book
  return pick(2) === 0 ? paragraph(book, notes, 1 + pick(9)) : oneOf(pick, kinds)(book, notes)
}

function table(book: Drawing, notes: string[], rows: number): string {
  const { pick } = book
  const row = (index: number) =>
    `| ${index} | ${word(pick)}${pick(12) === 0 ? call(book, notes, 1) : ''} | ${sentence(pick, 1 + pick(12))} |`
  return ['| No. | Word | Sentence |', '| --: | --- | --- |', ...times(rows, row)].join('\n')
}

function code(pick: Pick, lines: number): string {
  return `~~~\n${times(lines, (index) => (index % 5 === 3 ? '' : `${'  '.repeat(pick(3))}${word(pick)} = ${pick(1000)}`)).join('\n')}\n~~~`
}

function figure(width: number, height: number): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<title>A frame</title><rect x="1" y="1" width="${width - 2}" height="${height - 2}" fill="none" stroke="black"/></svg>\n`
  )
}
