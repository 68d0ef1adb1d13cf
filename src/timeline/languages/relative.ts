import type { Unit } from '../when.ts'
import type { Rule } from './language.ts'
import { anyOf, type Names, shifted, valueOf } from './rules.ts'

/** How a language counts on from a date: "two years later". All are alternatives of a pattern. */
export interface RelativeWords {
  readonly about: string
  readonly numbers: Names
  readonly units: readonly (readonly [pattern: string, unit: Unit])[]
  readonly later: string
  readonly earlier: string
  /** Whole phrases: "the following day". */
  readonly next: readonly (readonly [pattern: string, unit: Unit, sign: 1 | -1])[]
  /** "That year". */
  readonly same: readonly (readonly [pattern: string, unit: Unit])[]
}

export function relativeRules({ about, numbers, units, later, earlier, next, same }: RelativeWords): readonly Rule[] {
  const start = String.raw`(?<![\p{L}\p{N}])`
  const end = String.raw`(?![\p{L}\p{N}])`
  const unitNames = units.map(([name]) => name).join('|')
  return [
    {
      pattern: new RegExp(
        `${start}(?:(?<about>${about})\\s+)?(?<number>\\d{1,3}|${anyOf(numbers)})\\s+(?<unit>${unitNames})\\s+(?:(?<later>${later})|(?:${earlier}))${end}(?!\\s+(?:de|d['’]|du|do|da)${end})`,
        'giu',
      ),
      read: ({ number = '', unit, later: isLater }) => {
        const amount = /^\d/.test(number) ? Number(number) : valueOf(numbers, number)
        const own = units.find(([name]) => new RegExp(`^(?:${name})$`, 'iu').test(unit ?? ''))?.[1]
        return shifted('shift', amount, own ?? 'day', isLater === undefined ? -1 : 1)
      },
    },
    ...next.map(([pattern, unit, sign]) => ({
      pattern: new RegExp(`${start}(?:${pattern})${end}`, 'giu'),
      read: () => shifted('shift', 1, unit, sign),
    })),
    ...same.map(([pattern, unit]) => ({
      pattern: new RegExp(`${start}(?:${pattern})${end}`, 'giu'),
      read: () => ({ kind: 'same', unit, amount: 0 }) as const,
    })),
  ]
}
