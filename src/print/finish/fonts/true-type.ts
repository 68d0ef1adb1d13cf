/** Tables of a TrueType font by tag (OpenType 1.9, "Organization of an OpenType font"). */
export type Tables = ReadonlyMap<string, Uint8Array>

/** A font program of which some glyphs are there; those of the same face have the same numbers in each. */
export interface FontProgram {
  readonly tables: Tables
  readonly unitsPerEm: number
  /** Outlines by glyph; empty where the glyph has none, or was left out. */
  readonly outlines: readonly Uint8Array[]
  /** Advance width and left side bearing by glyph, font units. */
  readonly metrics: readonly (readonly [advance: number, bearing: number])[]
}

/** What a reader of a PDF needs of a TrueType program (ISO 32000-1, 9.9), in the order of their tags. */
const needed = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'] as const

const shortOffsets = 0

/** Reads a font program; `undefined` where it is not one with outlines of its own. */
export function readFontProgram(bytes: Uint8Array): FontProgram | undefined {
  const tables = readTables(bytes)
  const [head, hhea, hmtx, loca, maxp] = ['head', 'hhea', 'hmtx', 'loca', 'maxp'].map((tag) => tables.get(tag))
  const glyf = tables.get('glyf') ?? new Uint8Array()
  if (head === undefined || hhea === undefined || hmtx === undefined || loca === undefined || maxp === undefined) {
    return undefined
  }
  const glyphs = view(maxp).getUint16(4)
  const long = view(head).getInt16(50) !== shortOffsets
  const places = view(loca)
  const place = (glyph: number): number => (long ? places.getUint32(glyph * 4) : places.getUint16(glyph * 2) * 2)
  const measured = view(hhea).getUint16(34)
  const metrics = view(hmtx)
  return {
    tables,
    unitsPerEm: view(head).getUint16(18),
    outlines: Array.from({ length: glyphs }, (_, glyph) => glyf.subarray(place(glyph), place(glyph + 1))),
    metrics: Array.from({ length: glyphs }, (_, glyph) => {
      const advance = metrics.getUint16(Math.min(glyph, measured - 1) * 4)
      const bearing = glyph < measured ? glyph * 4 + 2 : measured * 4 + (glyph - measured) * 2
      return [advance, metrics.getInt16(bearing)]
    }),
  }
}

function readTables(bytes: Uint8Array): Map<string, Uint8Array> {
  const file = view(bytes)
  const tables = new Map<string, Uint8Array>()
  for (let index = 0; index < file.getUint16(4); index += 1) {
    const entry = 12 + index * 16
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4))
    const start = file.getUint32(entry + 8)
    tables.set(tag, bytes.subarray(start, start + file.getUint32(entry + 12)))
  }
  return tables
}

/** Writes a font program with these glyphs; all else is that of `tables`. */
export function writeFontProgram({ tables, outlines, metrics }: FontProgram): Uint8Array {
  const padded = outlines.map(({ length }) => length + (-length & 3))
  const glyf = new Uint8Array(padded.reduce((sum, length) => sum + length, 0))
  const loca = new DataView(new ArrayBuffer((outlines.length + 1) * 4))
  let place = 0
  for (const [glyph, outline] of outlines.entries()) {
    glyf.set(outline, place)
    place += padded[glyph] ?? 0
    loca.setUint32((glyph + 1) * 4, place)
  }
  const hmtx = new DataView(new ArrayBuffer(metrics.length * 4))
  for (const [glyph, [advance, bearing]] of metrics.entries()) {
    hmtx.setUint16(glyph * 4, advance)
    hmtx.setInt16(glyph * 4 + 2, bearing)
  }
  const changed = new Map<string, Uint8Array>([
    ['glyf', glyf],
    ['loca', new Uint8Array(loca.buffer)],
    ['hmtx', new Uint8Array(hmtx.buffer)],
    // Where the numbers of all of these stand, and how far their places are apart.
    ['head', edited(tables, 'head', (head) => head.setInt16(50, 1))],
    ['hhea', edited(tables, 'hhea', (hhea) => hhea.setUint16(34, metrics.length))],
    ['maxp', edited(tables, 'maxp', (maxp) => maxp.setUint16(4, outlines.length))],
  ])
  return writeTables(
    needed.flatMap((tag) => {
      const table = changed.get(tag) ?? tables.get(tag)
      return table === undefined ? [] : [[tag, table] as const]
    }),
  )
}

function edited(tables: Tables, tag: string, edit: (table: DataView) => void): Uint8Array {
  const copy = Uint8Array.from(tables.get(tag) ?? [])
  edit(view(copy))
  return copy
}

function writeTables(tables: readonly (readonly [tag: string, table: Uint8Array])[]): Uint8Array {
  const start = 12 + tables.length * 16
  const size = tables.reduce((sum, [, { length }]) => sum + length + (-length & 3), start)
  const bytes = new Uint8Array(size)
  const file = view(bytes)
  const power = 31 - Math.clz32(tables.length)
  file.setUint32(0, 0x00_01_00_00)
  file.setUint16(4, tables.length)
  file.setUint16(6, 16 << power)
  file.setUint16(8, power)
  file.setUint16(10, tables.length * 16 - (16 << power))
  let place = start
  for (const [index, [tag, table]] of tables.entries()) {
    const entry = 12 + index * 16
    for (let at = 0; at < tag.length; at += 1) bytes[entry + at] = tag.charCodeAt(at)
    bytes.set(table, place)
    file.setUint32(entry + 4, checksum(bytes, place, table.length))
    file.setUint32(entry + 8, place)
    file.setUint32(entry + 12, table.length)
    place += table.length + (-table.length & 3)
  }
  return bytes
}

/** Sum of the big-endian words of a table, which is padded to whole ones. */
function checksum(bytes: Uint8Array, start: number, length: number): number {
  const file = view(bytes)
  let sum = 0
  for (let at = start; at < start + length; at += 4) sum = (sum + file.getUint32(at)) >>> 0
  return sum
}

function view({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}
