/** Replacements of stretches of a file, in order of their places. */
export class EditList {
  readonly #places: number[] = []
  readonly #texts: Uint8Array[] = []

  get length(): number {
    return this.#texts.length
  }

  /** Puts `text` in the place of the bytes from `from` to before `to`, which lie behind those of the edit before. */
  add(from: number, to: number, text: Uint8Array): void {
    this.#places.push(from, to)
    this.#texts.push(text)
  }

  from(index: number): number {
    return this.#places[2 * index] ?? Infinity
  }

  to(index: number): number {
    return this.#places[2 * index + 1] ?? Infinity
  }

  text(index: number): Uint8Array {
    return this.#texts[index] ?? new Uint8Array()
  }
}

/** The bytes with two lists of edits made; where both have one at the same place, that of `first` comes first. */
export function applyEdits(bytes: Uint8Array, first: EditList, second: EditList): Uint8Array {
  const order: (readonly [EditList, number])[] = []
  for (let a = 0, b = 0; a < first.length || b < second.length; ) {
    order.push(first.from(a) <= second.from(b) ? [first, a++] : [second, b++])
  }
  const removed = order.reduce((sum, [edits, index]) => sum + edits.to(index) - edits.from(index), 0)
  const added = order.reduce((sum, [edits, index]) => sum + edits.text(index).length, 0)
  const result = new Uint8Array(bytes.length - removed + added)
  let [read, written] = [0, 0]
  const write = (part: Uint8Array): void => {
    result.set(part, written)
    written += part.length
  }
  for (const [edits, index] of order) {
    write(bytes.subarray(read, edits.from(index)))
    write(edits.text(index))
    read = edits.to(index)
  }
  write(bytes.subarray(read))
  return result
}
