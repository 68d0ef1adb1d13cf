import type { Element, Nodes } from 'hast'
import { raw } from 'hast-util-raw'
import { visit } from 'unist-util-visit'
import { assembleBook } from '../../src/book/assemble-book.ts'
import { collectProblems } from '../../src/diagnostics/problem.ts'
import { readManuscript } from '../../src/manuscript/read-manuscript.ts'
import { renderBook } from '../../src/rendered/render-book.ts'
import { worldOf } from '../rendered/small-book.ts'

/** What a reader finds in a text with notes, whatever its markup. */
export interface Reading {
  /** Without calls; a line for each block. */
  readonly body: string
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
  const labelOf = (id: string): string => labels.get(id) ?? `unknown note ${id}`
  const called = (call: Element): string => labelOf(String(call.properties['dataNote']))
  const sections = rendered.sections.filter(({ placement }) => placement === 'body').map(({ tree }) => tree)
  const notes = rendered.notes.map(({ tree }) => tree)
  const problems = collectProblems([manuscript.file, ...manuscript.files], manuscript.settings.rules)
  return {
    body: textOf(sections, isOurs),
    notes: rendered.notes.map(({ id, tree, calls }) => ({
      label: labelOf(id),
      text: textOf([tree], isOurs),
      calls: calls.length,
    })),
    calls: elementsOf([...sections, ...notes], isOurCall).map(called),
    reports: [...new Set(problems.map(({ rule }) => rule).filter((rule) => rule.startsWith('note-')))],
  }
}

/** Reads a text as GitHub shows it: notes in a section at the end, each call with the number of its note. */
export function readGithub(html: string): Reading {
  const page = raw({ type: 'root', children: [{ type: 'raw', value: html }] })
  const [list] = elementsOf(elementsOf([page], isNoteSection), ({ tagName }) => tagName === 'ol')
  const items = (list?.children ?? []).filter((child) => child.type === 'element')
  const labels = items.map(({ properties }) =>
    decodeURIComponent(String(properties['id']).replace('user-content-fn-', '')).toLowerCase(),
  )
  const called = (call: Element): string => {
    const number = textOf([call], () => false)
    return labels[Number(number) - 1] ?? `unknown note ${number}`
  }
  return {
    body: textOf([page], (element) => isNoteSection(element) || isGithubs(element)),
    notes: items.map((item, index) => ({
      label: labels[index] ?? '',
      // An identifier that looks like an address loses the link back, and leaves its arrow.
      text: textOf([item], isGithubs).replace(/\s?↩$/, ''),
      calls: textOf([item], () => false).split('↩').length - 1,
    })),
    calls: elementsOf([page], isGithubCall).map(called),
    reports: [],
  }
}

type Test = (element: Element) => boolean

const isOurCall: Test = ({ properties }) => 'dataNote' in properties
/** What the press prints beside the author's text. */
const isOurs: Test = (element) => isOurCall(element) || ['note-mark', 'label'].some((name) => hasClass(element, name))

const isNoteSection: Test = ({ properties }) => 'dataFootnotes' in properties
const isGithubCall: Test = ({ properties }) => 'dataFootnoteRef' in properties
/** What GitHub prints beside the author's text. */
const isGithubs: Test = (element) => isGithubCall(element) || 'dataFootnoteBackref' in element.properties

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes(name)
}

function elementsOf(trees: readonly Nodes[], test: Test): readonly Element[] {
  const found: Element[] = []
  for (const tree of trees) {
    visit(tree, 'element', (element) => {
      if (test(element)) found.push(element)
    })
  }
  return found
}

const inline = new Set(['a', 'b', 'code', 'del', 'em', 'i', 'img', 'span', 'strong', 'sup'])

/** A line for each block; white space and quotation marks folded, the words of a picture in its place. */
function textOf(trees: readonly Nodes[], isLeftOut: Test): string {
  const collect = (node: Nodes): string => {
    if (node.type === 'text') return node.value.replace(/\s+/g, ' ')
    if (!('children' in node) || (node.type === 'element' && isLeftOut(node))) return ''
    if (node.type === 'element' && node.tagName === 'img') return String(node.properties['alt'] ?? '')
    const text = node.children.map(collect).join('')
    return node.type === 'element' && inline.has(node.tagName) ? text : `\n${text}\n`
  }
  const text = trees.map(collect).join('')
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/ *\n\s*/g, '\n').trim()
}
