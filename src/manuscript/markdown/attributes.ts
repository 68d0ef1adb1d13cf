/** Attributes in braces, as Pandoc has them: `#id .class key=value key="two words"`. */
export interface Attributes {
  readonly id?: string
  readonly classes: readonly string[]
  readonly values: Readonly<Record<string, string>>
}

const item =
  /[ \t\n]*(?:#(?<id>[^\s{}#.=`"']+(?:[.][^\s{}#.=`"']+)*)|\.(?<className>[\p{L}_-][\p{L}\p{N}_:-]*)|(?<unnumbered>-)(?=\s|$)|(?<key>[\p{L}_][\p{L}\p{N}_:.-]*)=(?:"(?<double>[^"\n]*)"|'(?<single>[^'\n]*)'|(?<bare>[^\s"'=<>`{}]+)))(?=[\s.#]|$)/uy

/** What stands between the braces, or `undefined` where it is anything but attributes. */
function parseAttributes(text: string): Attributes | undefined {
  const classes: string[] = []
  const values: Record<string, string> = {}
  let id: string | undefined
  const end = text.trimEnd().length
  item.lastIndex = 0
  if (end === 0) return undefined
  while (item.lastIndex < end) {
    const groups = item.exec(text)?.groups
    if (groups === undefined) return undefined
    if (groups['id'] !== undefined) id = groups['id']
    else if (groups['className'] !== undefined) classes.push(groups['className'])
    else if (groups['unnumbered'] !== undefined) classes.push('unnumbered')
    else if (groups['key'] !== undefined) {
      const value = groups['double'] ?? groups['single'] ?? groups['bare'] ?? ''
      if (groups['key'] === 'id') id = value
      else if (groups['key'] === 'class') classes.push(...value.split(/\s+/).filter((name) => name !== ''))
      else values[groups['key']] = value
    }
  }
  return { ...(id === undefined ? {} : { id }), classes, values }
}

/** The attributes in braces that a text begins with, and how long they are with their braces. */
export function attributesAt(text: string): { readonly attributes: Attributes; readonly length: number } | undefined {
  const braced = /^\{((?:[^{}"'\n]|\n(?![ \t]*\n)|"[^"\n]*"|'[^'\n]*')*)\}/.exec(text)
  const attributes = braced === null ? undefined : parseAttributes(braced[1] ?? '')
  return attributes === undefined || braced === null ? undefined : { attributes, length: braced[0].length }
}
