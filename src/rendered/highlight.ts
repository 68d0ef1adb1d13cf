import type { Element, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { SKIP, visit } from '../model/visit.ts'
import { isContent } from './element.ts'
import { furtherGrammars, grammarName } from './grammars.ts'

/** Colours program text by class. Its grammars are read on first use, since most books have no need of them. */
export class Highlighter {
  #grammars: ReturnType<typeof loadGrammars> | undefined

  /** Puts spans with classes `pl-*` (starry-night's) into every `pre > code.language-x` whose language is known. */
  async highlight(tree: Root): Promise<void> {
    const listings: { readonly code: Element; readonly language: string }[] = []
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'pre') return undefined
      const code = node.children.find((child) => child.type === 'element')
      if (code?.tagName !== 'code') return SKIP
      const classes = code.properties['className']
      const name = Array.isArray(classes) ? classes.find((each) => each.startsWith('language-')) : undefined
      if (name !== undefined) listings.push({ code, language: name.slice('language-'.length) })
      return SKIP
    })
    if (listings.length === 0) return
    this.#grammars ??= loadGrammars()
    const grammars = await this.#grammars
    for (const { code, language } of listings) {
      const name = grammarName(language)
      if (grammars.flagToScope(name) === undefined) await grammars.register(await furtherGrammars(language))
      const scope = grammars.flagToScope(name)
      if (scope !== undefined) code.children = grammars.highlight(toString(code), scope).children.filter(isContent)
    }
  }
}

async function loadGrammars() {
  const { common, createStarryNight } = await import('@wooorm/starry-night')
  return await createStarryNight(common)
}
