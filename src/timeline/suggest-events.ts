import type { Manuscript, SourceChapter } from '../model/manuscript.ts'
import { type TextPlaces, textPlaces } from '../model/text-places.ts'
import { type Anchor, Context, type Resolved } from './context.ts'
import { Diary } from './diary.ts'
import { findDates } from './find-dates.ts'
import { type Judgement, judge } from './judge.ts'
import { labelFor, oneLine } from './label.ts'
import type { DateLanguage } from './languages/language.ts'
import { languageFor } from './languages/languages.ts'
import { marksFor } from './marks.ts'
import { MarkedEvents, type ReadDays } from './marked-events.ts'
import { type Passage, readProse } from './prose.ts'
import type { DateKind, Proposal, Sureness } from './proposal.ts'
import { sentencesOf, type Stretch } from './sentences.ts'
import { isFine, type Qualifier, toEdtf, type When, yearOf } from './when.ts'
import type { Finding } from './written.ts'

/**
 * Events that the prose of a book seems to tell and that nothing marks yet, in reading order. `readDays` gives the first
 * and last day of a date in EDTF. Languages without a table of their words are read as far as digits go: not at all.
 */
export function suggestEvents(manuscript: Manuscript, readDays: ReadDays): readonly Proposal[] {
  const { front, body, back, settings, timeline } = manuscript
  const chapters = [...front, ...body, ...back].flatMap((item) => (item.kind === 'chapter' ? [item.chapter] : []))
  const marked = new MarkedEvents(
    timeline.flatMap(({ entries }) => entries),
    readDays,
  )
  const isOldStyle = chapters.some(({ file }) => oldStyleYears.test(String(file)))
  return chapters.flatMap((chapter) => {
    const language = languageFor(chapter.frontMatter.language ?? settings.language)
    if (language === undefined || chapter.role === 'bibliography') return []
    return new ChapterReader(chapter, language, marked, isOldStyle && language.tag === 'en').proposals()
  })
}

/** Years of a calendar whose years began in spring, "January 1659–60": the book dates as people did then. */
const oldStyleYears =
  /\b(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?)\s(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?1[5-7]\d\d[–/-]\d{1,2}\b/u

/** The day on which Britain left the Julian calendar, in EDTF. */
const newStyle = '1752-09-14'

/** A date that was found, with all that is known of it. */
interface Read {
  readonly finding: Finding
  readonly resolved: Resolved
  readonly judgement: Judgement
  readonly sentence: Stretch
}

class ChapterReader {
  readonly #chapter: SourceChapter
  readonly #language: DateLanguage
  readonly #marked: MarkedEvents
  readonly #isOldStyle: boolean
  readonly #context = new Context()
  readonly #source: string
  readonly #places: TextPlaces
  #sentences = 0
  /** Headings so far. */
  #sections = 0

  constructor(chapter: SourceChapter, language: DateLanguage, marked: MarkedEvents, isOldStyle: boolean) {
    this.#chapter = chapter
    this.#source = String(chapter.file)
    this.#places = textPlaces(this.#source)
    this.#language = language
    this.#marked = marked
    this.#isOldStyle = isOldStyle
  }

  proposals(): readonly Proposal[] {
    const passages = readProse(this.#chapter.tree, this.#source, this.#language.dateColumn)
    const diary = new Diary(passages, this.#language)
    const proposals: Proposal[] = []
    let sourcesLevel: number | undefined
    passages.forEach((passage, number) => {
      if (passage.level > 0) {
        this.#sections++
        if (sourcesLevel !== undefined && passage.level <= sourcesLevel) sourcesLevel = undefined
        if (this.#language.sources.test(passage.text.trim())) sourcesLevel ??= passage.level
      }
      if (sourcesLevel !== undefined) return
      // What a note tells is not what the text goes on from.
      const context = passage.kind === 'note' ? this.#context.fork() : this.#context
      const reads = this.#read(passage, number, context, diary)
      for (const read of reads) {
        const proposal = this.#propose(read, passage, reads)
        if (proposal !== undefined) proposals.push(proposal)
      }
    })
    return proposals
  }

  #read(passage: Passage, number: number, context: Context, diary: Diary): readonly Read[] {
    const sentences = sentencesOf(passage.text, this.#language)
    const firstSentence = this.#sentences
    this.#sentences += sentences.length
    const entry = diary.entry(passage, context)
    const findings = findDates(passage.text, this.#language)
    const reads: Read[] = []
    const add = (finding: Finding, resolved: Resolved | undefined, sentence: Stretch, place: number) => {
      if (resolved === undefined) return
      const judged = judge(finding, sentence, passage, this.#language)
      // Of a day a year that stands sections before may well be another.
      const isFar = resolved.from !== undefined && !isFine(resolved.from.when) && resolved.from.section < this.#sections
      const judgement: Judgement =
        judged.verdict === 'event' && isFar ? { verdict: 'doubtful', why: 'no year stands near' } : judged
      const anchor = this.#anchor(resolved, finding, passage, number, place)
      if (passage.kind === 'heading') context.head(anchor)
      else if (judgement.describes && resolved.from === undefined) context.describe(anchor)
      else if (judgement.verdict === 'event' && !judgement.spoken) context.tell(anchor, resolved.from === undefined)
      reads.push({ finding, resolved, judgement, sentence })
    }
    if (entry !== undefined) add(entry.finding, entry.resolved, sentenceOf(sentences, entry.finding), firstSentence)
    for (const finding of findings) {
      if (entry !== undefined && finding.from < entry.finding.to) continue
      const sentence = sentenceOf(sentences, finding)
      const place = firstSentence + sentences.indexOf(sentence)
      add(finding, context.resolve(finding, { passage: number, sentence: place }), sentence, place)
    }
    return reads
  }

  #anchor({ when }: Resolved, { from, to }: Finding, passage: Passage, number: number, sentence: number): Anchor {
    const words = oneLine(passage.text.slice(from, to))
    return {
      when,
      words,
      line: this.#placeOf(passage, from).line,
      passage: number,
      sentence,
      section: this.#sections,
    }
  }

  #placeOf({ offsets, line }: Passage, at: number): { readonly line: number; readonly column: number } {
    const offset = offsets[at] ?? -1
    return offset < 0 ? { line, column: 1 } : this.#places.point(offset)
  }

  #propose(read: Read, passage: Passage, reads: readonly Read[]): Proposal | undefined {
    const { finding, resolved, judgement, sentence } = read
    if (judgement.verdict === 'none' || this.#marked.has(resolved.when, passage, sentence)) return undefined
    // "The next day, on 5 January": the date itself stands right behind.
    if (resolved.counted && reads.some((other) => other !== read && isSameBeside(read, other, passage.text)))
      return undefined
    const { line, column } = this.#placeOf(passage, finding.from)
    const qualifier = qualifierOf(finding, resolved)
    const date = toEdtf(resolved.when, qualifier)
    const isJulian = this.#isOldStyle && namesDays(resolved.when) && date < newStyle && yearOf(resolved.when) > 1000
    const label = labelFor(passage.text, sentence, finding, this.#language)
    // Words that tell of two dates are not those of one event.
    const isAlone = reads.every(
      (other) => other === read || (other.sentence !== sentence && !isWithin(other.finding, label.stretch)),
    )
    return {
      path: this.#chapter.path,
      line,
      column,
      text: oneLine(passage.text.slice(finding.from, finding.to)),
      sentence: oneLine(passage.text.slice(sentence.from, sentence.to)),
      date,
      ...((finding.oldStyle || isJulian) && { calendar: 'julian' }),
      kind: resolved.counted ? 'relative' : kindOf(resolved.when),
      fromContext: resolved.from !== undefined && !resolved.counted,
      sureness: surenessOf(read),
      why: whyOf(read, this.#language),
      label: label.text,
      marks: marksFor(passage, finding, isAlone ? label.stretch : undefined, this.#source),
    }
  }
}

function isWithin({ from, to }: Finding, stretch: Stretch | undefined): boolean {
  return stretch !== undefined && stretch.from < to && from < stretch.to
}

function namesDays(when: When): boolean {
  return when.kind === 'interval' ? namesDays(when.from) : when.kind === 'calendar' && when.day !== undefined
}

function sentenceOf(sentences: readonly Stretch[], { from }: Finding): Stretch {
  return sentences.findLast((sentence) => sentence.from <= from) ?? sentences[0] ?? { from: 0, to: 0 }
}

/** How far apart two dates may stand that are one: "the next day, on 5 January". In characters. */
const nearby = 8

function isSameBeside(counted: Read, other: Read, text: string): boolean {
  const gap = text.slice(counted.finding.to, other.finding.from)
  return (
    !other.resolved.counted && other.finding.from >= counted.finding.to && gap.length <= nearby && !/[.;]/.test(gap)
  )
}

/** Weeks and decades are seldom counted to the day or year. */
function qualifierOf({ loose, written }: Finding, { counted, when }: Resolved): Qualifier {
  const isRound = 'unit' in written && ['week', 'decade', 'century'].includes(written.unit)
  if (counted) return loose || isRound || when.kind === 'interval' ? '~' : '?'
  return loose ? '~' : ''
}

function kindOf(when: When): DateKind {
  if (when.kind !== 'calendar') return when.kind
  return when.day !== undefined ? 'day' : when.month !== undefined ? 'month' : 'year'
}

function surenessOf({ finding, resolved, judgement }: Read): Sureness {
  if (judgement.verdict === 'doubtful') return 'doubtful'
  return finding.introduced && resolved.from === undefined && resolved.when.kind === 'calendar' ? 'sure' : 'likely'
}

const kindWords: Readonly<Record<DateKind, string>> = {
  day: 'a day',
  month: 'a month',
  season: 'a season',
  year: 'a year',
  decade: 'a decade',
  century: 'a century',
  interval: 'a span',
  relative: 'a time',
}

function whyOf({ finding, resolved, judgement }: Read, { spaced }: DateLanguage): string {
  const { from, when, counted } = resolved
  const given = from && `“${from.words}” in line ${from.line}`
  const how = counted
    ? `counted from ${given}`
    : given !== undefined
      ? `the year is that of ${given}`
      : finding.lead !== '' && spaced
        ? `${kindWords[kindOf(when)]} in full, after “${finding.lead}”`
        : `${kindWords[kindOf(when)]} in full`
  const doubt = judgement.why === undefined ? '' : `${judgement.why}; `
  return `${doubt}${how}${finding.loose ? ', and only about then' : ''}`
}
