import { english } from './english.ts'
import type { DateLanguage } from './language.ts'

const languages: readonly DateLanguage[] = [english]

/** What is known of a language by its tag; `undefined` where nothing is. */
export function languageFor(tag: string): DateLanguage | undefined {
  const own = tag.toLowerCase().split('-')[0] ?? ''
  return languages.find((language) => language.tag === own)
}
