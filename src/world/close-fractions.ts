/** Where in a table of MathConstants the shifts of fractions among words stand, bytes (OpenType, `MATH`). */
const numeratorShiftUp = 120
const denominatorShiftDown = 128

/**
 * Shifts that let the fractions of a line of words stand between its neighbours, thousandths of an em; TeX has 394 and 345
 * (The TeXbook, appendix G). Letters with descenders above the rule are kept from it by the face's least gap.
 */
const shifts = { numeratorUp: 430, denominatorDown: 370 }

/**
 * Draws together, in place, the fractions among words of STIX Two Math: it has room for lines that are set far apart, and
 * in those of a book its denominators would touch the ascenders of the next line. `face` is a TrueType file of 1000 units
 * to the em. Fractions of displayed formulas stay.
 */
export function closeFractions(face: Uint8Array): void {
  const view = new DataView(face.buffer, face.byteOffset, face.byteLength)
  const table = tableAt(view, 'MATH')
  if (table === undefined) throw new Error('no MATH table in the typeface for formulas')
  const constants = table + view.getUint16(table + 4)
  view.setInt16(constants + numeratorShiftUp, shifts.numeratorUp)
  view.setInt16(constants + denominatorShiftDown, shifts.denominatorDown)
}

/** Offset of a table of a typeface file (OpenType, "Table Directory"). */
function tableAt(view: DataView, name: string): number | undefined {
  for (let table = 0; table < view.getUint16(4); table += 1) {
    const record = 12 + 16 * table
    const tag = String.fromCodePoint(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)))
    if (tag === name) return view.getUint32(record + 8)
  }
  return undefined
}
