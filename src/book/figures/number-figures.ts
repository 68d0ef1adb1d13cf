import type { Parent } from 'mdast'
import type { Labels } from '../../model/labels.ts'
import type { Equation, Figure } from '../../model/markdown-nodes.ts'
import type { Passage, SectionDraft } from '../draft.ts'
import { itemLabel } from '../labels/numbered-label.ts'
import { decimal } from '../numerals.ts'
import { explicitId } from '../places/explicit-ids.ts'
import type { Ids } from '../places/ids.ts'
import { rewriteTree } from '../tree/rewrite-tree.ts'
import { figureParts, tableParts } from './figure-parts.ts'
import { ownLabel } from './own-label.ts'

type Kind = 'figure' | 'table' | 'equation'

/**
 * Makes figures of `:::figure` and `:::table`, captions told apart, and equations of display formulas with an id or a
 * number of the author's. Each kind is numbered by chapter, "Figure 3.2", in the appendix "Figure A.1", wherever chapters
 * have numbers, as LaTeX, Word and bookdown have it: a number says where to look, and a new figure changes no number
 * outside its chapter. Where they have none, and in chapters without a number, the count goes through the book.
 */
export function numberFigures(passages: readonly Passage[], ids: Ids, language: string, labels: Labels): void {
  const counts = new Map<string, number>()
  const found = { figure: 0, table: 0, equation: 0 }

  const number = (kind: Kind, section: SectionDraft): string => {
    const chapter = section.number ?? ''
    const count = (counts.get(`${kind} ${chapter}`) ?? 0) + 1
    counts.set(`${kind} ${chapter}`, count)
    return chapter === '' ? decimal(count, language) : `${chapter}.${decimal(count, language)}`
  }
  const idOf = (kind: Kind, given: string | undefined): string => {
    found[kind] += 1
    return given ?? ids.fresh(`${kind}-${found[kind]}`)
  }

  const rewriteIn = (root: Parent, section: SectionDraft): void => {
    rewriteTree(root, (node) => {
      if (node.type === 'math') {
        const { tag } = node.data ?? {}
        const given = explicitId(node)
        if (given === undefined && tag === undefined) return undefined
        const printed = tag ?? `(${number('equation', section)})`
        const equation: Equation = {
          type: 'equation',
          id: idOf('equation', given),
          label: itemLabel(labels.equation, printed, language),
          number: printed,
          value: node.value,
          ...(node.position && { position: node.position }),
        }
        return [equation]
      }
      if (node.type !== 'containerDirective' || (node.name !== 'figure' && node.name !== 'table')) return undefined
      const kind = node.name
      const id = idOf(kind, node.attributes?.['id'] ?? undefined)
      const { content, caption } = kind === 'figure' ? figureParts(node) : tableParts(node)
      const own = ownLabel(caption, labels[kind])
      const label = own ?? itemLabel(labels[kind], number(kind, section), language)
      const figure: Figure = {
        type: 'figure',
        kind,
        id,
        label,
        ...(node.attributes?.['class']?.split(' ').includes('turned') === true && { turned: true }),
        children: [...content, { type: 'caption', label: own === undefined ? label : '', children: [...caption] }],
        ...(node.position && { position: node.position }),
      }
      rewriteIn(figure, section)
      return [figure]
    })
  }
  for (const { root, section } of passages) rewriteIn(root, section)
}
