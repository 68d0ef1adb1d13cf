/** A file that a text takes in, and which of its lines. */
export interface IncludeTarget {
  /** As it is written. */
  readonly path: string
  /** `anchor`, `2:10`, `:10` or `2:`; absent for the whole file. */
  readonly lines?: string
}

/** Takes `file.rs:anchor` apart, as mdBook writes it. */
export function includeTarget(written: string): IncludeTarget {
  const [, path = '', lines] = /^(.*?)(?::([\w-]*(?::\d*)?))?$/.exec(written.trim().split(/\s/, 1)[0] ?? '') ?? []
  return lines === undefined || lines === '' ? { path } : { path, lines }
}

const anchorLine = /^.*\bANCHOR(?:_END)?:\s*[\w-]+.*\n?/gm

/**
 * The lines that are taken in, without those that mark places in the file; `undefined` where the file does not have them.
 *
 * See <https://rust-lang.github.io/mdBook/format/mdbook.html#including-files>.
 */
export function includedLines(text: string, wanted: string | undefined): string | undefined {
  if (wanted === undefined) return text.replace(anchorLine, '').replace(/\n$/, '')
  const numbers = /^(\d*)(?::(\d*))?$/.exec(wanted)
  if (numbers !== null) {
    const [, from = '', to] = numbers
    const start = from === '' ? 0 : Number(from) - 1
    const end = to === undefined ? start + 1 : to === '' ? undefined : Number(to)
    const lines = text.replace(/\n$/, '').split('\n').slice(start, end)
    return lines.length === 0 ? undefined : lines.join('\n').replace(anchorLine, '')
  }
  return anchored(text, wanted) ?? marked(text, wanted)
}

/** Between `ANCHOR: name` and `ANCHOR_END: name`, as mdBook has it. */
function anchored(text: string, name: string): string | undefined {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => new RegExp(`\\bANCHOR:\\s*${name}(?![\\w-])`).test(line))
  if (start === -1) return undefined
  const after = lines.slice(start + 1)
  const end = after.findIndex((line) => new RegExp(`\\bANCHOR_END:\\s*${name}(?![\\w-])`).test(line))
  return after
    .slice(0, end === -1 ? undefined : end)
    .join('\n')
    .replace(anchorLine, '')
}

/** Between two lines `//! [name]`, as the plug-in `include-codeblock` of HonKit has it. */
function marked(text: string, name: string): string | undefined {
  const lines = text.split('\n')
  const marks = lines.flatMap((line, index) => (line.includes(`! [${name}]`) ? [index] : []))
  const [start, end] = marks
  return start === undefined ? undefined : lines.slice(start + 1, end).join('\n')
}
