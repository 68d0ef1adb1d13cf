import type { Mark, Proposal } from './proposal.ts'

/** Text that is put into another at an offset of it; nothing is taken out. */
export interface Insertion {
  readonly at: number
  readonly text: string
}

/** The directive that marks an event in one of the ways that its proposal knows. `lineEnd` is that of the file. */
export function insertionsFor(proposal: Proposal, mark: Mark, lineEnd: string): readonly Insertion[] {
  const date = `date=${value(proposal.date)}${proposal.calendar === undefined ? '' : ` calendar=${proposal.calendar}`}`
  const labelled = `${date} label=${value(phrase(proposal.label))}`
  switch (mark.kind) {
    case 'words':
    case 'date':
      return [
        { at: mark.at.from, text: ':event[' },
        { at: mark.at.to, text: `]{${mark.kind === 'words' ? date : labelled}}` },
      ]
    case 'line':
      return [{ at: mark.at, text: `${lineEnd}${lineEnd}::event{${labelled}}` }]
  }
}

/** A text with all insertions, those at one place in their order. */
export function insertInto(text: string, insertions: readonly Insertion[]): string {
  let result = ''
  let from = 0
  for (const { at, text: inserted } of insertions.toSorted((one, other) => one.at - other.at)) {
    result += text.slice(from, at) + inserted
    from = at
  }
  return result + text.slice(from)
}

/** A value of an attribute; quoted where it must be. */
function value(text: string): string {
  if (/^[\w-]+$/.test(text)) return text
  return `"${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
}

/** Words of a label: emphasis and code are read in it, so what looks like them is escaped. */
function phrase(text: string): string {
  return text.replace(/[\\*_`]/g, String.raw`\$&`)
}
