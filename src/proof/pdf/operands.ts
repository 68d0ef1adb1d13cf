/** Kinds of operands; arrays and dictionaries are given flat, between what opens and what closes them. */
const [nothing, number, string, name, opensArray, opensDictionary, closes] = [0, 1, 2, 3, 4, 5, 6] as const

/** Of most operators; more is made where an array needs it. */
const usual = 64

/**
 * Operands of one operator after another, by index. No object is made for them: nearly all are the number or the string
 * with which a content stream places one glyph.
 */
export class Operands {
  #count = 0
  /** Of the last operand that was opened and not closed, the index; what opened before it stands in {@link #ends}. */
  #open = -1
  #kinds = new Uint8Array(usual)
  #numbers = new Float64Array(usual)
  /** Of a string, where it begins among all bytes of strings; of a name, where it begins in the content. */
  #starts = new Uint32Array(usual)
  /** Where that ends; for what opens, the index of what closes it. */
  #ends = new Int32Array(usual)
  readonly #content: Uint8Array
  /** No string takes more bytes than it was written with. */
  readonly #strings: Uint8Array
  #stringsEnd = 0

  constructor(content: Uint8Array) {
    this.#content = content
    this.#strings = new Uint8Array(content.length)
  }

  get count(): number {
    return this.#count
  }

  clear(): void {
    this.#count = 0
    this.#stringsEnd = 0
    this.#open = -1
  }

  addNothing(): void {
    this.#add(nothing)
  }

  addNumber(value: number): void {
    const index = this.#add(number)
    this.#numbers[index] = value
  }

  /** A name, by where it stands in the content, without its slash. */
  addName(from: number, to: number): void {
    const index = this.#add(name)
    this.#starts[index] = from
    this.#ends[index] = to
  }

  beginString(): void {
    const index = this.#add(string)
    this.#starts[index] = this.#stringsEnd
  }

  addByte(byte: number): void {
    this.#strings[this.#stringsEnd++] = byte
  }

  endString(): void {
    this.#ends[this.#count - 1] = this.#stringsEnd
  }

  open(what: 'array' | 'dictionary'): void {
    const index = this.#add(what === 'array' ? opensArray : opensDictionary)
    this.#ends[index] = this.#open
    this.#open = index
  }

  /** Closes what was opened last. */
  close(): void {
    const outer = this.#ends[this.#open] ?? -1
    const index = this.#add(closes)
    this.#ends[this.#open] = index
    this.#open = outer
  }

  isNumber(index: number): boolean {
    return this.#kindAt(index) === number
  }

  isString(index: number): boolean {
    return this.#kindAt(index) === string
  }

  isName(index: number): boolean {
    return this.#kindAt(index) === name
  }

  isArray(index: number): boolean {
    return this.#kindAt(index) === opensArray
  }

  isDictionary(index: number): boolean {
    return this.#kindAt(index) === opensDictionary
  }

  /** 0 for what is no number. */
  number(index: number): number {
    return this.isNumber(index) ? (this.#numbers[index] ?? 0) : 0
  }

  /** Empty for what is no name. */
  name(index: number): string {
    if (!this.isName(index)) return ''
    return String.fromCharCode(...this.#content.subarray(this.#starts[index], this.#ends[index]))
  }

  /** Number of bytes of a string; 0 for what is none. */
  length(index: number): number {
    return this.isString(index) ? (this.#ends[index] ?? 0) - (this.#starts[index] ?? 0) : 0
  }

  /** A byte of a string. */
  byte(index: number, at: number): number {
    return this.#strings[(this.#starts[index] ?? 0) + at] ?? 0
  }

  /** The bytes of a string; none for what is no string. */
  bytes(index: number): Uint8Array {
    if (!this.isString(index)) return new Uint8Array()
    return this.#strings.subarray(this.#starts[index], this.#ends[index])
  }

  /** Index of the operand that comes after one, and after all that is in it. */
  after(index: number): number {
    const isOpen = this.isArray(index) || this.isDictionary(index)
    return 1 + (isOpen ? (this.#ends[index] ?? index) : index)
  }

  /** Index of the value of a key in a dictionary; -1 where there is none. */
  entry(dictionary: number, key: string): number {
    if (!this.isDictionary(dictionary)) return -1
    const end = this.after(dictionary) - 1
    let found = -1
    for (let at = dictionary + 1; at < end; ) {
      const value = this.after(at)
      if (value < end && this.#isNamed(at, key)) found = this.#kindAt(value) === nothing ? -1 : value
      at = this.after(value)
    }
    return found
  }

  #isNamed(index: number, key: string): boolean {
    const start = this.#starts[index] ?? 0
    if (!this.isName(index) || (this.#ends[index] ?? 0) - start !== key.length) return false
    for (let at = 0; at < key.length; at++) if (this.#content[start + at] !== key.charCodeAt(at)) return false
    return true
  }

  #kindAt(index: number): number {
    return index >= 0 && index < this.#count ? (this.#kinds[index] ?? nothing) : nothing
  }

  #add(kind: number): number {
    if (this.#count === this.#kinds.length) this.#grow()
    this.#kinds[this.#count] = kind
    return this.#count++
  }

  #grow(): void {
    const size = 2 * this.#count
    const [kinds, numbers] = [new Uint8Array(size), new Float64Array(size)]
    const [starts, ends] = [new Uint32Array(size), new Int32Array(size)]
    kinds.set(this.#kinds)
    numbers.set(this.#numbers)
    starts.set(this.#starts)
    ends.set(this.#ends)
    this.#kinds = kinds
    this.#numbers = numbers
    this.#starts = starts
    this.#ends = ends
  }
}
