const outOfTheBook = /^[a-z][a-z\d+.-]*:/i

/** Whether what a link says it leads to is no place in the book. */
export function leadsOut(url: string): boolean {
  return outOfTheBook.test(url)
}

/** An address in a form in which those that mean the same are the same, whichever of its letters are escaped. */
export function plainAddress(address: string): string {
  return address.replace(/^(?:mailto|tel|sms):/i, '').replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  })
}

/** An address as print shows it: escaped letters as letters, other escapes as they are. */
export function shownAddress(url: string): string {
  const bytes = /(?:%[89a-f][0-9a-f])+/gi
  return url
    .replace(/^(?:mailto|tel|sms):/i, '')
    .replace(bytes, (escapes) =>
      /^[\p{L}\p{M}\p{N}\u200C\u200D]+$/u.test(plainAddress(escapes)) ? plainAddress(escapes) : escapes,
    )
}

/** Whether the words of a link are its address, with or without what a reader adds in thought. */
export function isAddress(words: string, url: string): boolean {
  return bare(words) === bare(url)
}

function bare(address: string): string {
  const plain = plainAddress(address.trim().replace(/^(?:https?|ftp):\/\//i, ''))
  const signs =
    plain
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}.:/?#&=@~+%]/gu) ?? []
  return signs.join('').replace(/\/$/, '')
}
