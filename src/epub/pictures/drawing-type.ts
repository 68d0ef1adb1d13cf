import subsetFont from 'subset-font'
import type { Asset, FontFace } from '../../model/rendered.ts'
import { fontFaceRule } from '../fonts.ts'

/** The weights that drawings are lettered in. */
const weights: ReadonlySet<number> = new Set([400, 700])

/**
 * An SVG picture with the book's own faces in it, cut down to its letters: a picture sees none of the faces of the page that
 * shows it. Other pictures come back as they are.
 */
export async function withType(asset: Asset, fonts: readonly FontFace[]): Promise<Asset> {
  const family = fonts[0]?.family
  if (asset.mediaType !== 'image/svg+xml' || family === undefined) return asset
  const svg = new TextDecoder().decode(asset.bytes)
  const start = /<svg\b[^>]*>/.exec(svg)
  const letters = new Set((svg.match(/<text\b[^>]*>[^]*?<\/text>/g) ?? []).join('').replace(/<[^>]*>/g, ''))
  if (start === null || letters.size === 0) return asset
  const faces = fonts.filter(
    (face) => weights.has(face.weight) && face.style === 'normal' && isNeeded(face, family, letters),
  )
  const rules = await Promise.all(
    faces.map(async (face) => {
      const wanted =
        face.fallbackFor === undefined ? letters : [...letters].filter((letter) => face.fallbackFor?.has(letter))
      const bytes = await subsetFont(Buffer.from(face.bytes), [...wanted].join(''), { targetFormat: 'sfnt' })
      return fontFaceRule(face, `data:font/ttf;base64,${Buffer.from(bytes).toString('base64')}`)
    }),
  )
  const families = [...new Set([family, ...faces.map((face) => face.family)])].map((name) => `"${name}"`)
  const style = `<style>${rules.join('')}svg, text, tspan { font-family: ${families.join(', ')}, serif; }</style>`
  const end = start.index + start[0].length
  return { ...asset, bytes: new TextEncoder().encode(svg.slice(0, end) + style + svg.slice(end)) }
}

function isNeeded({ fallbackFor, family: own }: FontFace, family: string, letters: ReadonlySet<string>): boolean {
  return fallbackFor === undefined ? own === family : [...letters].some((letter) => fallbackFor.has(letter))
}
