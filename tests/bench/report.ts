import { arch, cpus, release, totalmem, type } from 'node:os'
import { hasProcesses } from '../process-tree.ts'
import type { Contender } from './contenders/contender.ts'
import type { Figures, Spread } from './figures.ts'
import type { Failure } from './trial.ts'

export interface Report {
  readonly figures: readonly Figures[]
  readonly failures: readonly Failure[]
  readonly tools: readonly Contender[]
  /** Those asked for that are not on this machine. */
  readonly missing: readonly Contender[]
  readonly base: Contender
  readonly runs: number
}

/** The results as a page of Markdown. */
export function reportMarkdown(report: Report): string {
  const { figures, failures, missing, runs } = report
  const lengths = [...new Set(figures.map(({ length }) => length))]
  const blocks = [
    '# Bench',
    `${machineLine()} ${runs} ${runs === 1 ? 'run' : 'runs'} of each tool at each length, in turn. Quartiles in brackets.`,
    ...lengths.flatMap((length) => [
      `## ${number(length)} pages`,
      lengthTable(
        figures.filter((each) => each.length === length),
        report.base,
      ),
    ]),
    '## Milliseconds a page',
    pageTable(report, lengths),
    ...stageTables(figures),
    ...list(
      'What did not end well',
      failures.map(({ tool, length, reason }) => `${tool.name}, ${number(length)} pages: ${reason}`),
    ),
    ...list(
      'Not installed',
      missing.map(({ name, remedy }) => `${name} (${remedy})`),
    ),
  ]
  return `${blocks.join('\n\n')}\n`
}

function machineLine(): string {
  const processors = cpus()
  const model = processors[0]?.model.trim() ?? 'processors of unknown make'
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`
  const unseen = hasProcesses ? '' : ' This system has no /proc: memory is not told.'
  return `${processors.length} × ${model}, ${memory}, ${type()} ${release()} ${arch()}, Node ${process.version}.${unseen}`
}

function lengthTable(rows: readonly Figures[], base: Contender): string {
  return table(
    ['tool', 'version', 'notes', 'seconds', 'ms a page', `× ${base.name}`, 'peak, MiB', 'pages', 'PDF, MB', 'tagged'],
    [3, 4, 5, 6, 7, 8],
    rows.map((row) => [
      row.tool.name,
      row.tool.version() ?? '',
      row.tool.notes,
      spread(row.seconds, 1),
      row.perPage.toFixed(1),
      row.ratio === undefined ? '' : spread(row.ratio, 2),
      row.memory === undefined ? '' : row.memory.toFixed(0),
      String(row.pages),
      (row.bytes / 1e6).toFixed(1),
      row.isTagged ? 'yes' : 'no',
    ]),
  )
}

/** The last column tells whether a tool is linear. */
function pageTable({ figures, tools }: Report, lengths: readonly number[]): string {
  const rows = tools.map((tool) => {
    const own = lengths.map((length) => figures.find((each) => each.tool === tool && each.length === length)?.perPage)
    const [first] = own
    const last = own.at(-1)
    const growth = first === undefined || last === undefined ? '' : (last / first).toFixed(2)
    return [tool.name, ...own.map((cost) => cost?.toFixed(1) ?? ''), growth]
  })
  const head = ['tool', ...lengths.map(number), 'last ÷ first']
  return table(head, [...head.keys()].slice(1), rows)
}

/** Where the press spends its time. */
function stageTables(figures: readonly Figures[]): string[] {
  const own = figures.filter(({ stages }) => stages.size > 0)
  if (own.length === 0) return []
  const names = [...new Set(own.flatMap(({ stages }) => [...stages.keys()]))]
  const rows = own.map(({ tool, length, stages, seconds }) => {
    const told = names.map((name) => stages.get(name))
    const rest = seconds.middle - told.reduce<number>((sum, each) => sum + (each ?? 0), 0)
    const cells = [...told, rest].map((each) => (each === undefined ? '' : each.toFixed(1)))
    return [tool.name, number(length), ...cells]
  })
  const columns = ['edition', 'pages', ...names, 'start and end']
  return ['## Seconds by stage', table(columns, [...columns.keys()].slice(1), rows)]
}

function list(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`## ${title}`, items.map((item) => `- ${item}`).join('\n')]
}

function table(head: readonly string[], numeric: readonly number[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, column) => (numeric.includes(column) ? '--:' : '---'))
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function spread({ middle, low, high }: Spread, digits: number): string {
  return `${middle.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`
}

function number(value: number): string {
  return value.toLocaleString('en-US')
}
