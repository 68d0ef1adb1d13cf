import type { Code } from 'mdast'
import type { PassageLine, Passages } from './passages.ts'

/** A directive of MyST: ```` ```{figure} path ````, options, and a text. */
export interface MystFence {
  readonly name: string
  readonly argument: string
  /** Where the argument stands in the chapter. */
  readonly argumentStart: number
  readonly options: ReadonlyMap<string, string>
  readonly lines: readonly PassageLine[]
}

const opening = /^[`~]{3,}[ \t]*\{([\w:-]+)\}[ \t]*(.*?)[ \t]*$/

/**
 * Reads a directive of MyST that is fenced as code is; `undefined` for any other code.
 *
 * See <https://mystmd.org/guide/syntax-overview>.
 */
export function readMystFence(code: Code, source: string, passages: Passages): MystFence | undefined {
  const start = code.position?.start.offset
  if (start === undefined || code.lang?.startsWith('{') !== true) return undefined
  const head = /^[^\n]*/.exec(source.slice(start))?.[0] ?? ''
  const [, name = '', argument = ''] = opening.exec(head) ?? []
  if (name === '') return undefined
  const { options, lines } = readOptions(passages.lines(code))
  return { name: name.toLowerCase(), argument, argumentStart: start + head.lastIndexOf(argument), options, lines }
}

/** Options are lines `:key: value` at the head, or YAML between lines of three hyphens. */
function readOptions(lines: readonly PassageLine[]): {
  options: ReadonlyMap<string, string>
  lines: readonly PassageLine[]
} {
  const options = new Map<string, string>()
  const isYaml = lines[0]?.text.trim() === '---'
  let index = isYaml ? 1 : 0
  for (; index < lines.length; index++) {
    const text = lines[index]?.text ?? ''
    if (isYaml && text.trim() === '---') {
      index++
      break
    }
    const [, key, value = ''] = (isYaml ? /^([\w-]+):\s*(.*)$/ : /^:([\w-]+):\s*(.*)$/).exec(text.trim()) ?? []
    if (key !== undefined) options.set(key, value.replace(/^(["'])(.*)\1$/, '$2'))
    else if (!isYaml) break
  }
  return { options, lines: lines.slice(index) }
}
