import type { FontFace } from '../model/rendered.ts'
import type { World } from '../world/world.ts'

type Face = Omit<FontFace, 'bytes'>

const serif = (weight: number, style: Face['style']): Face => ({
  family: 'Libertinus Serif',
  weight,
  style,
  name: `libertinus-serif-${weight}${style === 'italic' ? '-italic' : ''}`,
})

/** The faces that the design of the book asks for. */
const faces: readonly Face[] = [
  serif(400, 'normal'),
  serif(400, 'italic'),
  serif(600, 'normal'),
  serif(600, 'italic'),
  serif(700, 'normal'),
  serif(700, 'italic'),
  { family: 'Libertinus Mono', weight: 400, style: 'normal', name: 'libertinus-mono-400' },
  { family: 'Libertinus Math', weight: 400, style: 'normal', name: 'libertinus-math-400' },
]

export async function readFonts(world: World): Promise<FontFace[]> {
  return await Promise.all(faces.map(async (face) => ({ ...face, bytes: await world.font(face.name) })))
}
