import type { Root } from 'hast'
import { visit } from '../model/visit.ts'

/** Says the language of every passage that has one in XML too, in place: some voices listen to that alone. */
export function sayLanguages(tree: Root): void {
  visit(tree, 'element', ({ properties }) => {
    const { lang } = properties
    if (typeof lang === 'string') properties['xmlLang'] = lang
  })
}
