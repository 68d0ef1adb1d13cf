import subsetFont from 'subset-font'

/** Records of the `name` table that subsetting must not lose: names, and the licence the files come under. */
const keptNames = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]

/** A typeface, and a text with every character that is wanted of it. */
interface WantedFont {
  readonly bytes: Uint8Array
  readonly text: string
}

/** Cuts typefaces down to the characters of their texts, as TrueType or OpenType files. */
export async function subsetFonts(fonts: readonly WantedFont[]): Promise<readonly Uint8Array[]> {
  const cut: Uint8Array[] = []
  for (const { bytes, text } of fonts) {
    cut.push(await subsetFont(Buffer.from(bytes), text, { targetFormat: 'sfnt', preserveNameIds: keptNames }))
  }
  return cut
}
