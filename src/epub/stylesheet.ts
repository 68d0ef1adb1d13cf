/**
 * CSS for reading systems that know little of it, which many still do. The style sheets of the press say everything a
 * token says a second time, plainly, just before; that is what stays.
 *
 * Out go comments, tokens, what is for paper, and rules with selectors of later years: an old reader, and EPUBCheck 4,
 * stumbles over the whole sheet there. Lengths in `rem` are said in `em` first, for readers that pass over them.
 */
export function plainCss(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/@media\s+print\s*\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '')
    .replace(/[\w-]+\s*:[^;{}]*\bvar\([^;{}]*(?:;|(?=\}))/g, '')
    .replace(/--[\w-]+\s*:[^;{}]*(?:;|(?=\}))/g, '')
    .replace(/[^{}]*:(?:has|is|where)\([^{}]*\{[^{}]*\}/g, '')
    .replace(/\{[^{}]*\}/g, sayInEm)
    .replace(/[^{}]*\{\s*\}/g, '')
    .replace(/\n\s*\n+/g, '\n')
    .trimStart()
}

/** An `em` is the size of the element's own type, which its rule may set. */
function sayInEm(rule: string): string {
  const size = Number(/\bfont-size\s*:\s*([\d.]+)rem/.exec(rule)?.[1] ?? 1)
  return rule.replace(
    /(\s*)([\w-]+)(\s*:[^;{}]*)(?<=[\d.]+rem\b[^;{}]*);?/g,
    (said, space: string, property: string) => {
      const unit = property === 'font-size' ? 1 : size
      const plain = said.replace(
        /([\d.]+)rem\b/g,
        (_, length: string) => `${Number((Number(length) / unit).toFixed(3))}em`,
      )
      return `${plain.replace(/;?$/, ';')}${space === '' ? ' ' : ''}${said}`
    },
  )
}
