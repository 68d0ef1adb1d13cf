import { readContent } from './content-tokens.ts'
import type { Operands } from './operands.ts'

/** Characters by code of a font (ISO 32000-2, 9.10.3). */
export type ToUnicode = ReadonlyMap<number, string>

export function readToUnicode(bytes: Uint8Array): ToUnicode {
  const characters = new Map<number, string>()
  readContent(bytes, (operator, operands) => {
    if (operator === 'endbfchar') {
      for (let at = 0; at < operands.count; ) {
        const text = operands.after(at)
        characters.set(codeOf(operands.bytes(at)), textOf(operands.bytes(text)))
        at = operands.after(text)
      }
    } else if (operator === 'endbfrange') {
      for (let at = 0; at < operands.count; ) {
        const end = operands.after(at)
        const target = operands.after(end)
        readRange(codeOf(operands.bytes(at)), codeOf(operands.bytes(end)), operands, target, characters)
        at = operands.after(target)
      }
    }
  })
  return characters
}

/** The characters of a range of codes: one for each in an array, or those that follow a first. */
function readRange(
  first: number,
  last: number,
  operands: Operands,
  target: number,
  characters: Map<number, string>,
): void {
  const isArray = operands.isArray(target)
  const text = textOf(operands.bytes(target))
  let item = target + 1
  const end = operands.after(target) - 1
  for (let code = first; code <= last; code++) {
    if (!isArray) characters.set(code, following(text, code - first))
    else if (item < end) {
      characters.set(code, textOf(operands.bytes(item)))
      item = operands.after(item)
    } else characters.set(code, '')
  }
}

/** UTF-16, big end first. */
export function textOf(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0))
  }
  return text
}

function codeOf(bytes: Uint8Array): number {
  return bytes.reduce((code, byte) => code * 256 + byte, 0)
}

/** The last code unit counts up along a range. */
function following(text: string, steps: number): string {
  const last = text.length - 1
  return text.slice(0, last) + String.fromCharCode(text.charCodeAt(last) + steps)
}
