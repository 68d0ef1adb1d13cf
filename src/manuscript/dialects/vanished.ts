import type { Html, Node } from 'mdast'

/** Stands where the source says something to another tool that a book does not print: a comment without words. */
export function vanished({ position }: Pick<Node, 'position'>): Html {
  return { type: 'html', value: '<!-- -->', ...(position && { position }) }
}
