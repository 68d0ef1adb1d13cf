import type { Manuscript, ManuscriptItem } from '../../model/manuscript.ts'

const lists = ['figures', 'tables'] as const

/** Lists of figures and of tables follow the contents, as is the custom, unless the author has placed one of them. */
export function withLists(manuscript: Manuscript): Manuscript {
  const { front, body, back } = manuscript
  if ([...front, ...body, ...back].some(isList)) return manuscript
  return { ...manuscript, front: front.flatMap(followed), body: body.flatMap(followed), back: back.flatMap(followed) }
}

function isList(item: ManuscriptItem): boolean {
  return item.kind === 'matter' && lists.some((name) => name === item.name)
}

function followed(item: ManuscriptItem): readonly ManuscriptItem[] {
  const isContents = item.kind === 'matter' && item.name === 'contents'
  return isContents ? [item, ...lists.map((name) => ({ kind: 'matter', name }) as const)] : [item]
}
