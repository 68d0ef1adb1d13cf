import type { Code } from 'mdast'
import type { VFile } from 'vfile'
import { type Attribute, readAttributes } from './attribute-list.ts'

/** A value, and the stretch of the chapter it stands in. */
export interface ChunkOption {
  readonly value: string
  readonly start: number
  readonly end: number
}

/** Whether a file is for knitr or Quarto, which run the code in it. Elsewhere a chunk is a listing. */
export function runsCode({ path }: VFile): boolean {
  return /\.(?:rmd|rmarkdown|qmd)$/i.test(path)
}

/** A chunk of R Markdown or Quarto. */
export interface Chunk {
  /** The language of its code, or `block2` and the like. */
  readonly engine: string
  readonly label: string | undefined
  /** What stands between the fences. */
  readonly body: string
  /** By its name with dots: `fig.cap`. */
  option(name: string): ChunkOption | undefined
  isFalse(name: string): boolean
}

const engines = new Set(
  [
    'r R python sql bash sh julia stan Rcpp rcpp js css ojs mermaid dot tikz verbatim block block2 asis',
    'theorem lemma corollary proposition conjecture definition example exercise hypothesis proof remark solution',
  ].flatMap((line) => line.split(' ')),
)

const header = /^[`~]{3,}[ \t]*\{[ \t]*([A-Za-z]\w*)[ \t,]*(.*)\}[ \t]*$/

/** Reads the head of a chunk, and options on lines of its own: `#| fig-cap: "…"`. `undefined` for any other code. */
export function readChunk(code: Code, source: string): Chunk | undefined {
  const start = code.position?.start.offset
  if (start === undefined || code.lang?.startsWith('{') !== true) return undefined
  const head = /^[^\n]*/.exec(source.slice(start))?.[0] ?? ''
  const [, engine = '', written = ''] = header.exec(head) ?? []
  if (!engines.has(engine)) return undefined

  const from = start + head.lastIndexOf(written, head.lastIndexOf('}'))
  const attributes = readAttributes(written).map((attribute) => place(attribute, from))
  const [first] = attributes
  const named = attributes.find(({ key }) => key === 'label')
  const inside = lineOptions(code, source, start)
  const options = new Map<string, ChunkOption>([
    ...attributes.filter(({ key }) => key !== '').map((option) => [dotted(option.key), option] as const),
    ...inside,
  ])
  return {
    engine,
    label: inside.get('label')?.value ?? named?.value ?? (first?.key === '' ? first.value : undefined),
    body: code.value,
    option: (name) => options.get(name),
    isFalse: (name) => /^(?:false|f)$/i.test(options.get(name)?.value ?? ''),
  }
}

function place({ key, value, start }: Attribute, from: number) {
  return { key, value, start: from + start, end: from + start + value.length }
}

/** Lines `#| key: value` at the head of the code. */
function lineOptions(code: Code, source: string, start: number): Map<string, ChunkOption> {
  const options = new Map<string, ChunkOption>()
  let from = start
  for (const line of code.value.split('\n')) {
    const match = /^#\|\s*([\w.-]+):\s*(["']?)(.*?)\2\s*$/.exec(line)
    if (match === null) break
    const [, key = '', , value = ''] = match
    const at = source.indexOf(line, from) + line.lastIndexOf(value)
    options.set(dotted(key), { value, start: at, end: at + value.length })
    from = at
  }
  return options
}

function dotted(key: string): string {
  return key.replaceAll('-', '.')
}
