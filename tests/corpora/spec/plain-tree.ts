/** HTML or XHTML, read by a parser that the press does not use for it, before any convention is applied. */
export interface PlainElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly PlainNode[]
}

export type PlainNode = PlainElement | string

export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly PlainNode[],
): PlainElement {
  return { name, attributes, children }
}

export function hasClass({ attributes }: PlainElement, name: string): boolean {
  return (attributes['class'] ?? '').split(/\s+/).includes(name)
}

export function textOf(node: PlainNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('')
}

/** All elements below a node that pass a test, in order; not what is inside of them. */
export function find(node: PlainNode, test: (element: PlainElement) => boolean): readonly PlainElement[] {
  if (typeof node === 'string') return []
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return test(child) ? [child] : find(child, test)
  })
}

/** The tree with every element replaced by what `change` gives for it, its children changed before. */
export function rewrite(node: PlainElement, change: (element: PlainElement) => readonly PlainNode[]): PlainElement {
  const children = node.children.flatMap((child) =>
    typeof child === 'string' ? [child] : change(rewrite(child, change)),
  )
  return { ...node, children }
}
