import temml from 'temml'

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * The signs of a formula in one line, for a title or a list where nothing but text can stand: `\mathbf{A}` is `A`, `\alpha`
 * its letter. A formula that cannot be read gives its TeX without commands.
 */
export function formulaText(tex: string): string {
  return signsOf(tex)
    .normalize('NFKC') // letters of mathematical alphabets are read out one by one, or not at all
    .replace(/[\u2061-\u2064]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function signsOf(tex: string): string {
  try {
    return temml
      .renderToString(tex, { xml: true, throwOnError: true })
      .replace(/<[^>]*>/g, '')
      .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
        if (name !== undefined) return entities[name] ?? whole
        return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
      })
  } catch {
    // Its fault is reported where it is set.
    return tex.replace(/\\[A-Za-z]+|[{}\\$]/g, ' ')
  }
}
