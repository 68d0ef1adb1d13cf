import { applyEdits, EditList } from './edit-list.ts'
import { OperatorScanner, operatorCode } from './scan-operators.ts'

const [fillColour, strokeColour] = [operatorCode('rg'), operatorCode('RG')]
const blank = 0x20

/**
 * The content of a form XObject or of a pattern with grays as such: the colours of `r g b rg` and `r g b RG` whose
 * components are written alike are set by `g` and `G` (ISO 32000-1, 8.6.8). A printer gets black type as black ink alone, not
 * mixed from three.
 */
export function grayContent(content: Uint8Array): Uint8Array {
  const scanner = new OperatorScanner(content)
  const edits = new EditList()
  while (scanner.next()) editGray(content, scanner, edits)
  return edits.length === 0 ? content : applyEdits(content, edits, new EditList())
}

/** Adds the edit that makes a gray of the colour that the operator under the scanner sets, where it is one. */
export function editGray(content: Uint8Array, { code, start, from, end }: OperatorScanner, edits: EditList): void {
  if (code !== fillColour && code !== strokeColour) return
  const size = content.subarray(start, from).indexOf(blank)
  if (size < 0 || !isAlike(content, start, from, size)) return
  const gray = new Uint8Array(size + 2)
  gray.set(content.subarray(start, start + size + 1))
  gray[size + 1] = (code === fillColour ? 'g' : 'G').charCodeAt(0)
  edits.add(start, end, gray)
}

/** Whether three numbers of `size` bytes, a blank behind each, are the same. */
function isAlike(content: Uint8Array, start: number, from: number, size: number): boolean {
  const step = size + 1
  if (from - start !== 3 * step) return false
  for (let index = start; index < start + 2 * step; index += 1) {
    if (content[index] !== content[index + step]) return false
  }
  return content[start + 3 * step - 1] === blank
}
