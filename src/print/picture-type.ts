import type { Asset, FontFace } from '../model/rendered.ts'

/**
 * An SVG picture with the book's own faces in it. A picture sees neither the page's faces nor, on every machine, those it
 * asks for; with the faces inside it is set in the same type everywhere. Other pictures come back as they are.
 */
export function withType(asset: Asset, fonts: readonly FontFace[]): Uint8Array {
  if (asset.mediaType !== 'image/svg+xml') return asset.bytes
  const svg = new TextDecoder().decode(asset.bytes)
  const start = /<svg\b[^>]*>/.exec(svg)
  const family = fonts[0]?.family
  if (start === null || family === undefined || !svg.includes('<text')) return asset.bytes
  const foreign = new Set(svg.match(/\P{ASCII}/gu))
  const isNeeded = (face: FontFace): boolean =>
    face.family === family || [...foreign].some((letter) => face.fallbackFor?.has(letter) === true)
  const faces = fonts.filter((face) => (face.weight === 400 || face.weight === 700) && isNeeded(face))
  const families = [...new Set([family, ...faces.map((face) => face.family)])].map((name) => `"${name}"`)
  // What a ligature in a picture says is not written into the PDF: it could be neither copied nor found.
  const setting = 'font-kerning: normal; font-variant-ligatures: none;'
  const rule = `svg, text, tspan { font-family: ${families.join(', ')}; ${setting} }`
  const style = `<style>${faces.map(faceRule).join('')}${rule}</style>`
  const end = start.index + start[0].length
  return new TextEncoder().encode(svg.slice(0, end) + style + svg.slice(end))
}

function faceRule({ family, weight, style, bytes, unicodeRange }: FontFace): string {
  const data = Buffer.from(bytes).toString('base64')
  return (
    `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; ` +
    `src: url("data:font/ttf;base64,${data}"); ` +
    `${unicodeRange === undefined ? '' : `unicode-range: ${unicodeRange}; `}}`
  )
}
