/** Says it to reading systems of every age (CSS Writing Modes 4; the prefix is of EPUB 3.0). */
const lines = `html {
  -epub-writing-mode: vertical-rl;
  -webkit-writing-mode: vertical-rl;
  writing-mode: vertical-rl;
}
`

/** Where a side of a horizontal page is on a vertical one: what is above comes before, and that is on the right. */
const turned: Readonly<Record<string, string>> = {
  top: 'right',
  right: 'bottom',
  bottom: 'left',
  left: 'top',
  width: 'height',
  height: 'width',
  x: 'y',
  y: 'x',
}

/**
 * CSS of horizontal lines for vertical ones that follow each other from right to left, by turning sides and measures; old
 * readers do not know the properties that have no sides. What is said by start and end stays.
 */
export function verticalCss(css: string): string {
  return lines + css.replace(/\{[^{}]*\}/g, (body) => body.replace(/([\w-]+)(\s*:\s*)([^;{}]+)/g, turnDeclaration))
}

function turnDeclaration(whole: string, property: string, colon: string, value: string): string {
  if (property === 'margin' || property === 'padding') return `${property}${colon}${turnSides(value)}`
  const [, kind, side = '', rest = ''] =
    /^(margin-|padding-|border-|max-|min-|overflow-|)(top|right|bottom|left|width|height|x|y)(-\w+|)$/.exec(property) ??
    []
  return kind === undefined ? whole : `${kind}${turned[side] ?? side}${rest}${colon}${value}`
}

/** Four sides in the order of CSS: top, right, bottom, left. */
function turnSides(value: string): string {
  if (!/\s/.test(value.trim())) return value
  const [top = '0', right = top, bottom = top, left = right] = value.trim().split(/\s+/)
  const sides = right === left && top === bottom ? `${left} ${top}` : `${left} ${top} ${right} ${bottom}`
  return sides + value.slice(value.trimEnd().length)
}
