import type { Heading, Root, RootContent, Text } from 'mdast'
import type { SourceChapter } from '../../model/manuscript.ts'
import { plainLine } from '../tree/plain-text.ts'

/** How a chapter is titled, and what is left to print below the title. */
export interface ChapterTitle {
  readonly title: Root
  /** The heading that was the title, now out of the body. */
  readonly heading?: Heading
  readonly body: Root
}

/**
 * The title in the front matter wins. The leading heading is the title where there is no other or where it says the
 * same; else it stays in the text. Without a heading it is the title of the book's listing, or none.
 */
export function chapterTitle(chapter: SourceChapter, tree: Root): ChapterTitle {
  const heading = leadingHeading(tree.children)
  const given = chapter.frontMatter.title
  if (heading !== undefined && (given === undefined || sameTitle(given, plainLine(heading)))) {
    const body = tree.children.filter((node) => node !== heading)
    return { title: { type: 'root', children: heading.children }, heading, body: { ...tree, children: body } }
  }
  return { title: titleOf(given ?? (heading === undefined ? chapter.listedTitle : undefined) ?? ''), body: tree }
}

/** A title from elsewhere than the text. */
export function titleOf(text: string): Root {
  const words: Text[] = text === '' ? [] : [{ type: 'text', value: text }]
  return { type: 'root', children: words }
}

/** The heading a text begins with; front matter and comments may stand before it. */
export function leadingHeading(nodes: readonly RootContent[]): Heading | undefined {
  const first = nodes.find((node) => node.type !== 'yaml' && !(node.type === 'html' && isComment(node.value)))
  return first?.type === 'heading' ? first : undefined
}

export function sameTitle(one: string, other: string): boolean {
  return comparable(one) === comparable(other)
}

function comparable(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

function isComment(html: string): boolean {
  return html.replace(/<!--[\s\S]*?-->/g, '').trim() === ''
}
