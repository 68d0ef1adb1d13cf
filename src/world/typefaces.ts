import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** Where each typeface file of the press lies in the packages it comes in. */
const files: Readonly<Record<string, string>> = {
  'stix-two-text-400': 'stix-two-text/400Regular/STIXTwoText_400Regular.ttf',
  'stix-two-text-400-italic': 'stix-two-text/400Regular_Italic/STIXTwoText_400Regular_Italic.ttf',
  'stix-two-text-600': 'stix-two-text/600SemiBold/STIXTwoText_600SemiBold.ttf',
  'stix-two-text-600-italic': 'stix-two-text/600SemiBold_Italic/STIXTwoText_600SemiBold_Italic.ttf',
  'stix-two-text-700': 'stix-two-text/700Bold/STIXTwoText_700Bold.ttf',
  'stix-two-text-700-italic': 'stix-two-text/700Bold_Italic/STIXTwoText_700Bold_Italic.ttf',
  'stix-two-math-400': 'stix-two-math/400Regular/STIXTwoMath_400Regular.ttf',
  'noto-serif-400': 'noto-serif/400Regular/NotoSerif_400Regular.ttf',
  'libertinus-mono-400': 'libertinus-mono/400Regular/LibertinusMono_400Regular.ttf',
}

const require = createRequire(import.meta.url)

/** Bytes of a TrueType file, by its name of family, weight and style. Throws where the press has no such face. */
export async function readTypeface(name: string): Promise<Uint8Array> {
  const file = files[name]
  if (file === undefined) throw new Error(`no typeface named ${name}`)
  // Resolved rather than joined: npm may have put the package beside ours or inside it.
  return new Uint8Array(await readFile(require.resolve(`@expo-google-fonts/${file}`)))
}
