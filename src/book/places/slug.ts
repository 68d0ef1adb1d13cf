/**
 * A heading's text as the tail of an id: lower-case ASCII letters and digits, joined by hyphens, in the manner of
 * GitHub; letters with accents lose them. Empty where nothing of the text is left.
 */
export function asciiSlug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’\p{M}]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
