import type { Manuscript, ManuscriptItem } from '../../model/manuscript.ts'

const lists = ['figures', 'tables'] as const

/** Lists of figures and of tables follow the contents, as is the custom, unless the author has placed one of them. */
export function withLists(manuscript: Manuscript): Manuscript {
  const { front, body, back } = manuscript
  const isList = (item: ManuscriptItem): boolean => item.kind === 'matter' && lists.some((name) => name === item.name)
  if ([...front, ...body, ...back].some(isList)) return manuscript
  const after = (item: ManuscriptItem): readonly ManuscriptItem[] => {
    const isContents = item.kind === 'matter' && item.name === 'contents'
    return isContents ? [item, ...lists.map((name) => ({ kind: 'matter', name }) as const)] : [item]
  }
  return { ...manuscript, front: front.flatMap(after), body: body.flatMap(after), back: back.flatMap(after) }
}
