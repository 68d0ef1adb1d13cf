import { Operands } from './operands.ts'

/**
 * Goes through a content stream and calls `operate` for every operator (ISO 32000-2, 7.8.2). The operands are only valid
 * during the call.
 */
export function readContent(bytes: Uint8Array, operate: (operator: string, operands: Operands) => void): void {
  const scanner = new Scanner(bytes)
  const { operands } = scanner
  for (let found = scanner.next(); found !== end; found = scanner.next()) {
    if (found === operand) continue
    const operator = found === word ? scanner.operator() : ''
    operate(operator, operands)
    operands.clear()
    if (operator === 'ID') scanner.skipImage()
  }
}

/** What the scanner came upon; an operand is among the operands by then. */
const [end, operand, word, closeArray, closeDictionary] = [0, 1, 2, 3, 4] as const
type Found = typeof end | typeof operand | typeof word | typeof closeArray | typeof closeDictionary

const [space, regular, delimiter] = [0, 1, 2]
const kinds = new Uint8Array(256).fill(regular)
for (const code of [0, 9, 10, 12, 13, 32]) kinds[code] = space
for (const character of '()<>[]{}/%') kinds[character.charCodeAt(0)] = delimiter

const noDigit = 255
const hexDigits = new Uint8Array(256).fill(noDigit)
for (const [value, digit] of Array.from('0123456789abcdef').entries()) {
  hexDigits[digit.charCodeAt(0)] = value
  hexDigits[digit.toUpperCase().charCodeAt(0)] = value
}

/** Operators by their characters, the last in the lowest byte: a book has millions of them, of a few kinds. */
const shortOperators = new Map<number, string>()
// Names written in the program are compared by where they are kept, others letter by letter.
for (const name of [
  'q',
  'Q',
  'cm',
  'BT',
  'ET',
  'Tf',
  'TL',
  'Tm',
  'TD',
  'Td',
  'T*',
  'Tj',
  'TJ',
  'BMC',
  'BDC',
  'EMC',
  'Do',
]) {
  shortOperators.set(
    Array.from(name).reduce((code, character) => code * 256 + character.charCodeAt(0), 0),
    name,
  )
}

class Scanner {
  readonly operands: Operands
  readonly #bytes: Uint8Array
  #at = 0
  /** Where the last word began. */
  #from = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.operands = new Operands(bytes)
  }

  next(): Found {
    const bytes = this.#bytes
    let at = this.#at
    let code = bytes[at]
    while (code !== undefined && kinds[code] === space) code = bytes[++at]
    this.#at = at
    if (code === undefined) return end
    if (code <= 0x39 && code >= 0x2b && code !== 0x2f) return this.#number()
    if (kinds[code] === regular) {
      this.#from = at
      this.#at = this.#wordEnd(at)
      return word
    }
    switch (code) {
      case 0x25: // %
        while (code !== undefined && code !== 10 && code !== 13) code = bytes[++at]
        this.#at = at
        return this.next()
      case 0x28: // (
        return this.#literal()
      case 0x2f: // /
        this.#at = this.#wordEnd(at + 1)
        this.operands.addName(at + 1, this.#at)
        return operand
      case 0x3c: // <
        if (bytes[at + 1] !== 0x3c) return this.#hexadecimal()
        this.#at = at + 2
        this.operands.open('dictionary')
        return this.#until(closeDictionary)
      case 0x3e: // >
        this.#at = at + 2
        return closeDictionary
      case 0x5b: // [
        this.#at = at + 1
        this.operands.open('array')
        return this.#until(closeArray)
      case 0x5d: // ]
        this.#at = at + 1
        return closeArray
    }
    this.#at = at + 1
    this.operands.addNothing()
    return operand
  }

  /** Name of the operator that was come upon last. */
  operator(): string {
    const [from, to] = [this.#from, this.#at]
    if (to - from > 3) return this.#text(from, to)
    let code = 0
    for (let at = from; at < to; at++) code = code * 256 + (this.#bytes[at] ?? 0)
    let name = shortOperators.get(code)
    if (name === undefined) shortOperators.set(code, (name = this.#text(from, to)))
    return name
  }

  /** Data of an image inside the stream: up to `EI` between white space. */
  skipImage(): void {
    const bytes = this.#bytes
    for (; this.#at < bytes.length; this.#at++) {
      const [before = 32, e, i, after = 32] = bytes.subarray(this.#at, this.#at + 4)
      if (e === 0x45 && i === 0x49 && kinds[before] === space && kinds[after] === space) break
    }
    this.#at += 3
  }

  #text(from: number, to: number): string {
    return String.fromCharCode(...this.#bytes.subarray(from, to))
  }

  #wordEnd(from: number): number {
    const bytes = this.#bytes
    let at = from
    for (let code = bytes[at]; code !== undefined && kinds[code] === regular; code = bytes[++at]);
    return at
  }

  /** Most of a page is numbers, so they are read digit by digit. */
  #number(): Found {
    const bytes = this.#bytes
    let at = this.#at
    let sign = 1
    let value = 0
    let scale = 0
    for (let code = bytes[at]; code !== undefined && kinds[code] === regular; code = bytes[++at]) {
      if (code === 0x2d) sign = -1
      else if (code === 0x2e) scale = 1
      else {
        value = value * 10 + code - 0x30
        scale *= 10
      }
    }
    this.#at = at
    this.operands.addNumber((sign * value) / (scale || 1))
    return operand
  }

  #until(close: typeof closeArray | typeof closeDictionary): Found {
    for (;;) {
      const found = this.next()
      if (found === end) return end
      if (found === close) {
        this.operands.close()
        return operand
      }
      // `true`, `false` and `null` look like operators and say nothing here.
      if (found !== operand) this.operands.addNothing()
    }
  }

  #hexadecimal(): Found {
    const bytes = this.#bytes
    const { operands } = this
    let at = this.#at + 1
    let high = noDigit
    operands.beginString()
    for (let code = bytes[at] ?? 0x3e; code !== 0x3e; code = bytes[++at] ?? 0x3e) {
      const digit = hexDigits[code] ?? noDigit
      if (digit === noDigit) continue
      if (high === noDigit) high = digit
      else {
        operands.addByte(high * 16 + digit)
        high = noDigit
      }
    }
    if (high !== noDigit) operands.addByte(high * 16)
    this.#at = at + 1
    operands.endString()
    return operand
  }

  #literal(): Found {
    const { operands } = this
    let depth = 0
    operands.beginString()
    for (this.#at++; this.#at < this.#bytes.length; this.#at++) {
      const code = this.#bytes[this.#at] ?? 0
      if (code === 0x5c) this.#escape()
      else if (code === 0x29 && depth-- === 0) break
      else {
        if (code === 0x28) depth++
        operands.addByte(code)
      }
    }
    this.#at++
    operands.endString()
    return operand
  }

  /** ISO 32000-2, 7.3.4.2. */
  #escape(): void {
    const code = this.#bytes[++this.#at] ?? 0
    const octal = /^[0-7]{1,3}/.exec(this.#text(this.#at, this.#at + 3))
    if (octal) {
      this.operands.addByte(Number.parseInt(octal[0], 8) & 255)
      this.#at += octal[0].length - 1
    } else if (code === 13 || code === 10) {
      if (code === 13 && this.#bytes[this.#at + 1] === 10) this.#at++
    } else this.operands.addByte({ 0x6e: 10, 0x72: 13, 0x74: 9, 0x62: 8, 0x66: 12 }[code] ?? code)
  }
}
