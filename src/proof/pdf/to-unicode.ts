import { type Operand, readContent } from './content-tokens.ts'

/** Characters by code of a font (ISO 32000-2, 9.10.3). */
export type ToUnicode = ReadonlyMap<number, string>

export function readToUnicode(bytes: Uint8Array): ToUnicode {
  const characters = new Map<number, string>()
  readContent(bytes, (operator, operands) => {
    if (operator === 'endbfchar') {
      for (let at = 0; at < operands.length; at += 2) characters.set(codeOf(operands[at]), textOf(operands[at + 1]))
    } else if (operator === 'endbfrange') {
      for (let at = 0; at < operands.length; at += 3) {
        const first = codeOf(operands[at])
        const last = codeOf(operands[at + 1])
        const target = operands[at + 2]
        for (let code = first; code <= last; code++) {
          characters.set(
            code,
            Array.isArray(target) ? textOf(target[code - first]) : following(textOf(target), code - first),
          )
        }
      }
    }
  })
  return characters
}

/** UTF-16, big end first. */
export function textOf(operand: Operand): string {
  if (!(operand instanceof Uint8Array)) return ''
  let text = ''
  for (let at = 0; at + 1 < operand.length; at += 2) {
    text += String.fromCharCode((operand[at] ?? 0) * 256 + (operand[at + 1] ?? 0))
  }
  return text
}

function codeOf(operand: Operand): number {
  return operand instanceof Uint8Array ? operand.reduce((code, byte) => code * 256 + byte, 0) : 0
}

/** The last code unit counts up along a range. */
function following(text: string, steps: number): string {
  const last = text.length - 1
  return text.slice(0, last) + String.fromCharCode(text.charCodeAt(last) + steps)
}
