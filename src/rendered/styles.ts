import type { RenderedBook } from '../model/rendered.ts'
import type { World } from '../world/world.ts'

/** Style sheets of both editions, in the order of the cascade. */
const shared = ['tokens', 'typography', 'blocks', 'notes', 'matter', 'code', 'math', 'scripts'] as const

export async function readStyles(world: World): Promise<RenderedBook['styles']> {
  const sheets = await Promise.all(shared.map((name) => world.template(`shared/${name}.css`)))
  return {
    shared: sheets.join('\n'),
    print: await world.template('print/print.css'),
    epub: await world.template('epub/epub.css'),
  }
}
