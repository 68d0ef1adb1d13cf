/** Code units below this are characters, and most of what is met in most books. */
const latin = 0x250

/** Adds the characters of a text to a set: a book has millions, of a few hundred kinds. */
export function addCharacters(text: string, set: Set<string>): void {
  const met = new Uint8Array(latin)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < latin) {
      if (met[unit] === 1) continue
      met[unit] = 1
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? unit)
    set.add(character)
    at += character.length - 1
  }
}
