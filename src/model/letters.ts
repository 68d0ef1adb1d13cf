/** What counts for one sign, whatever is in it: names of elements. */
export const atoms: ReadonlySet<string> = new Set(['img', 'math', 'svg', 'hr'])

/** Classes of what is not counted, since one edition lacks it or has it elsewhere: page numbers, marks and calls of notes. */
export const uncounted: ReadonlySet<string> = new Set(['folio', 'leader', 'note-call', 'note-mark', 'blank'])

/** What editions add to a text, or leave out of it: white space and invisible places to divide a word at. */
const unseen = /[\s\u00AD\u200B\u2060]+/g

/** How many letters, figures and signs a text has, as editions agree on: UTF-16 code units. */
export function lettersIn(text: string): number {
  return text.replace(unseen, '').length
}
