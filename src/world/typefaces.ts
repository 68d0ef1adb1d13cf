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
  'libertinus-serif-400': 'libertinus-serif/400Regular/LibertinusSerif_400Regular.ttf',
  'libertinus-serif-400-italic': 'libertinus-serif/400Regular_Italic/LibertinusSerif_400Regular_Italic.ttf',
  'libertinus-serif-600': 'libertinus-serif/600SemiBold/LibertinusSerif_600SemiBold.ttf',
  'libertinus-serif-600-italic': 'libertinus-serif/600SemiBold_Italic/LibertinusSerif_600SemiBold_Italic.ttf',
  'libertinus-serif-700': 'libertinus-serif/700Bold/LibertinusSerif_700Bold.ttf',
  'libertinus-serif-700-italic': 'libertinus-serif/700Bold_Italic/LibertinusSerif_700Bold_Italic.ttf',
  'libertinus-sans-400': 'libertinus-sans/400Regular/LibertinusSans_400Regular.ttf',
  'libertinus-sans-400-italic': 'libertinus-sans/400Regular_Italic/LibertinusSans_400Regular_Italic.ttf',
  'libertinus-sans-700': 'libertinus-sans/700Bold/LibertinusSans_700Bold.ttf',
  'libertinus-mono-400': 'libertinus-mono/400Regular/LibertinusMono_400Regular.ttf',
  'libertinus-math-400': 'libertinus-math/400Regular/LibertinusMath_400Regular.ttf',
}

const require = createRequire(import.meta.url)

/** Bytes of a TrueType file, by its name of family, weight and style. Throws where the press has no such face. */
export async function readTypeface(name: string): Promise<Uint8Array> {
  const file = files[name]
  if (file === undefined) throw new Error(`no typeface named ${name}`)
  // Resolved rather than joined: npm may have put the package beside ours or inside it.
  return new Uint8Array(await readFile(require.resolve(`@expo-google-fonts/${file}`)))
}
