/** Code units below this are characters, and most of what is met in most books. */
const latin = 0x250

/** What may change when a text is composed; the first mark that joins a letter is U+0300. */
const mayCompose = /[\u0300-\uFFFF]/

/** Gathers the characters of texts: a book has millions, of a few hundred kinds. */
export class CharacterGatherer {
  readonly #met = new Uint8Array(latin)
  readonly #found = new Set<string>()

  get found(): ReadonlySet<string> {
    return this.#found
  }

  /** The characters of a text in its composed form (NFC). */
  addComposed(text: string): void {
    this.add(mayCompose.test(text) ? text.normalize('NFC') : text)
  }

  add(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (unit < latin) {
        if (this.#met[unit] === 1) continue
        this.#met[unit] = 1
      }
      const character = String.fromCodePoint(text.codePointAt(at) ?? unit)
      this.#found.add(character)
      at += character.length - 1
    }
  }
}
