/** What editions add to a text, or leave out of it: white space and invisible places to divide a word at. */
const unseen = /[\s\u00AD\u200B\u2060]+/g

/** How many letters, figures and signs a text has, as editions agree on: UTF-16 code units. */
export function lettersIn(text: string): number {
  return text.replace(unseen, '').length
}
