import { tableOffset } from './font-tables.ts'

/**
 * Code points for which a TrueType or OpenType file has a glyph, read from its `cmap` table (OpenType 1.9.1, formats 4
 * and 12). Other formats say nothing that these do not.
 */
export function coverageOf(font: Uint8Array): ReadonlySet<number> {
  const data = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const covered = new Set<number>()
  const cmap = tableOffset(data, 'cmap')
  if (cmap === undefined) return covered
  const subtables = data.getUint16(cmap + 2)
  for (let index = 0; index < subtables; index += 1) {
    const at = cmap + data.getUint32(cmap + 4 + index * 8 + 4)
    const format = data.getUint16(at)
    if (format === 4) readFormat4(data, at, covered)
    else if (format === 12) readFormat12(data, at, covered)
  }
  return covered
}

function readFormat4(data: DataView, at: number, covered: Set<number>): void {
  const segments = data.getUint16(at + 6)
  for (let segment = 0; segment < segments; segment += 2) {
    const end = data.getUint16(at + 14 + segment)
    const start = data.getUint16(at + 16 + segments + segment)
    const delta = data.getUint16(at + 16 + segments * 2 + segment)
    const rangeAt = at + 16 + segments * 3 + segment
    const range = data.getUint16(rangeAt)
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const glyph = range === 0 ? code + delta : data.getUint16(rangeAt + range + (code - start) * 2)
      if ((glyph & 0xffff) !== 0) covered.add(code)
    }
  }
}

function readFormat12(data: DataView, at: number, covered: Set<number>): void {
  const groups = data.getUint32(at + 12)
  for (let group = 0; group < groups; group += 1) {
    const start = data.getUint32(at + 16 + group * 12)
    const end = data.getUint32(at + 20 + group * 12)
    for (let code = start; code <= end; code += 1) covered.add(code)
  }
}
