/** Options as `key=value`, `key="value"` or words alone, and where each value begins in the text they were read from. */
export interface Attribute {
  /** Empty for a word alone. */
  readonly key: string
  readonly value: string
  readonly start: number
}

/** A key before `=` or `:`, then a value in quotes, in brackets of a call, or as a word. */
const attribute = /(?:([\w.:-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|((?:[^\s,"'()]|\([^()]*\))+))/g

/** Reads a list of attributes parted by spaces or commas, as R, Liquid and others write them. */
export function readAttributes(text: string): Attribute[] {
  return [...text.matchAll(attribute)].map((match) => {
    const [whole, key = '', double, single, word] = match
    const value = double ?? single ?? word ?? ''
    const start = match.index + whole.length - value.length - (word === undefined ? 1 : 0)
    return { key, value, start }
  })
}
