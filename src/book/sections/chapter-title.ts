import type { Heading, Paragraph, Root, RootContent } from 'mdast'
import type { Layout, SourceChapter } from '../../model/manuscript.ts'
import { plainLine } from '../tree/plain-text.ts'
import { isPicture } from './picture-headings.ts'

/** How a chapter is titled, and what is left to print below the title. */
interface ChapterTitle {
  readonly title: Paragraph
  /** The heading that was the title, now out of the body. */
  readonly heading?: Heading
  readonly body: Root
}

/**
 * The title in the front matter wins. The leading heading is the title where the front matter has none or says the same;
 * else it stays in the text. One below a picture is the title where the listing says the same, or nothing. Without a
 * heading in words it is the title of the book's listing; in a folder without one the name of the file, or none.
 */
export function chapterTitle(chapter: SourceChapter, tree: Root, layout: Layout): ChapterTitle {
  const given = chapter.frontMatter.title
  const heading = leadingHeading(tree.children) ?? headingBelowPicture(tree.children, given ?? chapter.listedTitle)
  const words = heading === undefined ? '' : plainLine(heading)
  if (heading !== undefined && words !== '' && (given === undefined || sameTitle(given, words))) {
    const body = tree.children.filter((node) => node !== heading)
    return { title: { type: 'paragraph', children: heading.children }, heading, body: { ...tree, children: body } }
  }
  // By custom a dedication and an epigraph stand alone on their page.
  const isNamed = layout === 'folder' && chapter.role !== 'dedication' && chapter.role !== 'epigraph'
  return { title: titleOf(given ?? chapter.listedTitle ?? (isNamed ? nameOf(chapter.path) : '')), body: tree }
}

/**
 * Words in the name of a file, without the numbers that put files in order; a note of a day has its date. Empty for a
 * folder's `README` or `index`.
 */
function nameOf(path: string): string {
  const stem = path.replace(/^.*\//, '').replace(/\.[^.]*$/, '')
  if (/^(?:readme|index)$/i.test(stem)) return ''
  if (/^\d{4}-\d{2}-\d{2}$/.test(stem)) return stem
  const words = stem
    .replace(/^[\d\s._-]+/, '')
    .replace(/[\s_-]+/g, ' ')
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A title from elsewhere than the text. */
export function titleOf(text: string): Paragraph {
  return { type: 'paragraph', children: text === '' ? [] : [{ type: 'text', value: text }] }
}

/** The heading a text begins with; front matter and comments may stand before it. */
export function leadingHeading(nodes: readonly RootContent[]): Heading | undefined {
  const first = nodes.find((node) => node.type !== 'yaml' && !(node.type === 'html' && isComment(node.value)))
  return first?.type === 'heading' ? first : undefined
}

function headingBelowPicture(nodes: readonly RootContent[], title: string | undefined): Heading | undefined {
  const heading = leadingHeading(nodes.filter((node) => !isPicture(node)))
  return heading !== undefined && (title === undefined || sameTitle(title, plainLine(heading))) ? heading : undefined
}

/** Whether two titles say the same, a number before one of them aside. */
export function sameTitle(one: string, other: string): boolean {
  return comparable(one) === comparable(other)
}

function comparable(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[\d.]+[.)]?\s+(?=\S)/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function isComment(html: string): boolean {
  return html.replace(/<!--[\s\S]*?-->/g, '').trim() === ''
}
