import { tableOffset } from './font-tables.ts'

/** Where in a table of MathConstants the shifts of fractions among words stand, bytes (OpenType, `MATH`). */
const numeratorShiftUp = 120
const denominatorShiftDown = 128

/**
 * Shifts that let the fractions of a line of words stand between its neighbours, thousandths of an em; TeX has 394 and 345
 * (The TeXbook, appendix G). Letters with descenders above the rule are kept from it by the face's least gap.
 */
const shifts = { numeratorUp: 430, denominatorDown: 370 }

/**
 * STIX Two Math with the fractions among words drawn together: it has room for lines that are set far apart, and in those
 * of a book its denominators would touch the ascenders of the next line. `file` is a TrueType file of 1000 units to the em;
 * one without a `MATH` table stays as it is. So do fractions of displayed formulas.
 */
export function closeFractions(file: Uint8Array): Uint8Array {
  const face = Uint8Array.from(file)
  const view = new DataView(face.buffer)
  const table = tableOffset(view, 'MATH')
  if (table === undefined) return file
  const constants = table + view.getUint16(table + 4)
  view.setInt16(constants + numeratorShiftUp, shifts.numeratorUp)
  view.setInt16(constants + denominatorShiftDown, shifts.denominatorDown)
  return face
}
