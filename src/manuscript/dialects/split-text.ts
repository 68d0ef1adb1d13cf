import type { PhrasingContent, Text } from 'mdast'
import type { Position } from 'unist'
import type { TextPlaces } from '../../model/text-places.ts'

/** What stands in the place of a match; `undefined` leaves the words as they are. */
export type Replace = (match: RegExpExecArray, position: Position | undefined) => readonly PhrasingContent[] | undefined

/**
 * Cuts what `pattern` finds out of a text, the rest keeping its place in the source, where any character may be escaped.
 * `undefined` where nothing is replaced.
 */
export function splitText(
  node: Text,
  source: string,
  places: TextPlaces,
  pattern: RegExp,
  replace: Replace,
): PhrasingContent[] | undefined {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  const split: PhrasingContent[] = []
  let valueFrom = 0
  let sourceFrom = start
  let replaced = false

  for (const match of node.value.matchAll(pattern)) {
    const found = sourceFrom === undefined || end === undefined ? undefined : locate(match[0], source, sourceFrom, end)
    const position = found && places.position(found.start, found.end)
    const nodes = replace(match, position)
    if (nodes === undefined) continue
    replaced = true
    push(node.value.slice(valueFrom, match.index), found?.start)
    split.push(...nodes)
    valueFrom = match.index + match[0].length
    sourceFrom = found?.end
  }
  if (!replaced) return undefined
  push(node.value.slice(valueFrom), end)
  return split

  function push(value: string, to: number | undefined): void {
    if (value === '') return
    const position =
      sourceFrom === undefined || to === undefined ? undefined : { position: places.position(sourceFrom, to) }
    split.push({ type: 'text', value, ...position })
  }
}

/** Where words stand in a stretch of the source, escapes and all. */
function locate(words: string, source: string, from: number, to: number): { start: number; end: number } | undefined {
  const written = words.replace(/[\s\S]/gu, (character) =>
    character === '\n' ? '\\s+' : `\\\\?${character.replace(/[$()*+.?[\\\]^{|}/]/, '\\$&')}`,
  )
  const match = new RegExp(written, 'u').exec(source.slice(from, to))
  return match === null ? undefined : { start: from + match.index, end: from + match.index + match[0].length }
}
