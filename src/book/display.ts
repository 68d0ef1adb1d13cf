import type { PhrasingContent } from 'mdast'
import type { Display } from '../model/book.ts'
import type { Settings } from '../model/settings.ts'
import { contributionLines, joinNames } from './labels/contributions.ts'
import { plainLine } from './tree/plain-text.ts'
import { setPhrase } from './typography/phrase.ts'

/** What the settings say in words, set as pages of matter print it. */
export function displaySettings({ authors, language, dedication, epigraph, rights, licence }: Settings): Display {
  const writers = authors.filter(({ role }) => role === 'aut')
  const others = authors.filter(({ role }) => role !== 'aut')
  // A book of many hands goes by its editors; where nobody is said to have written it, they are named as what they are.
  return {
    authors:
      writers.length === 0
        ? undefined
        : joinNames(
            writers.map(({ name }) => name),
            language,
          ),
    contributors: contributionLines(others, language),
    dedication: lines(dedication, language),
    epigraph: lines(epigraph, language),
    rights: lines(rights, language),
    licence: lines(licence, language),
  }
}

/** The settings with what the editions' metadata take from them in plain text. */
export function plainSettings(settings: Settings, { rights }: Display): Settings {
  return settings.rights === undefined
    ? settings
    : { ...settings, rights: rights.map((line) => plainLine(line)).join('\n') }
}

function lines(text: string | undefined, language: string): readonly (readonly PhrasingContent[])[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => setPhrase(line, language))
}
