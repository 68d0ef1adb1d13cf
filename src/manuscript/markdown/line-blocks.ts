import type { Paragraph, PhrasingContent, Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { toString } from 'mdast-util-to-string'
import { visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { cutText, placeText } from '../../model/text-source.ts'

const indent = '\u00A0'

/**
 * Verse: Pandoc's line blocks, paragraphs of which every line begins with a bar, become `:::verse`, and spaces at the start
 * of a line of verse are kept, as spaces that do not break.
 */
export function lineBlocks(tree: Root, file: VFile): void {
  const source = String(file)
  if (source.includes('verse'))
    visit(tree, 'containerDirective', (node) => {
      if (node.name === 'verse') keepIndents(node, source)
    })
  if (!source.includes('|')) return
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const stanzas = index === undefined ? undefined : stanzasOf(paragraph, source)
    if (stanzas === undefined || !parent || index === undefined) return undefined
    const isVerse = parent.type === 'containerDirective' && parent.name === 'verse'
    const verse: ContainerDirective = {
      type: 'containerDirective',
      name: 'verse',
      attributes: {},
      children: stanzas,
      ...(paragraph.position && { position: paragraph.position }),
    }
    const placed = isVerse ? stanzas : [verse]
    parent.children.splice(index, 1, ...placed)
    return index + placed.length
  })
}

function stanzasOf(paragraph: Paragraph, source: string): Paragraph[] | undefined {
  const start = paragraph.position?.start.offset
  const written = source.slice(start, paragraph.position?.end.offset)
  const lines = written.split('\n').map((line) => line.replace(/^[ \t>]*/, ''))
  if (start === undefined || lines.length < 2 || !lines.every((line) => /^\|(?:[ \t]|$)/.test(line))) return undefined
  // A table that lacks its line of dashes, or has too few of them: its bars are the author's only marks of cells.
  if (lines.some((line) => /^\|.*[^\\]\|[ \t]*$/.test(line))) return undefined
  const stanzas: PhrasingContent[][] = [[]]
  for (const line of linesOf(paragraph.children, source)) {
    if (line.length === 0) stanzas.push([])
    else stanzas.at(-1)?.push(...((stanzas.at(-1)?.length ?? 0) > 0 ? [{ type: 'break' } as const] : []), ...line)
  }
  return stanzas.filter((children) => children.length > 0).map(stanzaOf)
}

function stanzaOf(children: PhrasingContent[]): Paragraph {
  const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end]
  return { type: 'paragraph', children, ...(start && end && { position: { start, end } }) }
}

/** The phrases of each line, without its bar; spaces behind the bar, but one, do not break. */
function linesOf(phrases: readonly PhrasingContent[], source: string): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  let isStart = true
  for (const node of phrases) {
    if (node.type === 'break') {
      lines.push([])
      isStart = true
    } else if (node.type === 'text') {
      const place = placeText(node, source)
      let from = 0
      for (const piece of node.value.split('\n')) {
        if (from > 0) {
          // After a hard break the line is there already.
          if (!isStart) lines.push([])
          isStart = true
        }
        const bar = isStart ? (/^\| ?/.exec(piece)?.[0].length ?? 0) : 0
        const text = cutText(node, place, from + bar, from + piece.length)
        text.value = isStart ? text.value.replace(/^ +/, (spaces) => indent.repeat(spaces.length)) : text.value
        if (text.value !== '') lines.at(-1)?.push(text)
        isStart = false
        from += piece.length + 1
      }
    } else {
      lines.at(-1)?.push(node)
      isStart = false
    }
  }
  return lines
}

/** Markdown takes the spaces at the start of a line away; how far a line of verse stands in belongs to it. */
function keepIndents(verse: ContainerDirective, source: string): void {
  const stanzas = verse.children.filter((child) => child.type === 'paragraph')
  const written = stanzas.map(({ position }) => source.slice(position?.start.offset, position?.end.offset).split('\n'))
  const depths = written.map((lines, stanza) =>
    lines.map((line, index) => (index === 0 ? (stanzas[stanza]?.position?.start.column ?? 1) - 1 : columnOf(line))),
  )
  const least = Math.min(...depths.flat())
  for (const [stanza, { children, data }] of stanzas.entries()) {
    const own = depths[stanza] ?? []
    if (data?.directiveLabel === true || own.every((depth) => depth === least)) continue
    let line = 0
    let isStart = true
    const indented = (words: string) => `${indent.repeat((own[line] ?? least) - least)}${words}`
    for (const node of children) {
      if (node.type === 'text') {
        const [first = '', ...others] = node.value.split('\n')
        const pieces = [isStart ? indented(first) : first]
        for (const other of others) {
          line += 1
          pieces.push(indented(other))
        }
        node.value = pieces.join('\n')
      } else line += toString(node).split('\n').length - 1 + (node.type === 'break' ? 1 : 0)
      isStart = node.type === 'break'
    }
  }
}

function columnOf(line: string): number {
  return /^[ \t>]*/.exec(line)?.[0].length ?? 0
}
