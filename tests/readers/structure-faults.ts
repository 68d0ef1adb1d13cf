import { elementsIn, linksIn, pagesOf, type Structure, type StructureElement, spokenIn } from './structure.ts'

/**
 * What would keep someone who hears a book from finding their way in it, though a validator lets it pass: levels of
 * headings left out, cells without their heads, items without a body, notes that cannot be reached or left.
 */
export function structureFaults({ document, faults }: Structure): readonly string[] {
  return [
    ...faults,
    ...headingFaults(document),
    ...tableFaults(document),
    ...listFaults(document),
    ...noteFaults(document),
  ]
}

function headingFaults(document: StructureElement): string[] {
  let before = 0
  return elementsIn(document, /^H/).flatMap((heading) => {
    const level = Number(/^H([1-6])$/.exec(heading.type)?.[1] ?? Number.NaN)
    const isSound = level <= before + 1
    before = level
    return isSound ? [] : [`${heading.type} out of order: ${spokenIn(heading)}`]
  })
}

function tableFaults(document: StructureElement): string[] {
  return elementsIn(document, /^Table$/).flatMap((table) => {
    const heads = new Map(elementsIn(table, /^TH$/).map((head) => [head.id, head]))
    const unscoped = [...heads.values()].filter(({ attributes }) => attributes['Scope'] === undefined)
    const cells = elementsIn(table, /^TD$/)
    const lost = cells.filter(({ attributes: { Headers } }) => {
      return Array.isArray(Headers) && Headers.some((id) => !heads.has(id))
    })
    const widths = new Set(widthsOf(elementsIn(table, /^TR$/)))
    const captions = table.kids.flatMap((kid, index) => ('type' in kid && kid.type === 'Caption' ? [index] : []))
    return [
      ...unscoped.map((head) => `a head without a scope: ${spokenIn(head)}`),
      ...lost.map((cell) => `a cell whose heads are elsewhere: ${spokenIn(cell)}`),
      ...(widths.size > 1 ? [`rows of ${[...widths].join(' and ')} cells`] : []),
      ...(captions.some((index) => index > 0 && index < table.kids.length - 1) ? ['a caption amid its table'] : []),
    ]
  })
}

/** Columns of each row, those that cells of rows above reach into included. */
function widthsOf(rows: readonly StructureElement[]): number[] {
  let reaching: { columns: number; rows: number }[] = []
  return rows.map((row) => {
    const cells = row.kids.flatMap((kid) => ('type' in kid ? [kid] : []))
    const own = cells.map(({ attributes }) => ({
      columns: Number(attributes['ColSpan'] ?? 1),
      rows: Number(attributes['RowSpan'] ?? 1),
    }))
    const all = [...reaching, ...own]
    reaching = all.flatMap(({ columns, rows: left }) => (left > 1 ? [{ columns, rows: left - 1 }] : []))
    return all.reduce((sum, { columns }) => sum + columns, 0)
  })
}

function listFaults(document: StructureElement): string[] {
  return elementsIn(document, /^LI$/).flatMap((item) => {
    const kinds = item.kids.map((kid) => ('type' in kid ? kid.type : 'text'))
    return kinds.every((kind) => kind === 'Lbl' || kind === 'LBody') ? [] : [`an item of ${kinds.join(', ')}`]
  })
}

function noteFaults(document: StructureElement): string[] {
  const notes = elementsIn(document, /^Note$/)
  const listed = new Set(elementsIn(document, /^TOC$/).flatMap((contents) => elementsIn(contents, /^Reference$/)))
  const calls = elementsIn(document, /^Reference$/).filter((reference) => !listed.has(reference))
  const called = new Map(calls.flatMap((call) => linksIn(call)).map((link) => [link.name, link]))
  const faults = [...called.values()].flatMap(({ name, target, contents }) => {
    const there = notes.filter((note) => pagesOf(note)[0] === target)
    return there.length > 0 && contents !== '' ? [] : [`the call of ${name} leads to no note`]
  })
  if (called.size !== notes.length) faults.push(`${notes.length} notes, of which ${called.size} are called`)
  for (const note of notes) {
    const [label] = note.kids
    const back = label !== undefined && 'type' in label && label.type === 'Lbl' ? linksIn(label) : []
    if (back.length !== 1 || back[0]?.target === -1) faults.push(`a note that leads nowhere: ${spokenIn(note)}`)
  }
  const ids = new Set(notes.map(({ id }) => id))
  if (ids.size !== notes.length || ids.has(undefined)) faults.push('notes without an ID of their own')
  return faults
}
