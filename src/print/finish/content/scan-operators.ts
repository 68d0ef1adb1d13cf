const [space, regular, delimiter] = [0, 1, 2]
const kinds = new Uint8Array(256).fill(regular)
for (const code of [0, 9, 10, 12, 13, 32]) kinds[code] = space
for (const character of '()<>[]{}/%') kinds[character.charCodeAt(0)] = delimiter

const [lineFeed, carriageReturn, quote, slash, backslash] = [10, 13, 0x27, 0x2f, 0x5c]
const [openString, closeString, less, greater, openArray, closeArray] = [0x28, 0x29, 0x3c, 0x3e, 0x5b, 0x5d]
const [percent, doubleQuote, nine, letterE, letterI] = [0x25, 0x22, 0x39, 0x45, 0x49]

/** Operators are no longer; `true`, `false` and `null` are. */
const longestOperator = 3

/** An operator's name as a number, so that none of a page's hundred thousand operators becomes a string. */
export function operatorCode(name: string): number {
  let code = 0
  for (const character of name) code = (code << 8) | character.charCodeAt(0)
  return code
}

const [beginImage, imageData, endImage] = [operatorCode('BI'), operatorCode('ID'), operatorCode('EI')]

/** What follows `EI` in a stream is text; in the data of a picture, so many bytes hardly ever are. */
const textAfterImage = 8

/**
 * Goes through a content stream operator by operator (ISO 32000-1, 7.8.2), over its bytes. An image inside the stream
 * (8.9.7) is one operator, `EI`, that starts at its `BI`.
 */
export class OperatorScanner {
  readonly #bytes: Uint8Array
  #at = 0
  /** See `operatorCode`. */
  code = 0
  /** Where the first operand of the operator starts; without operands, where the operator does. */
  start = 0
  /** Where the operator itself starts. */
  from = 0
  /** Where the operator ends. */
  end = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** Goes on to the next operator; false where there is none. */
  next(): boolean {
    const imageStart = this.#operator()
    if (imageStart === undefined) return false
    if (this.code !== beginImage) return true
    while (this.#operator() !== undefined && this.code !== imageData);
    this.#at = imageEnd(this.#bytes, this.#at)
    this.code = endImage
    this.start = this.from = imageStart
    this.end = this.#at
    return true
  }

  /** Reads up to the end of the next operator and gives its start. */
  #operator(): number | undefined {
    const bytes = this.#bytes
    const length = bytes.length
    let at = this.#at
    let start = -1
    let depth = 0
    while (at < length) {
      const code = bytes[at] ?? 0
      const kind = kinds[code]
      if (kind === space) {
        at += 1
        continue
      }
      if (code === percent) {
        at = commentEnd(bytes, at)
        continue
      }
      if (start < 0) start = at
      if (kind === regular) {
        const from = at
        for (at += 1; at < length && kinds[bytes[at] ?? 0] === regular; ) at += 1
        const isNumber = code <= nine && code !== quote && code !== doubleQuote
        if (isNumber || depth > 0 || at - from > longestOperator) continue
        let name = code
        for (let index = from + 1; index < at; index += 1) name = (name << 8) | (bytes[index] ?? 0)
        this.code = name
        this.start = start
        this.from = from
        this.end = this.#at = at
        return start
      }
      if (code === openString || code === less) {
        const isDictionary = code === less && bytes[at + 1] === less
        if (isDictionary) depth += 1
        at = isDictionary ? at + 2 : stringEnd(bytes, at)
      } else if (code === slash) {
        for (at += 1; at < length && kinds[bytes[at] ?? 0] === regular; ) at += 1
      } else {
        if (code === openArray) depth += 1
        if (code === closeArray || code === greater) depth -= 1
        at += code === greater ? 2 : 1
      }
    }
    this.#at = length
    return undefined
  }
}

/** Where a string ends that starts at `at`, in parentheses or hexadecimal (7.3.4). */
export function stringEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] === less) {
    const close = bytes.indexOf(greater, at)
    return close < 0 ? bytes.length : close + 1
  }
  let depth = 0
  for (let index = at; index < bytes.length; index += 1) {
    const code = bytes[index]
    if (code === backslash) index += 1
    else if (code === openString) depth += 1
    else if (code === closeString && --depth === 0) return index + 1
  }
  return bytes.length
}

function commentEnd(bytes: Uint8Array, at: number): number {
  let end = at
  while (end < bytes.length && bytes[end] !== lineFeed && bytes[end] !== carriageReturn) end += 1
  return end
}

/** Where an image ends whose data start after `ID` and the blank at `at`. Their length is written nowhere. */
function imageEnd(bytes: Uint8Array, at: number): number {
  for (let index = at + 1; index + 1 < bytes.length; index += 1) {
    if (bytes[index] !== letterE || bytes[index + 1] !== letterI) continue
    const after = bytes.subarray(index + 2, index + 2 + textAfterImage)
    const isAlone = kinds[bytes[index - 1] ?? 0] === space && kinds[after[0] ?? 0] === space
    if (isAlone && after.every((code) => kinds[code] === space || (code > 0x20 && code < 0x7f))) return index + 2
  }
  return bytes.length
}
