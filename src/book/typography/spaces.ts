import { primarySubtag } from '../language.ts'

/**
 * Makes the spaces that French sets inside guillemets and before high punctuation narrow and unbreakable where the
 * author typed one; none is added, so that a time or an address keeps its colon.
 */
export function setSpaces(text: string, language: string): string {
  if (primarySubtag(language) !== 'fr') return text
  return text
    .replace(/« (?=\S)/gu, '«\u202F')
    .replace(/(?<=\S) »/gu, '\u202F»')
    .replace(/(?<=\S) (?=[;!?])/gu, '\u202F')
    .replace(/(?<=\S) (?=:)/gu, '\u00A0')
}
