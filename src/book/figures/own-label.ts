import type { PhrasingContent } from 'mdast'
import { plainLine } from '../tree/plain-text.ts'

/** `Figure 3`, `Fig. 2.1:`, `Table A-4 –`; the word is one of the language's own, or English. */
const ownNumber = /^(?<label>(?<word>\p{L}+\.?)\s*(?:\d+|[A-Z](?=[.-]\d))(?:[.-]\d+)*[a-z]?)(?:\s*[.:–—-])?(?:\s|$)/u

/**
 * The name and number that an author wrote at the head of a caption: one who numbers figures by hand means that number,
 * and so does the text that refers to it. `word` is the press's word for what is numbered.
 */
export function ownLabel(caption: readonly PhrasingContent[], word: string): string | undefined {
  const { label, word: found = '' } = ownNumber.exec(plainLine(caption))?.groups ?? {}
  const names = [word, 'Figure', 'Fig', 'Table', 'Tab'].map((name) => name.toLowerCase())
  return names.includes(found.replace(/\.$/, '').toLowerCase()) ? label : undefined
}

/** A caption without the number at its head. */
export function withoutOwnLabel(caption: string): string {
  const [head] = ownNumber.exec(caption) ?? []
  return head === undefined ? caption : caption.slice(head.length)
}
