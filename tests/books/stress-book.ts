import { generator, type Pick, prose, sentence, word } from '../random/generator.ts'

/** A chapter of running text with a note in every other paragraph, some short, some long. */
function plainChapter(number: number, paragraphs: number, longest = 5): string {
  const pick = generator(number * 7919)
  const notes: string[] = []
  const note = () => {
    notes.push(`[^p${notes.length}]: ${prose(pick, 1 + pick(pick(5) === 0 ? 14 : 3))}`)
    return `[^p${notes.length - 1}]`
  }
  const body = Array.from({ length: paragraphs }, (_, index) => {
    const heading = index % 9 === 4 ? `## ${sentence(pick, 4).slice(0, -1)}\n\n` : ''
    const call = index % 2 === 0 ? note() : ''
    return `${heading}${prose(pick, 2 + pick(longest))}${call} ${prose(pick, 1 + pick(longest - 1))}`
  })
  return [`# Plain chapter ${number}`, ...body, ...notes].join('\n\n')
}

function crowded(): string {
  const pick = generator(4711)
  const calls = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => `${word(pick)}[^c${from + index}]`).join(' ')
  const notes = Array.from({ length: 30 }, (_, index) => `[^c${index}]: ${prose(pick, 1 + (index % 4))}`)
  return [
    '# Crowded lines[^title]',
    `${prose(pick, 8)} ${calls(0, 6)} ${prose(pick, 8)}`,
    `${prose(pick, 3)} ${calls(6, 12)} ${prose(pick, 3)}`,
    '## A heading with a note[^heading] in it',
    prose(pick, 12),
    `> ${prose(pick, 6)} ${calls(18, 3)}\n>\n> ${prose(pick, 6)}[^quoted]`,
    `1. ${prose(pick, 3)}[^item]\n2. ${prose(pick, 9)} ${calls(21, 2)}\n   - ${prose(pick, 2)}[^inner]\n\n     ${prose(pick, 7)}\n3. ${prose(pick, 2)}`,
    prose(pick, 5),
    table(pick),
    `:::figure{#stress-figure}\n![A square](figures/square.svg)\n\nA caption with a note.[^caption]\n:::`,
    `${prose(pick, 4)} ${calls(23, 7)} ${prose(pick, 12)}`,
    `${prose(pick, 4)}[^again] ${prose(pick, 30)}\n\n${prose(pick, 30)}[^again] ${prose(pick, 4)}`,
    ...notes,
    rawTable(pick),
    '[^title]: Called from the title of the chapter.',
    '[^heading]: Called from a heading.',
    `[^quoted]: ${prose(pick, 3)}`,
    '[^item]: Called from an item of a list.',
    '[^inner]: Called from a list within a list.',
    '[^caption]: Called from a caption.',
    '[^again]: Called twice, on two pages.',
  ].join('\n\n')
}

function table(pick: Pick): string {
  const rows = Array.from({ length: 60 }, (_, row) => {
    const call = row % 7 === 3 ? `[^row${row}]` : ''
    return `| ${row} | ${word(pick)}${call} | ${sentence(pick, 3 + pick(9))} |`
  })
  const notes = Array.from({ length: 60 }, (_, row) => row)
    .filter((row) => row % 7 === 3)
    .map((row) => `[^row${row}]: The note of row ${row}.`)
  return ['| Row | Word | Text |', '| --: | :-- | --- |', ...rows, '', notes.join('\n\n')].join('\n')
}

/** A table in HTML, with neither head nor tidy markup, longer than a page. */
function rawTable(pick: Pick): string {
  const rows = Array.from(
    { length: 45 },
    (_, row) => `<tr><td>${row}</td><td>${word(pick)}</td><td>${prose(pick, 1)}</td></tr>`,
  )
  return `<table>\n${rows.join('\n')}\n</table>`
}

function longNotes(): string {
  const pick = generator(1933)
  const paragraphs = Array.from({ length: 14 }, () => prose(pick, 9)).join('\n\n    ')
  return [
    '# Long notes',
    `${prose(pick, 20)}[^long] ${prose(pick, 40)}`,
    `${prose(pick, 10)}^[${prose(pick, 3)}] ${prose(pick, 30)}[^blocks] ${prose(pick, 20)}`,
    `${prose(pick, 10)}[^outer] ${prose(pick, 20)}`,
    `[^long]: ${paragraphs}`,
    `[^blocks]: ${prose(pick, 2)}\n\n    - ${prose(pick, 1)}\n    - ${prose(pick, 1)}\n\n    > ${prose(pick, 2)}\n\n    ~~~js\n    const answer = 42\n    ~~~\n\n    ${prose(pick, 2)}`,
    `[^outer]: ${prose(pick, 1)}[^nested] ${prose(pick, 1)}`,
    `[^nested]: ${prose(pick, 1)}`,
  ].join('\n\n')
}

const square =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 60" width="100" height="60"><title>A square</title>' +
  '<rect x="20" y="5" width="50" height="50" fill="none" stroke="black"/></svg>\n'

/**
 * A book made to be hard to set: notes everywhere a note can be called, crowded, long, nested and repeated. Its files by
 * path; `settings` are added to `book.yaml`.
 */
export function stressBook(settings = ''): ReadonlyMap<string, string> {
  return new Map([
    ['book.yaml', `title: A stress book\nauthors: [{name: Nobody, role: aut}]\n${settings}`],
    ['01-plain.md', plainChapter(1, 60)],
    ['02-crowded.md', crowded()],
    ['03-long.md', longNotes()],
    ['04-plain.md', plainChapter(4, 90)],
    ['figures/square.svg', square],
  ])
}

/** The same with more chapters, 62,000 words and 476 notes in all. */
export function bigStressBook(settings = ''): ReadonlyMap<string, string> {
  const more = Array.from({ length: 10 }, (_, index) => {
    return [`${index + 10}-plain.md`, plainChapter(index + 10, 70, 2)] as const
  })
  return new Map([...stressBook(settings), ...more])
}
