import type { BlockContent, DefinitionContent, Node, Paragraph, PhrasingContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { admonitionKind } from '../markdown/admonition-names.ts'

type Block = BlockContent | DefinitionContent

/** A block of the press that stands for what `source` is. */
export function block(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Block | undefined)[],
  source: Pick<Node, 'position'>,
): ContainerDirective {
  return {
    type: 'containerDirective',
    name,
    attributes: { ...attributes },
    children: children.filter((child) => child !== undefined),
    ...(source.position && { position: source.position }),
  }
}

/** The words in the brackets of a directive: caption or title. */
export function label(words: readonly PhrasingContent[]): Paragraph {
  const start = words[0]?.position?.start
  const end = words.at(-1)?.position?.end
  return {
    type: 'paragraph',
    children: [...words],
    data: { directiveLabel: true },
    ...(start && end && { position: { start, end } }),
  }
}

/** What is no more than the word for a kind of admonition: any other is printed as the title of one. */
const plain = 'note info tip hint important attention warning warn caution danger alert'.split(' ')

/**
 * The admonition that a class such as `rmdnote` or `callout-tip` means. Where it says more than one of the press can, as
 * `rmdsummary` does, its last word is the title.
 */
export function titled(
  className: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly Block[],
  source: Pick<Node, 'position'>,
): ContainerDirective {
  const word = className.toLowerCase().replace(/^(?:rmd|callout|admonition|alert)-?(?=[a-z])/, '')
  const title =
    plain.includes(word) || word === ''
      ? undefined
      : label([{ type: 'text', value: word.charAt(0).toUpperCase() + word.slice(1) }])
  return block(admonitionKind(word) ?? 'note', attributes, [title, ...children], source)
}
