import type { SourcePlace } from './protocol.ts'

/** Where in the source an element begins, or what it stands in; nothing for what the press made itself. */
export function placeOf(element: Element): SourcePlace | undefined {
  const source = element.closest<HTMLElement>('[data-source]')?.dataset['source']
  const at = element.closest('[data-at]')?.getAttribute('data-at')?.split(':').map(Number)
  if (source === undefined || at === undefined) return undefined
  const [line = 1, column = 1] = at
  return { source, line, column }
}
