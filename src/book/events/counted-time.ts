import { primarySubtag } from '../language.ts'

/** A length of time in words. */
export interface CountedTime {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly count: number
  /** Length of the unit in years. */
  readonly unit: number
}

interface Grammar {
  /** Number words from one on. */
  readonly numbers: readonly string[]
  /** Years, months, weeks, days: a pattern for each. */
  readonly units: readonly [string, string, string, string]
  /** How long a span lasted; `N` stands for number and unit. */
  readonly lasting: readonly string[]
  /** How long after or before what was told last. */
  readonly later: readonly string[]
  readonly earlier: readonly string[]
  /** How old somebody was; `N` stands for the number alone. */
  readonly aged: readonly string[]
}

const grammars: Readonly<Record<string, Grammar>> = {
  en: {
    numbers:
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
        ' ',
      ),
    units: ['years?', 'months?', 'weeks?', 'days?'],
    lasting: ['for N', 'lasted N', 'lasting N', 'took N'],
    later: ['N later', 'N afterwards'],
    earlier: ['N earlier', 'N before'],
    aged: ['aged N', 'at the age of N', 'N years old'],
  },
  de: {
    numbers: 'ein(?:e[nm]?)? zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' '),
    units: ['Jahren?|Jahr', 'Monaten?|Monat', 'Wochen?', 'Tagen?|Tag'],
    lasting: ['N lang', 'dauerte N'],
    later: ['N später', 'N danach'],
    earlier: ['N früher', 'N zuvor'],
    aged: ['im Alter von N'],
  },
  fr: {
    numbers: 'une? deux trois quatre cinq six sept huit neuf dix onze douze'.split(' '),
    units: ['ans?|années?', 'mois', 'semaines?', 'jours?'],
    lasting: ['pendant N', 'dura N', 'durant N'],
    later: ['N plus tard', 'N après'],
    earlier: ['N plus tôt', 'N auparavant'],
    aged: ['âgée? de N', "à l[’']âge de N"],
  },
  es: {
    numbers: 'una? dos tres cuatro cinco seis siete ocho nueve diez once doce'.split(' '),
    units: ['años?', 'mes(?:es)?', 'semanas?', 'días?'],
    lasting: ['durante N', 'duró N'],
    later: ['N después', 'N más tarde'],
    earlier: ['N antes'],
    aged: ['a los N años', 'a la edad de N'],
  },
  pt: {
    numbers: 'uma? (?:dois|duas) três quatro cinco seis sete oito nove dez onze doze'.split(' '),
    units: ['anos?', 'm[êe]s(?:es)?', 'semanas?', 'dias?'],
    lasting: ['durante N', 'durou N', 'por N'],
    later: ['N depois', 'N mais tarde'],
    earlier: ['N antes'],
    aged: ['aos N anos', 'com a idade de N'],
  },
}

/** A unit of each kind in years. */
const lengths = [1, 1 / 12, 7 / 365.25, 1 / 365.25] as const

/** Finds lengths of time and ages in prose; finds nothing in languages it has no grammar for. */
export class TimeCounter {
  readonly #grammar: Grammar | undefined

  constructor(language: string) {
    this.#grammar = grammars[primarySubtag(language)]
  }

  lasting(text: string): readonly CountedTime[] {
    return this.#find(this.#grammar?.lasting, text, '')
  }

  /** How long after (or, below 0, before) what was told last: only right before the end of the text, or at its start. */
  since(text: string, at: 'start' | 'end'): CountedTime | undefined {
    const [before, after] = at === 'start' ? ['^', ''] : ['', String.raw`,?\s*$`]
    const later = this.#find(this.#grammar?.later, text, after, before)[0]
    if (later !== undefined) return later
    const earlier = this.#find(this.#grammar?.earlier, text, after, before)[0]
    return earlier && { ...earlier, count: -earlier.count }
  }

  ages(text: string): readonly CountedTime[] {
    const { aged = [], numbers = [] } = this.#grammar ?? {}
    return aged.flatMap((phrase) => {
      const form = phrase.replace('N', () => `(?<count>${numberForm(numbers)})`)
      return [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}-])`, 'giu'))].map((match) =>
        counted(match, numbers, 1),
      )
    })
  }

  #find(phrases: readonly string[] = [], text: string, after: string, before = ''): readonly CountedTime[] {
    const { numbers = [], units = [] } = this.#grammar ?? {}
    return phrases.flatMap((phrase) =>
      units.flatMap((unit, at) => {
        const form = phrase.replace('N', () => `(?<count>${numberForm(numbers)})\\s+(?:${unit})`)
        const whole = new RegExp(`${before}(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}-])${after}`, 'giu')
        return [...text.matchAll(whole)].map((match) => counted(match, numbers, lengths[at] ?? 1))
      }),
    )
  }
}

function numberForm(numbers: readonly string[]): string {
  return `\\d{1,3}|${numbers.join('|')}`
}

function counted({ index, 0: whole, groups }: RegExpExecArray, numbers: readonly string[], unit: number): CountedTime {
  const written = groups?.['count'] ?? ''
  const at = numbers.findIndex((form) => new RegExp(`^(?:${form})$`, 'iu').test(written))
  const text = whole.replace(/,?\s*$/, '')
  return { text, from: index, to: index + text.length, count: at < 0 ? Number(written) : at + 1, unit }
}
