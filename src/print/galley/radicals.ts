import { boxOf } from './geometry.ts'

/** Constants of the `MATH` table of STIX Two Math (OpenType, `MathConstants`), in ems. */
const font = { gap: 0.085, displayGap: 0.17, rule: 0.068, extraAscender: 0.078 }

/** Depth of the strut that each radicand begins with, in ems; see `formula-type.ts`. */
const strutDepth = 0.12

/**
 * Sets radicals as TeX does. The browser hangs the sign from its bar, and keeps room on its right for the widest sign of
 * the typeface; so the bar is raised by half of what the sign is too high, by way of the strut in the radicand, and the
 * room is taken back.
 */
export function setRadicals(root: Element): void {
  const radicals = [...root.querySelectorAll<MathMLElement>('msqrt, mroot')].map((radical) => {
    const base = radical.localName === 'mroot' ? radical.firstElementChild : radical
    const strut = base?.firstElementChild ?? null
    const content = [...(base?.children ?? [])].filter((child) => child !== strut).map(boxOf)
    return { radical, strut, content, box: boxOf(radical), em: Number.parseFloat(getComputedStyle(radical).fontSize) }
  })
  const settings = radicals.flatMap(({ radical, strut, content, box, em }) => {
    if (strut === null || content.length === 0 || !(em > 0)) return []
    const gap = getComputedStyle(radical).getPropertyValue('math-style') === 'normal' ? font.displayGap : font.gap
    const top = Math.min(...content.map((part) => part.top))
    const bottom = Math.max(...content.map((part) => part.bottom))
    const baseline = boxOf(strut).bottom - strutDepth * em
    const needed = (bottom - top) / em + gap + font.rule
    const sign = box.height / em - font.extraAscender
    const height = (baseline - top) / em + Math.max(0, sign - needed) / 2
    const room = (box.right - Math.max(...content.map((part) => part.right))) / em
    return [{ radical, strut, height, room }]
  })
  for (const { radical, strut, height, room } of settings) {
    strut.setAttribute('height', `${height}em`)
    strut.setAttribute('depth', '0')
    radical.style.marginRight = `${-room}em`
  }
}
