/** An operand of a content stream: strings stay bytes, names lose their slash, dictionaries are read flat. */
export type Operand = number | Uint8Array | string | readonly Operand[] | ReadonlyMap<string, Operand> | undefined

/**
 * Goes through a content stream and calls `operate` for every operator (ISO 32000-2, 7.8.2). The operands are only valid
 * during the call.
 */
export function readContent(
  bytes: Uint8Array,
  operate: (operator: string, operands: readonly Operand[]) => void,
): void {
  const scanner = new Scanner(bytes)
  const operands: Operand[] = []
  for (;;) {
    const token = scanner.next()
    if (token === end) return
    if (token instanceof Operator) {
      operate(token.name, operands)
      operands.length = 0
      if (token.name === 'ID') scanner.skipImage()
    } else operands.push(token)
  }
}

class Operator {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

const end = Symbol('end')
const closeArray = new Operator(']')
const closeDictionary = new Operator('>>')

const [space, regular, delimiter] = [0, 1, 2]
const kinds = new Uint8Array(256).fill(regular)
for (const code of [0, 9, 10, 12, 13, 32]) kinds[code] = space
for (const character of '()<>[]{}/%') kinds[character.charCodeAt(0)] = delimiter

const operators = new Map<string, Operator>()

class Scanner {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  next(): Operand | Operator | typeof end {
    const bytes = this.#bytes
    let code = bytes[this.#at]
    while (code !== undefined && kinds[code] === space) code = bytes[++this.#at]
    if (code === undefined) return end
    switch (code) {
      case 0x25: // %
        while (code !== undefined && code !== 10 && code !== 13) code = bytes[++this.#at]
        return this.next()
      case 0x28: // (
        return this.#literal()
      case 0x2f: // /
        this.#at++
        return this.#word()
      case 0x3c: // <
        if (bytes[this.#at + 1] === 0x3c) {
          this.#at += 2
          return this.#dictionary()
        }
        return this.#hexadecimal()
      case 0x3e: // >
        this.#at += 2
        return closeDictionary
      case 0x5b: // [
        this.#at++
        return this.#until(closeArray)
      case 0x5d: // ]
        this.#at++
        return closeArray
    }
    if (code <= 0x39 && code >= 0x2b) return this.#number()
    if (kinds[code] === delimiter) {
      this.#at++
      return undefined
    }
    const name = this.#word()
    let operator = operators.get(name)
    if (operator === undefined) operators.set(name, (operator = new Operator(name)))
    return operator
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

  #word(): string {
    const bytes = this.#bytes
    let word = ''
    for (let code = bytes[this.#at]; code !== undefined && kinds[code] === regular; code = bytes[++this.#at]) {
      word += String.fromCharCode(code)
    }
    return word
  }

  /** Most of a page is numbers, so they are read digit by digit. */
  #number(): number {
    const bytes = this.#bytes
    let sign = 1
    let value = 0
    let scale = 0
    for (let code = bytes[this.#at]; code !== undefined && kinds[code] === regular; code = bytes[++this.#at]) {
      if (code === 0x2d) sign = -1
      else if (code === 0x2e) scale = 1
      else {
        value = value * 10 + code - 0x30
        scale *= 10
      }
    }
    return (sign * value) / (scale || 1)
  }

  #until(close: Operator): Operand[] {
    const items: Operand[] = []
    for (;;) {
      const token = this.next()
      if (token === close || token === end) return items
      // `true`, `false` and `null` look like operators and say nothing here.
      items.push(token instanceof Operator ? undefined : token)
    }
  }

  #dictionary(): ReadonlyMap<string, Operand> {
    const items = this.#until(closeDictionary)
    const map = new Map<string, Operand>()
    for (let index = 0; index < items.length; index += 2) {
      const key = items[index]
      if (typeof key === 'string') map.set(key, items[index + 1])
    }
    return map
  }

  #hexadecimal(): Uint8Array {
    const bytes = this.#bytes
    const start = ++this.#at
    while ((bytes[this.#at] ?? 0x3e) !== 0x3e) this.#at++
    const result = new Uint8Array((this.#at - start + 1) >> 1)
    let digits = 0
    for (let at = start; at < this.#at; at++) {
      const digit = hexDigit(bytes[at] ?? 0)
      if (digit === undefined) continue
      result[digits >> 1] = (result[digits >> 1] ?? 0) + (digits % 2 === 0 ? digit * 16 : digit)
      digits++
    }
    this.#at++
    return result.subarray(0, (digits + 1) >> 1)
  }

  #literal(): Uint8Array {
    const characters: number[] = []
    let depth = 0
    for (this.#at++; this.#at < this.#bytes.length; this.#at++) {
      const code = this.#bytes[this.#at] ?? 0
      if (code === 0x5c) this.#escape(characters)
      else if (code === 0x29 && depth-- === 0) break
      else {
        if (code === 0x28) depth++
        characters.push(code)
      }
    }
    this.#at++
    return Uint8Array.from(characters)
  }

  /** ISO 32000-2, 7.3.4.2. */
  #escape(characters: number[]): void {
    const code = this.#bytes[++this.#at] ?? 0
    const octal = /^[0-7]{1,3}/.exec(String.fromCharCode(...this.#bytes.subarray(this.#at, this.#at + 3)))
    if (octal) {
      characters.push(Number.parseInt(octal[0], 8) & 255)
      this.#at += octal[0].length - 1
    } else if (code === 13 || code === 10) {
      if (code === 13 && this.#bytes[this.#at + 1] === 10) this.#at++
    } else characters.push({ 0x6e: 10, 0x72: 13, 0x74: 9, 0x62: 8, 0x66: 12 }[code] ?? code)
  }
}

function hexDigit(code: number): number | undefined {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : undefined
}
