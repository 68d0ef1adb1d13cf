import type { Element, Nodes } from 'hast'
import { raw } from 'hast-util-raw'
import { visit } from 'unist-util-visit'
import { assembleBook } from '../../src/book/assemble-book.ts'
import { collectProblems } from '../../src/diagnostics/problem.ts'
import { readManuscript } from '../../src/manuscript/read-manuscript.ts'
import { renderBook } from '../../src/rendered/render-book.ts'
import { worldOf } from '../rendered/small-book.ts'

/**
 * What a reader finds in a text with notes, whatever its markup. Of texts: a line for each block, `«label»` for a call,
 * white space and quotation marks folded.
 */
export interface Reading {
  readonly body: string
  /** In the order in which they stand. */
  readonly notes: readonly NoteReading[]
  /** Label of the note behind each call, first in the body, then in the notes. */
  readonly calls: readonly string[]
  /** What is reported about notes: ids of rules, each once. Other rules stay out: the fixtures come without pictures. */
  readonly reports: readonly string[]
}

interface NoteReading {
  /** As the author wrote it, in lower case; `^1`, `^2`… for the inline notes. */
  readonly label: string
  readonly text: string
  /** Places that the note leads back to. */
  readonly calls: number
}

/** Reads a book of one file as the first three stages make it. An error does not stop them here. */
export async function readOurs(markdown: string): Promise<Reading> {
  const world = worldOf({ 'fixture.md': markdown })
  const manuscript = await readManuscript(world, { file: 'fixture.md' })
  const book = assembleBook(manuscript)
  const rendered = await renderBook(book, world)

  let inline = 0
  const labels = new Map(book.notes.map(({ id, label }) => [id, label?.toLowerCase() ?? `^${++inline}`]))
  const labelOf = (note: string): string => labels.get(note) ?? `unknown note ${note}`
  const labelOfCall = (call: Element): string => labelOf(String(call.properties['dataNote']))
  const textIn = (tree: Nodes): string =>
    textOf(tree, (element) => {
      if (isOurCall(element)) return `«${labelOfCall(element)}»`
      return isOurAddition(element) ? '' : undefined
    })

  const sections = rendered.sections.filter(({ placement }) => placement === 'body').map(({ tree }) => tree)
  const notes = rendered.notes.map(({ tree }) => tree)
  const problems = collectProblems([manuscript.file, ...manuscript.files], manuscript.settings.rules)
  return {
    body: sections.map(textIn).join('\n'),
    notes: rendered.notes.map(({ id, tree, calls }) => ({
      label: labelOf(id),
      text: textIn(tree),
      calls: calls.length,
    })),
    calls: elementsOf([...sections, ...notes], isOurCall).map(labelOfCall),
    reports: [...new Set(problems.map(({ rule }) => rule).filter((rule) => rule.startsWith('note-')))],
  }
}

/** Reads a text as GitHub shows it: notes in a section at the end, each call with the number of its note. */
export function readGithub(html: string): Reading {
  const page = raw({ type: 'root', children: [{ type: 'raw', value: html }] })
  const [list] = elementsOf(elementsOf([page], isGithubNotes), ({ tagName }) => tagName === 'ol')
  const items = (list?.children ?? []).filter((child) => child.type === 'element')
  const labels = items.map(({ properties }) =>
    decodeURIComponent(String(properties['id']).replace('user-content-fn-', '')).toLowerCase(),
  )
  const labelOfCall = (call: Element): string => {
    const number = wholeText(call)
    return labels[Number(number) - 1] ?? `unknown note ${number}`
  }
  const standIn: StandIn = (element) => {
    if (isGithubCall(element)) return `«${labelOfCall(element)}»`
    return isGithubNotes(element) || isGithubWayBack(element) ? '' : undefined
  }
  return {
    body: textOf(page, standIn),
    notes: items.map((item, index) => ({
      label: labels[index] ?? '',
      // A label that looks like an address loses the link of its way back, but not the arrow.
      text: textOf(item, standIn).replace(/\s?↩$/, ''),
      calls: wholeText(item).split('↩').length - 1,
    })),
    calls: elementsOf([page], isGithubCall).map(labelOfCall),
    reports: [],
  }
}

type Test = (element: Element) => boolean

const isOurCall: Test = ({ properties }) => 'dataNote' in properties
/** Marks of notes and labels of chapters, which the press prints beside the author's text. */
const isOurAddition: Test = ({ properties: { className } }) =>
  Array.isArray(className) && (className.includes('note-mark') || className.includes('label'))

const isGithubCall: Test = ({ properties }) => 'dataFootnoteRef' in properties
const isGithubNotes: Test = ({ properties }) => 'dataFootnotes' in properties
const isGithubWayBack: Test = ({ properties }) => 'dataFootnoteBackref' in properties

function elementsOf(trees: readonly Nodes[], test: Test): readonly Element[] {
  const found: Element[] = []
  for (const tree of trees) {
    visit(tree, 'element', (element) => {
      if (test(element)) found.push(element)
    })
  }
  return found
}

/** What is read in place of an element; `undefined` for what it holds. */
type StandIn = (element: Element) => string | undefined

const inlineNames = new Set(['a', 'b', 'code', 'del', 'em', 'i', 'span', 'strong', 'sup'])

function textOf(tree: Nodes, standIn: StandIn): string {
  const collect = (node: Nodes): string => {
    if (node.type === 'text') return node.value.replace(/\s+/g, ' ')
    if (!('children' in node)) return ''
    const inside = () => node.children.map(collect).join('')
    if (node.type !== 'element') return inside()
    if (node.tagName === 'img') return node.properties['alt'] ?? ''
    return standIn(node) ?? (inlineNames.has(node.tagName) ? inside() : `\n${inside()}\n`)
  }
  return collect(tree)
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/ *\n\s*/g, '\n')
    .trim()
}

function wholeText(tree: Nodes): string {
  return textOf(tree, () => undefined)
}
