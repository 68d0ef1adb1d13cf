import { type OperatorScanner, operatorCode, stringEnd } from './scan-operators.ts'

const beginWithProperties = operatorCode('BDC')
const [openString, less, slash, zero, nine] = [0x28, 0x3c, 0x2f, 0x30, 0x39]
const idKey = new TextEncoder().encode('/MCID')
const artifactTag = new TextEncoder().encode('/Artifact')

/** The id of the marked content that the operator under the scanner begins (ISO 32000-1, 14.7.4.3), from 0. */
export function markedContentId(content: Uint8Array, { code, start, from }: OperatorScanner): number | undefined {
  if (code !== beginWithProperties) return undefined
  for (let at = start; at < from; ) {
    const byte = content[at]
    if (byte === slash && isAt(content, at, idKey)) return numberFrom(content, at + idKey.length)
    const isString = byte === openString || (byte === less && content[at + 1] !== less)
    if (isString) at = stringEnd(content, at)
    else at += byte === less ? 2 : 1
  }
  return undefined
}

/** Whether the marked content that the operator under the scanner begins is an artifact (14.8.2.2). */
export function isArtifact(content: Uint8Array, { start }: OperatorScanner): boolean {
  return isAt(content, start, artifactTag)
}

function isAt(content: Uint8Array, at: number, text: Uint8Array): boolean {
  return text.every((byte, index) => content[at + index] === byte)
}

function numberFrom(content: Uint8Array, at: number): number | undefined {
  let index = at
  while (content[index] === 0x20) index += 1
  const first = index
  let number = 0
  for (; index < content.length; index += 1) {
    const byte = content[index] ?? 0
    if (byte < zero || byte > nine) break
    number = 10 * number + byte - zero
  }
  return index === first ? undefined : number
}
