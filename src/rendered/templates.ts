import ejs from 'ejs'
import type { ElementContent, Root } from 'hast'
import { raw as parseHtml } from 'hast-util-raw'
import { SKIP, visit } from '../model/visit.ts'
import type { World } from '../world/world.ts'

/** Nodes that stand where a template has an element with `data-slot`, by the slot's name. */
export type Slots = Readonly<Record<string, readonly ElementContent[]>>

/** The press's own templates, each read and compiled once. They see their values as fields of `page`. */
export class Templates {
  readonly #world: World
  readonly #compiled = new Map<string, Promise<ejs.TemplateFunction>>()

  constructor(world: World) {
    this.#world = world
  }

  /** Text of a filled template, path relative to `templates`. */
  async text(path: string, page: object): Promise<string> {
    let compiled = this.#compiled.get(path)
    if (!compiled) {
      compiled = this.#world.template(path).then((text) =>
        // Strict mode: a value can be named only through `page`, so none can be taken for an option of EJS.
        ejs.compile(text, { strict: true, localsName: 'page', async: false }),
      )
      this.#compiled.set(path, compiled)
    }
    return (await compiled)({ ...page })
  }

  /** A filled template as a tree, nodes of ours in its slots. */
  async tree(path: string, page: object, slots: Slots = {}): Promise<Root> {
    const value = await this.text(path, page)
    const parsed = parseHtml({ type: 'root', children: [{ type: 'raw', value }] })
    const tree: Root = parsed.type === 'root' ? parsed : { type: 'root', children: [parsed] }
    visit(tree, 'element', (node, index, parent) => {
      const slot = node.properties['dataSlot']
      if (typeof slot !== 'string' || !parent || index === undefined) return undefined
      const filling = slots[slot] ?? []
      parent.children.splice(index, 1, ...filling)
      return [SKIP, index + filling.length]
    })
    return tree
  }
}
