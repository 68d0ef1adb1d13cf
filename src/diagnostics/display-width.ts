/** Letters of the east, and emoji, take two cells of a terminal. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u
const zero = /[\p{Mn}\p{Me}\p{Cf}]/u

/** Cells that a text takes in a terminal. */
export function displayWidth(text: string): number {
  let cells = 0
  for (const character of text) cells += zero.test(character) ? 0 : wide.test(character) ? 2 : 1
  return cells
}

/**
 * A text that cannot move the cursor, ring the bell or turn the writing around: control characters of terminals and of
 * bidirectional text become marks, tabs become spaces.
 */
export function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  return text.replace(/\t/g, '  ').replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}
