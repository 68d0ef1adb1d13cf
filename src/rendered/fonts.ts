import type { FontFace } from '../model/rendered.ts'
import type { World } from '../world/world.ts'

type Face = Omit<FontFace, 'bytes'>

const serif = (weight: number, style: Face['style']): Face => ({
  family: 'STIX Two Text',
  weight,
  style,
  name: `stix-two-text-${weight}${style === 'italic' ? '-italic' : ''}`,
})

/**
 * The faces that the design of the book asks for. STIX Two has true small capitals, old-style figures and, in its face for
 * formulas, the `MATH` table from which engines build radicals and tall brackets.
 */
const faces: readonly Face[] = [
  serif(400, 'normal'),
  serif(400, 'italic'),
  serif(600, 'normal'),
  serif(600, 'italic'),
  serif(700, 'normal'),
  serif(700, 'italic'),
  { family: 'Libertinus Mono', weight: 400, style: 'normal', name: 'libertinus-mono-400' },
  { family: 'STIX Two Math', weight: 400, style: 'normal', name: 'stix-two-math-400' },
]

export async function readFonts(world: World): Promise<FontFace[]> {
  return await Promise.all(faces.map(async (face) => ({ ...face, bytes: await world.font(face.name) })))
}
