/** A declaration of a custom property, as CSS Custom Properties 1 spells it. */
const definition = /^(--[\w-]+)\s*:([^]*)$/

/**
 * CSS with the custom properties of `:root` written out where they are used, for reading systems that know none, and
 * without comments. A property that is set more than once stays a custom property.
 */
export function plainCss(css: string): string {
  const bare = css.replace(/\/\*[^]*?\*\//g, '')
  const settings = new Map<string, number>()
  for (const [, name = ''] of bare.matchAll(/(--[\w-]+)\s*:/g)) settings.set(name, (settings.get(name) ?? 0) + 1)

  const tokens = new Map<string, string>()
  const rules = bare.replace(/:root\s*\{([^{}]*)\}/g, (_, declarations: string) => {
    const kept = declarations
      .split(';')
      .map((declaration) => declaration.trim())
      .filter((declaration) => {
        const [, name, value = ''] = definition.exec(declaration) ?? []
        if (name === undefined || settings.get(name) !== 1) return declaration !== ''
        tokens.set(name, value.trim())
        return false
      })
    return kept.length === 0 ? '' : `:root { ${kept.join('; ')}; }`
  })
  return writeOut(rules, tokens, 0)
    .replace(/\n\s*\n+/g, '\n')
    .trimStart()
}

/** No honest stylesheet nests its tokens deeper; only one that is made of itself does. */
const deepest = 16

function writeOut(css: string, tokens: ReadonlyMap<string, string>, depth: number): string {
  if (depth > deepest) return css
  let written = ''
  let from = 0
  for (let at = css.indexOf('var('); at >= 0; at = css.indexOf('var(', from)) {
    const end = closing(css, at + 4)
    const [name = '', ...fallback] = css.slice(at + 4, end).split(',')
    const value = tokens.get(name.trim()) ?? (fallback.length > 0 ? fallback.join(',').trim() : undefined)
    written += css.slice(from, at)
    written += value === undefined ? css.slice(at, end + 1) : writeOut(value, tokens, depth + 1)
    from = end + 1
  }
  return written + css.slice(from)
}

/** Index of the bracket that closes the one just before `from`. */
function closing(css: string, from: number): number {
  let open = 1
  for (let at = from; at < css.length; at++) {
    if (css[at] === '(') open++
    else if (css[at] === ')' && --open === 0) return at
  }
  return css.length
}
