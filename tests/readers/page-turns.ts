import type { Line, PageGeometry, Setting } from './page-geometry.ts'

/** What a reader of a book stumbles over where the page turns. */
export type BadTurn = 'widow' | 'orphan' | 'heading' | 'hyphen' | 'short-last-page'

export interface Turn {
  readonly kind: BadTurn
  /** Label of the page that ends badly, or that is short. */
  readonly page: string
  readonly detail: string
}

/** How the text of a book says where its paragraphs begin and end. */
export interface Marks {
  readonly opens: RegExp
  readonly closes: RegExp
  /** Whether the author asked for a new page before a text: it may be as short as it is. */
  readonly isAsked?: (text: string) => boolean
}

/** Fewest lines of the body on the last page of a chapter. */
const fewestLines = 4

/** Every bad turn between pages of one chapter, read from the finished pages of a book whose paragraphs bear marks. */
export function badTurns(pages: readonly PageGeometry[], setting: Setting, marks: Marks): Turn[] {
  const bodies = pages.map((page) => bodyLines(page, setting))
  return pages.flatMap((page, index) => {
    const found: [BadTurn, string][] = []
    const lines = bodies[index] ?? []
    const [first, last, beforeLast] = [lines.at(0), lines.at(-1), lines.at(-2)]
    const next = pages[index + 1]
    const following = bodies[index + 1]?.[0]
    const goesOn = next !== undefined && following !== undefined && !isOpener(next) && (hasHead(page) || isOpener(page))
    if (goesOn && last !== undefined) {
      if (last.kind === 'heading') found.push(['heading', last.text])
      else if (beforeLast?.kind === 'heading' && isRunning(last) && !marks.closes.test(last.text)) {
        found.push(['heading', beforeLast.text])
      } else if (isRunning(last) && marks.opens.test(last.text) && !marks.closes.test(last.text)) {
        found.push(['orphan', last.text])
      }
      if (isRunning(following) && marks.closes.test(following.text) && !marks.opens.test(following.text)) {
        found.push(['widow', following.text])
      }
      if (isRunning(last) && /[-‐]$/.test(last.text)) found.push(['hyphen', last.text])
    }
    found.push(...inNotes(noteLines(page, setting).at(-1), next && noteLines(next, setting)[0], marks))
    const isEnd = next === undefined || next.pieces.length === 0 || isOpener(next)
    if (isEnd && first !== undefined && last !== undefined && !isOpener(page) && hasHead(page)) {
      const height = (last.baseline - first.baseline) / setting.leading + 1
      const isAsked = marks.isAsked?.(textOf(lines)) ?? false
      if (height < fewestLines - 0.1 && !isAsked) found.push(['short-last-page', last.text])
    }
    return found.map(([kind, detail]) => ({ kind, page: page.label, detail }))
  })
}

/** What a page says but for ornaments and numbers at its head. */
function textOf(lines: readonly Line[]): string {
  const text = lines.map((line) => line.text).join(' ')
  return text.replace(/^\P{L}+/u, '')
}

/** Whether the last line of a page and the first of the next, both of notes, should not be parted. */
function inNotes(last: Line | undefined, following: Line | undefined, { opens, closes }: Marks): [BadTurn, string][] {
  const found: [BadTurn, string][] = []
  if (last === undefined || following === undefined) return found
  if (isRunning(last) && opens.test(last.text) && !closes.test(last.text)) found.push(['orphan', last.text])
  const goesOn = !/^(?:\d+|[*†‡§‖¶]+)\s/u.test(following.text)
  if (goesOn && isRunning(following) && closes.test(following.text) && !opens.test(following.text)) {
    found.push(['widow', following.text])
  }
  if (isRunning(last) && /[-‐]$/.test(last.text)) found.push(['hyphen', last.text])
  return found
}

/** Lines of notes, without their raised marks. */
function noteLines({ lines }: PageGeometry, { fontSize }: Setting): Line[] {
  return lines.filter(({ region, size }) => region === 'notes' && size > 0.65 * fontSize)
}

/** Lines of the body on their own baselines: no raised marks, no parts of formulas. */
function bodyLines({ lines }: PageGeometry, { fontSize }: Setting): Line[] {
  return lines.filter(({ region, kind, size }) => region === 'body' && kind !== 'furniture' && size > 0.78 * fontSize)
}

function isRunning({ kind }: Line): boolean {
  return kind === 'running'
}

/** Chapters open with the folio at the foot. */
function isOpener({ lines }: PageGeometry): boolean {
  return lines.some(({ region }) => region === 'foot')
}

function hasHead({ lines }: PageGeometry): boolean {
  return lines.some(({ region }) => region === 'head')
}
