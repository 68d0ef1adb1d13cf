import { readFileSync } from 'node:fs'
import type { Proposal } from '../../src/timeline/proposal.ts'

/** A date marked by hand, as in `dates.tsv`. */
export interface GoldDate {
  readonly file: string
  readonly line: string
  readonly text: string
  readonly edtf: string
  readonly kind: string
  readonly event: string
}

/** Lines inside which the marked dates are complete. */
export interface Passage {
  readonly file: string
  readonly first: string
  readonly last: string
}

/** Rows of a tab-separated file: of each, the cells under the names that are asked for. */
export function readTable<Name extends string>(path: string, names: readonly Name[]): readonly Record<Name, string>[] {
  const [head = '', ...rows] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/)
  const columns = head.split('\t')
  return rows.map((row) => {
    const cells = row.split('\t')
    const entries: Partial<Record<Name, string>> = {}
    for (const name of names) entries[name] = cells[columns.indexOf(name)] ?? ''
    return entries as Record<Name, string> // oxlint-disable-line typescript/no-unsafe-type-assertion -- every name was filled
  })
}

type Category = 'explicit' | 'year from context' | 'relative'

const categories: readonly Category[] = ['explicit', 'year from context', 'relative']

interface Placed {
  readonly gold: GoldDate
  readonly from: number
  readonly to: number
}

/** Tables of precision and recall, of the years from the context, and of what was taken for an event. */
export function measureDates(
  gold: readonly GoldDate[],
  passages: readonly Passage[],
  proposals: readonly Proposal[],
  lines: ReadonlyMap<string, readonly string[]>,
  detailed: boolean,
): string {
  const inside = proposals.filter(({ path, line }) =>
    passages.some(({ file, first, last }) => file === path && Number(first) <= line && line <= Number(last)),
  )
  const placed = placeAll(gold, lines)
  const matchOf = new Map<Proposal, GoldDate>()
  const found = new Map<GoldDate, Proposal>()
  for (const proposal of inside) {
    const from = proposal.column - 1
    const to = from + proposal.text.length
    const overlapping = placed.filter(
      (one) =>
        one.gold.file === proposal.path && Number(one.gold.line) === proposal.line && one.from < to && from < one.to,
    )
    const own = overlapping.find((one) => one.from === from) ?? overlapping[0]
    if (own === undefined) continue
    matchOf.set(proposal, own.gold)
    if (!found.has(own.gold)) found.set(own.gold, proposal)
  }
  const misses: string[] = []
  const miss = (what: string, row: GoldDate | undefined, proposal: Proposal | undefined) => {
    const { file = proposal?.path ?? '', line = proposal?.line } = row ?? {}
    misses.push(
      `${what}\t${file.split('/').at(-1)}:${line}\t${row?.text ?? '-'} ${row?.edtf ?? ''} ${row?.event ?? ''}\t→ ${proposal?.text ?? '-'} ${proposal?.date ?? ''} ${proposal?.sureness ?? ''} (${proposal?.why ?? ''})`,
    )
  }

  const table: string[] = ['dates proposed as events\tproposed\tright\tprecision\tmarked y\tfound\trecall']
  for (const category of categories) {
    const own = inside.filter(
      (proposal) => proposal.sureness !== 'doubtful' && categoryOf(proposal, matchOf.get(proposal)) === category,
    )
    const right = own.filter((proposal) => isRight(proposal, matchOf.get(proposal)))
    const wanted = gold.filter((row) => row.event === 'y' && goldCategory(row) === category)
    const got = wanted.filter((row) => {
      const proposal = found.get(row)
      return proposal !== undefined && proposal.sureness !== 'doubtful' && isSame(proposal.date, row.edtf)
    })
    table.push(
      [
        category,
        own.length,
        right.length,
        share(right.length, own.length),
        wanted.length,
        got.length,
        share(got.length, wanted.length),
      ].join('\t'),
    )
    for (const proposal of own)
      if (!right.includes(proposal)) miss(`wrong, ${category}`, matchOf.get(proposal), proposal)
    for (const row of wanted) if (!got.includes(row)) miss(`missed, ${category}`, row, found.get(row))
  }

  table.push('', 'values read (events or not)\tfound\tright\tshare')
  for (const category of categories) {
    const rows = gold.filter((row) => found.has(row) && goldCategory(row) === category && row.edtf !== '')
    const right = rows.filter((row) => isSame(found.get(row)?.date ?? '', row.edtf))
    table.push([category, rows.length, right.length, share(right.length, rows.length)].join('\t'))
    for (const row of rows) if (!right.includes(row)) miss(`value, ${category}`, row, found.get(row))
  }

  table.push('', 'is it an event? (relative dates left out)\tproposed\tdoubtful\tleft out')
  for (const [event, name] of [
    ['y', 'an event'],
    ['n', 'none'],
  ] as const) {
    const rows = gold.filter((row) => row.event === event && goldCategory(row) !== 'relative')
    const counted = [false, true].map(
      (doubtful) =>
        rows.filter((row) => found.has(row) && (found.get(row)?.sureness === 'doubtful') === doubtful).length,
    )
    table.push([name, ...counted, rows.filter((row) => !found.has(row)).length].join('\t'))
  }
  const unmarked = inside.filter((proposal) => !matchOf.has(proposal))
  table.push(
    [
      'no date there',
      unmarked.filter(({ sureness }) => sureness !== 'doubtful').length,
      unmarked.filter(({ sureness }) => sureness === 'doubtful').length,
      '',
    ].join('\t'),
  )
  return `${table.join('\n')}\n${detailed ? `\n${misses.join('\n')}\n` : ''}`
}

/** Where each date stands in its line; of one that a line's end divides, its first part. */
function placeAll(gold: readonly GoldDate[], lines: ReadonlyMap<string, readonly string[]>): readonly Placed[] {
  const ends = new Map<string, number>()
  return gold.flatMap((row) => {
    const text = lines.get(row.file)?.[Number(row.line) - 1] ?? ''
    const key = `${row.file}:${row.line}`
    let words = row.text
    let from = text.indexOf(words, ends.get(key) ?? 0)
    while (from === -1 && words.includes(' ')) {
      words = words.slice(0, words.lastIndexOf(' '))
      if (text.endsWith(words)) from = text.length - words.length
    }
    if (from === -1) from = text.indexOf(row.text)
    if (from === -1) throw new Error(`no ${row.text} in ${key}`)
    ends.set(key, from + words.length)
    return [{ gold: row, from, to: from + words.length }]
  })
}

function goldCategory({ kind }: GoldDate): Category {
  return kind === 'relative' ? 'relative' : kind.endsWith('~ctx') ? 'year from context' : 'explicit'
}

function categoryOf({ kind, fromContext }: Proposal, row: GoldDate | undefined): Category {
  if (row !== undefined) return goldCategory(row)
  return kind === 'relative' ? 'relative' : fromContext ? 'year from context' : 'explicit'
}

function isRight(proposal: Proposal, row: GoldDate | undefined): boolean {
  return row !== undefined && row.event === 'y' && isSame(proposal.date, row.edtf)
}

/** Whether two dates are the same but for their qualifiers; "since X" may be X or go on from there. */
function isSame(own: string, gold: string): boolean {
  return unqualified(own) === unqualified(gold)
}

function unqualified(edtf: string): string {
  return edtf.replace(/[~?%]/g, '').replace(/\/\.\.$/, '')
}

export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3)
}
