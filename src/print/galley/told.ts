import { placeOf } from './place-of.ts'
import type { Fault, FittedKind } from './protocol.ts'

const kinds: readonly FittedKind[] = [
  'formula-broken',
  'formula-reduced',
  'row-divided',
  'table-reduced',
  'table-turned',
  'table-words',
  'turned-alone',
]

/** Notes on an element how it was made to fit; `value` as in `Fault`. */
export function tell(element: Element, kind: FittedKind, value: number): void {
  const before = element.getAttribute('data-told')
  element.setAttribute('data-told', `${before === null ? '' : `${before} `}${kind}:${value}`)
}

/** What was noted on the elements that begin on a page. */
export function toldOn(page: Element): readonly Pick<Fault, 'kind' | 'excess' | 'value' | 'at'>[] {
  return [...page.querySelectorAll('[data-told]:not(.continued)')].flatMap((element) => {
    const told = element.getAttribute('data-told')?.split(' ') ?? []
    return told.flatMap((one) => {
      const [name, value] = one.split(':')
      const kind = kinds.find((known) => known === name)
      return kind === undefined ? [] : [{ kind, excess: 0, value: Number(value), at: placeOf(element) }]
    })
  })
}
