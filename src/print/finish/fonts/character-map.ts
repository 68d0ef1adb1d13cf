/** Characters that glyphs stand for, as hexadecimal UTF-16, by glyph number. */
export type CharacterMap = ReadonlyMap<number, string>

const section = /beginbf(char|range)\s([\s\S]*?)endbf\1/g
const single = /<([\da-f]+)>\s*<([\da-f]+)>/gi
const range = /<([\da-f]+)>\s*<([\da-f]+)>\s*<([\da-f]+)>/gi

/** Most entries of a section (Adobe Technical Note 5014, "CMap file format"). */
const mostEntries = 100

/** Reads a ToUnicode map (ISO 32000-1, 9.10.3) as the browser writes it. */
export function readCharacterMap(text: string): Map<number, string> {
  const map = new Map<number, string>()
  for (const [, kind, body = ''] of text.matchAll(section)) {
    if (kind === 'char') {
      for (const [, glyph = '', characters = ''] of body.matchAll(single)) {
        map.set(Number.parseInt(glyph, 16), characters.toUpperCase())
      }
    } else {
      for (const [, first = '', last = '', characters = ''] of body.matchAll(range)) {
        const from = Number.parseInt(first, 16)
        const character = Number.parseInt(characters, 16)
        for (let glyph = from; glyph <= Number.parseInt(last, 16); glyph += 1) {
          map.set(glyph, hexadecimal(character + glyph - from, characters.length))
        }
      }
    }
  }
  return map
}

/** Writes a ToUnicode map. */
export function writeCharacterMap(map: CharacterMap): string {
  const entries = [...map].sort(([a], [b]) => a - b).map(([glyph, text]) => `<${hexadecimal(glyph, 4)}> <${text}>`)
  const sections: string[] = []
  for (let from = 0; from < entries.length; from += mostEntries) {
    const own = entries.slice(from, from + mostEntries)
    sections.push(`${own.length} beginbfchar\n${own.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap',
    '/CIDSystemInfo\n<<  /Registry (Adobe)\n/Ordering (UCS)\n/Supplement 0\n>> def',
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange',
    ...sections,
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend',
  ].join('\n')
}

function hexadecimal(number: number, digits: number): string {
  return number.toString(16).toUpperCase().padStart(digits, '0')
}
