import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { japanese } from './japanese.ts'
import type { DateLanguage } from './language.ts'
import { portuguese } from './portuguese.ts'
import { spanish } from './spanish.ts'

const languages: readonly DateLanguage[] = [english, german, french, spanish, portuguese, japanese]

/** Names of the languages whose dates are found, for people. */
export const languageNames = 'English, German, French, Spanish, Portuguese or Japanese'

/** What is known of a language by its tag; `undefined` where nothing is. */
export function languageFor(tag: string): DateLanguage | undefined {
  const own = tag.toLowerCase().split('-')[0] ?? ''
  return languages.find((language) => language.tag === own)
}
