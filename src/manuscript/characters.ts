/** Characters that XML 1.0 forbids (production 2): the EPUB, and the metadata of the PDF, cannot hold them. */
// oxlint-disable-next-line eslint/no-control-regex -- these characters are the point
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\p{Cs}\uFFFE\uFFFF]/u

/** Index of the first character that no edition can hold; -1 where there is none. */
export function findForbidden(text: string): number {
  return text.search(forbidden)
}

/**
 * The text without what no edition can hold, whose first character `found` tells; form feeds and vertical tabs, which part
 * words, become spaces.
 */
export function withoutForbidden(text: string, found = findForbidden(text)): string {
  return found === -1 ? text : text.replace(/[\v\f]/g, ' ').replace(new RegExp(forbidden, 'gu'), '')
}

/** A character as the Unicode standard writes it, such as `U+0007`. */
export function codeOf(text: string, index: number): string {
  return `U+${(text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
