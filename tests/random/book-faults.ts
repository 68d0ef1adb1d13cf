import type { Pressing } from '../../src/commands/press-book.ts'
import type { PlacedNote } from '../../src/model/editions.ts'
import { faultsOf } from '../readers/page-faults.ts'
import { geometryOf } from '../readers/page-geometry.ts'
import { type BadTurn, badTurns } from '../readers/page-turns.ts'

/** Rules by which the press tells that something on a page is not as it should be. */
const ofPages: ReadonlySet<string> = new Set(['within-measure', 'note-on-page-of-call', 'page-turn'])

/** How random books say where paragraphs begin and end. */
const marks = { opens: /\bOpens\d/, closes: /\d\.$/ }

/** What the press says of a page that ends badly. */
const reports: Readonly<Record<BadTurn, string>> = {
  widow: 'with the last line of a paragraph still to come',
  orphan: 'with the first line of a paragraph alone',
  heading: 'with a heading, or a heading and one line',
  hyphen: 'with a hyphen',
  'short-last-page': 'the chapter with fewer than four lines',
}

/** A page break that the author asks for, and the first two words after it, behind ornaments and signs of Markdown. */
const asked = /^::page-break\n(?:\s|\*\*\*)*\P{L}*(\S+ \S+)/gmu

/** All that is wrong with a pressed random book: what it lacks, and what stands out of its place without being reported. */
export async function faultsOfBook({ problems, pressed }: Pressing): Promise<string[]> {
  const unexpected = problems.filter(({ rule }) => !ofPages.has(rule)).map(({ rule, message }) => `${rule}: ${message}`)
  if (pressed?.print === undefined) return ['no book', ...unexpected]
  const { pdf, pages } = pressed.print
  const { lost, added, faults } = pressed.proof.pdf ?? { lost: 0, added: 0, faults: 1 }
  const proven = lost + added + faults + pressed.proof.uncovered === 0 ? [] : [pressed.proofLine]

  const deferred = problems.filter(({ rule }) => rule === 'note-on-page-of-call').length
  const strayNotes = pages.notes.filter(isStray)
  const strays = strayNotes.length <= deferred ? [] : strayNotes.map(({ label }) => `note ${label} strays unreported`)

  const { print } = pressed.book.settings
  const geometry = await geometryOf(pdf, print)
  const places = faultsOf(geometry, print)
    .filter(({ kind, page }) => kind !== 'uneven' || !problems.some(({ message }) => saysUneven(message, page)))
    .map(({ kind, page, detail }) => `${kind} on page ${page}: ${detail}`)
  const sources = pressed.book.sections.map(({ file }) => String(file ?? ''))
  const begun = sources.flatMap((text) => [...text.matchAll(asked)].map(([, words = '']) => words))
  const isAsked = (text: string) => begun.some((words) => text.startsWith(words))
  const turns = badTurns(geometry, print, { ...marks, isAsked })
    .filter(({ kind, page }) => {
      return !problems.some(({ message }) => {
        // Between the two stands which note, where the page ends inside one.
        return message.startsWith(`Page ${page} ends `) && message.includes(reports[kind])
      })
    })
    .map(({ kind, page, detail }) => `${kind} on page ${page}, unreported: ${detail}`)
  return [...unexpected, ...proven, ...strays, ...places, ...turns]
}

function saysUneven(message: string, page: string): boolean {
  return message.startsWith(`Page ${page} ends a line lower than the page facing it`)
}

function isStray({ calls, starts }: PlacedNote): boolean {
  return starts !== calls[0]
}
