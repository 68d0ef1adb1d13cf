/** Offset of a table in a TrueType or OpenType file (OpenType 1.9.1, "Table Directory"). */
export function tableOffset(data: DataView, tag: string): number | undefined {
  const tables = data.getUint16(4)
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => data.getUint8(record + byte)))
    if (name === tag) return data.getUint32(record + 8)
  }
  return undefined
}
