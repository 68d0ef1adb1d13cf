/** Names that Windows keeps for devices, with any ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/

/** Longest name made of a title, in code points: 240 bytes in any script, short of what file systems allow. */
const longest = 60

/** Latin letters that Unicode does not take apart. */
const unfolded: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/**
 * A text as lower-case words joined by hyphens: Latin letters without accents, letters and digits of any other script
 * as they are. Empty where the text has none. Fit for a file name on any system.
 */
export function safeName(text: string): string {
  const words = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, '')
    .replace(/[æœøßłđðþı]/g, (letter) => unfolded[letter] ?? letter)
    .normalize('NFC')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  const name = Array.from(words)
    .slice(0, longest)
    .join('')
    .replace(/^[-\p{M}]+|-+$/gu, '')
  return devices.test(name) ? `${name}-text` : name
}
