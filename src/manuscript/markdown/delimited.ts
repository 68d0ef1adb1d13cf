import type { PhrasingContent, Text } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Position } from 'unist'
import { cutText, placeText, type PlacedText } from '../../model/text-source.ts'

/** A pair of marks around phrases, such as `^` or `==`. */
export interface Delimiter {
  readonly mark: string
  /** Whether a mark opens or closes, by the characters on its two sides; empty at the edge of a text. */
  opens(before: string, after: string): boolean
  closes(before: string, after: string): boolean
  /** Whether phrases may stand between the marks. */
  holds(words: string): boolean
  wrap(children: PhrasingContent[], position: { readonly position?: Position }): PhrasingContent
}

interface Mark {
  /** Index of the text among its siblings, and of the mark in the text. */
  readonly node: number
  readonly at: number
  readonly before: string
  readonly after: string
}

/**
 * Wraps what stands between marks in a run of siblings: the marks may stand in different texts, with emphasis or links
 * between. Marks that the author escaped, and those beside their like, are text. `undefined` where there are none.
 */
export function wrapDelimited(
  siblings: readonly PhrasingContent[],
  delimiter: Delimiter,
  source: string,
): PhrasingContent[] | undefined {
  const places = new Map<Text, PlacedText>()
  const marks = siblings.flatMap((node, index) => {
    if (node.type !== 'text' || !node.value.includes(delimiter.mark)) return []
    const place = placeText(node, source)
    places.set(node, place)
    return marksIn(node, index, place, delimiter.mark)
  })
  const result: PhrasingContent[] = []
  const length = delimiter.mark.length
  let node = 0
  let at = 0

  /** Everything from where the last call stopped to an index of a text, or to the end. */
  const take = (untilNode: number, until: number): PhrasingContent[] => {
    const taken: PhrasingContent[] = []
    while (node < untilNode || (node === untilNode && at < until)) {
      const sibling = siblings[node]
      if (sibling === undefined) break
      const end = node === untilNode ? until : sibling.type === 'text' ? sibling.value.length : 0
      if (sibling.type !== 'text') taken.push(sibling)
      else if (at === 0 && end === sibling.value.length) taken.push(sibling)
      else if (end > at) taken.push(cutText(sibling, places.get(sibling) ?? placeText(sibling, source), at, end))
      at = node === untilNode ? until : 0
      if (node === untilNode) break
      node += 1
    }
    return taken
  }

  let opening: Mark | undefined
  for (const mark of marks) {
    if (opening !== undefined && delimiter.closes(mark.before, mark.after)) {
      const words = between(siblings, opening, mark, length)
      if (delimiter.holds(words)) {
        result.push(...take(opening.node, opening.at))
        const start = take(opening.node, opening.at + length)[0]?.position?.start
        const children = take(mark.node, mark.at)
        const end = take(mark.node, mark.at + length)[0]?.position?.end
        result.push(delimiter.wrap(children, start && end ? { position: { start, end } } : {}))
        opening = undefined
        continue
      }
    }
    opening = delimiter.opens(mark.before, mark.after) ? mark : undefined
  }
  if (result.length === 0) return undefined
  result.push(...take(siblings.length, 0))
  return result
}

function marksIn(text: Text, node: number, place: PlacedText, mark: string): Mark[] {
  const { value } = text
  const like = mark.charAt(0)
  const marks: Mark[] = []
  for (let at = value.indexOf(mark); at >= 0; at = value.indexOf(mark, at + mark.length)) {
    const before = value.charAt(at - 1)
    const after = value.charAt(at + mark.length)
    const isAlone = before !== like && after !== like
    if (isAlone && !place.isEscaped(at)) marks.push({ node, at, before, after })
    // A longer run is none, and no part of it is.
    if (!isAlone) while (value.charAt(at + mark.length) === like) at += 1
  }
  return marks
}

function between(siblings: readonly PhrasingContent[], from: Mark, to: Mark, length: number): string {
  return siblings
    .slice(from.node, to.node + 1)
    .map((sibling, index) => {
      const words = toString(sibling)
      const end = from.node + index === to.node ? to.at : words.length
      return words.slice(index === 0 ? from.at + length : 0, end)
    })
    .join('')
}
