/**
 * Whether what stands between `\(` and `\)` or `\[` and `\]` is a formula. To Markdown these are brackets that an author
 * escaped, as in `\[sic\]`: a formula has a command, a sign of TeX's, or no word in it. Links and words in a row, which
 * addresses give such signs, are prose.
 */
export function looksLikeTex(text: string): boolean {
  const inner = text.trim()
  if (inner === '' || /\\[()[\]]|\]\(|:\/\//.test(inner)) return false
  if (/\p{L}{3,}[\s,]+\p{L}{3,}/u.test(inner.replace(/\\[A-Za-z]+(?:\{[^{}]*\})?/g, ''))) return false
  return /\\[A-Za-z]|[\^_={}<>]/.test(inner) || /^(?:[A-Za-z]|\d+)(?:\s*[-+*/|,]\s*(?:[A-Za-z]|\d+))*$/.test(inner)
}
