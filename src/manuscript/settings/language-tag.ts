/**
 * The canonical form of a BCP 47 language tag, or `undefined` where it is none. Primary subtags of two letters must be
 * languages that Unicode names; those of three letters are not looked up; longer ones are not registered.
 */
export function canonicalLanguage(tag: string): string | undefined {
  const primary = tag.split('-', 1)[0] ?? ''
  if (primary.length > 3) return undefined
  try {
    const [canonical] = Intl.getCanonicalLocales(tag)
    if (primary.length === 2 && englishName(primary) === undefined) return undefined
    return canonical
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The tag of a language given in English by its name or with an underscore: `german`, `en_US`. */
export function meantLanguage(text: string): string | undefined {
  const hyphenated = text.replaceAll('_', '-')
  if (hyphenated !== text) return canonicalLanguage(hyphenated)
  return allTags().find((tag) => englishName(tag)?.toLowerCase() === text.trim().toLowerCase())
}

function englishName(primary: string): string | undefined {
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(primary)
}

/** Every tag of two letters. */
function allTags(): string[] {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz')
  return letters.flatMap((first) => letters.map((second) => first + second))
}
