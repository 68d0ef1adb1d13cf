/** What leads a reader nowhere on paper, and what everybody leaves out. */
const scheme = /^(?:https?|ftp):\/\/|^(?:mailto|tel|sms):/i

/**
 * The address of a link as a book prints it: letters beyond ASCII as themselves, which is how browsers show and take
 * them, mail addresses and telephone numbers without their scheme. `undefined` for a place in the book.
 */
export function printedAddress(href: string): string | undefined {
  if (href.startsWith('#')) return undefined
  return href.replace(/^(?:mailto|tel|sms):/i, '').replace(/(?:%[89A-F][0-9A-F])+/gi, (escaped) => {
    const letters = decoded(escaped)
    return /^[\p{L}\p{M}\p{N}\u200C\u200D]+$/u.test(letters) ? letters : escaped
  })
}

function decoded(escaped: string): string {
  try {
    return decodeURIComponent(escaped)
  } catch {
    return ''
  }
}

/** Whether the words of a link say where it leads, so that a note of it would say nothing new. */
export function saysAddress(words: string, href: string): boolean {
  return signs(words) === signs(href)
}

/** Letters, digits and signs of an address, without what may be left out at its ends. */
function signs(address: string): string {
  return address
    .trim()
    .replace(scheme, '')
    .replace(/(?:%[0-9A-F]{2})+/gi, (escaped) => decoded(escaped) || escaped)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}.:/?#&=@~+%]/gu, '')
    .replace(/\/$/, '')
}
