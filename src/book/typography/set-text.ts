import type { Nodes } from 'mdast'
import { isParent } from '../tree/rewrite-tree.ts'
import { setDashes } from './dashes.ts'
import { joinLines } from './line-ends.ts'
import { curlQuotes } from './quotes.ts'
import { isTextBlock, type Run, runsOf } from './runs.ts'
import { setSpaces } from './spaces.ts'

/** Sets quotation marks, apostrophes, dashes, ellipses and French spaces of prose; code, math and raw HTML stay. */
export function setTree(node: Nodes, language: string): void {
  if (isTextBlock(node)) {
    const runs = runsOf(node, language)
    const texts = setRuns(runs)
    for (const [at, { node: textNode }] of runs.entries()) if (textNode) textNode.value = texts[at] ?? textNode.value
  } else if (isParent(node)) {
    for (const child of node.children) setTree(child, language)
  }
}

/** The same for a text that stands alone. */
export function setText(text: string, language: string): string {
  return setRuns([{ text, language }]).join('')
}

function setRuns(runs: readonly Run[]): readonly string[] {
  // Dashes first: a quotation may begin after one.
  const texts = joinedLines(runs).map(setDashes)
  const starts: number[] = []
  let length = 0
  for (const text of texts) {
    starts.push(length)
    length += text.length
  }
  const languageAt = (index: number) => runs[starts.findLastIndex((start) => start <= index)]?.language ?? 'en'
  const curled = curlQuotes(texts.join(''), languageAt)
  return runs.map(({ language }, at) => {
    const quoted = (texts[at] ?? '').replace(
      /["']/g,
      (mark, index: number) => curled.get((starts[at] ?? 0) + index) ?? mark,
    )
    return setSpaces(quoted, language)
  })
}

/** Texts of the runs; a line break that the author means is a run without a node, and stays. */
function joinedLines(runs: readonly Run[]): readonly string[] {
  return runs.map(({ node, text, language }, at) => {
    if (node === undefined && text === '\n') return text
    return joinLines(text, language, runs[at - 1]?.text ?? '', runs[at + 1]?.text ?? '')
  })
}
