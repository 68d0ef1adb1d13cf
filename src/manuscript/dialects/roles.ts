import type { InlineCode, Parents, PhrasingContent, Root, Text } from 'mdast'
import type { Position } from 'unist'
import { SKIP, visit } from '../../model/visit.ts'
import { endingAt } from './trim-text.ts'

/** A phrase of code with a name before it: `` :numref:`x` ``, `` {ref}`x` ``. */
export interface Role {
  readonly name: string
  readonly value: string
  readonly position: Position | undefined
}

/** What stands in the place of a role; `undefined` leaves it as it is written. */
export type ReplaceRole = (role: Role) => readonly PhrasingContent[] | undefined

/** Replaces the roles of a text whose names `pattern` finds, as its first group, before the code. */
export function replaceRoles(tree: Root, pattern: RegExp, replace: ReplaceRole): void {
  visit(tree, 'inlineCode', (code, index, parent) => {
    if (parent === undefined || index === undefined) return undefined
    const before = parent.children[index - 1]
    const [written = '', name = ''] = before?.type === 'text' ? (pattern.exec(before.value) ?? []) : []
    if (before?.type !== 'text' || name === '') return undefined
    const nodes = replace({ name, value: code.value, position: positionOf(before, written, code) })
    if (nodes === undefined) return undefined
    return [SKIP, putInPlace(parent, index, before, written, nodes)]
  })
}

/** Puts nodes in the place of a role; gives the index behind them. */
function putInPlace(
  parent: Parents,
  index: number,
  before: Text,
  written: string,
  nodes: readonly PhrasingContent[],
): number {
  const rest = endingAt(before, before.value.length - written.length)
  const kept = rest.value === '' ? [] : [rest]
  parent.children.splice(index - 1, 2, ...kept, ...nodes)
  return index - 1 + kept.length + nodes.length
}

function positionOf(before: Text, written: string, code: InlineCode): Position | undefined {
  if (before.position === undefined || code.position === undefined) return undefined
  return {
    start: endingAt(before, before.value.length - written.length).position?.end ?? code.position.start,
    end: code.position.end,
  }
}
