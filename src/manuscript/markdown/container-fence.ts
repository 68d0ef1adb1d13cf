import { admonitionKind } from './admonition-names.ts'

/** What an opening fence says after its colons: lengths of its parts in the order in which they are written. */
export type FencePart = {
  readonly type: 'space' | 'name' | 'brace' | 'label' | 'title' | 'attributes' | 'colons'
  readonly length: number
}

/** Blocks that the press knows besides admonitions. */
export const blockNames = ['figure', 'table', 'epigraph', 'verse']

const name = String.raw`[\p{L}][\p{L}\p{N}_-]*(?<![-_])`
const label = String.raw`\[(?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*\])*\]`
const attributes = String.raw`\{(?:[^{}"']|"[^"]*"|'[^']*')*\}`

/** `name[title]{attributes}`, as Markdown's directives have it. */
const directive = new RegExp(`^(?<name>${name})(?<label>${label})?(?<attributes>${attributes})?$`, 'u')

/** `::: name`, `::: {.name #id}` as in Pandoc, `::: name {#id}`. */
const division = new RegExp(
  `^(?<space>[ \\t]*)(?:(?<name>${name})(?:(?<gap>[ \\t]+)(?=\\{))?)?(?<attributes>${attributes})?$`,
  'u',
)

/** `name Title` as in Docusaurus and VuePress, `{name} Title` as in MyST. */
const titled = new RegExp(
  `^(?<space>[ \\t]*)(?:(?<name>${name})|(?<open>\\{)(?<braced>${name})(?<close>\\}))(?:(?<gap>[ \\t]+)(?<title>\\S.*?))?(?:(?<second>[ \\t]*)(?<attributes>${attributes}))?$`,
  'u',
)

/** Reads what follows the three or more colons that begin a line; `undefined` where the line is prose. */
export function parseFence(line: string): readonly FencePart[] | undefined {
  const trailing = /[ \t]*(?::{3,})?[ \t]*$/.exec(line)?.[0] ?? ''
  const info = line.slice(0, line.length - trailing.length)
  if (info === '') return undefined
  const parts = readDirective(info) ?? readDivision(info) ?? readTitled(info)
  return parts && [...parts, ...part('colons', trailing)]
}

function readDirective(info: string): FencePart[] | undefined {
  const groups = directive.exec(info)?.groups
  if (groups === undefined) return undefined
  return [
    ...part('name', groups['name']),
    ...part('label', groups['label']),
    ...part('attributes', groups['attributes']),
  ]
}

function readDivision(info: string): FencePart[] | undefined {
  const groups = division.exec(info)?.groups
  if (groups === undefined || (groups['name'] === undefined && !/^\{.*[.#=]/.test(groups['attributes'] ?? ''))) {
    return undefined
  }
  return [
    ...part('space', groups['space']),
    ...part('name', groups['name']),
    ...part('space', groups['gap']),
    ...part('attributes', groups['attributes']),
  ]
}

/** Only a name that the press knows is followed by a title: of any other word the line may be prose. */
function readTitled(info: string): FencePart[] | undefined {
  const groups = titled.exec(info)?.groups
  const known = groups?.['name'] ?? groups?.['braced']
  if (groups === undefined || known === undefined || !(admonitionKind(known) ?? blockNames.includes(known))) {
    return undefined
  }
  return [
    ...part('space', groups['space']),
    ...part('brace', groups['open']),
    ...part('name', known),
    ...part('brace', groups['close']),
    ...part('space', groups['gap']),
    ...part('title', groups['title']),
    ...part('space', groups['second']),
    ...part('attributes', groups['attributes']),
  ]
}

function part(type: FencePart['type'], text: string | undefined): FencePart[] {
  return text === undefined || text === '' ? [] : [{ type, length: text.length }]
}
