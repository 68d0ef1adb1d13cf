/** The language itself, without script, region or extensions: `pt` of `pt-BR`. */
export function primarySubtag(language: string): string {
  return (language.split('-')[0] ?? '').toLowerCase()
}

/** The entry of a table for a BCP 47 tag: the longest key that the tag begins with. Keys are in lower case. */
export function byLanguage<T>(table: Readonly<Record<string, T>>, language: string): T | undefined {
  const subtags = language.toLowerCase().split('-')
  for (let length = subtags.length; length > 0; length--) {
    const key = subtags.slice(0, length).join('-')
    if (Object.hasOwn(table, key)) return table[key]
  }
  return undefined
}
