import type { Heading, Root } from 'mdast'
import { visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { attributesAt } from './attributes.ts'

/** Attributes in braces at the end of a heading: `{#id .class key=value}`, and Pandoc's `{-}` for `{.unnumbered}`. */
const attributes = /[ \t]*(\{[^{}]*\})$/u

/** Moves the attributes of each heading from its text to `data`: `short`, and in `hProperties` `id` and `className`. */
export function headingAttributes(tree: Root, file: VFile): void {
  const source = String(file)
  if (source.includes('{')) visit(tree, 'heading', (heading) => readAttributes(heading, source))
}

function readAttributes(heading: Heading, source: string): void {
  const last = heading.children.at(-1)
  if (last?.type !== 'text') return
  const match = attributes.exec(last.value)
  if (match === null) return
  const [written, braces = ''] = match
  const read = attributesAt(braces)?.attributes
  if (read === undefined) return
  const end = last.position?.end
  // A brace that was escaped in the source is text.
  if (end?.offset !== undefined && source.slice(end.offset - written.length, end.offset) !== written) return

  last.value = last.value.slice(0, -written.length)
  if (last.value === '') heading.children.pop()
  else if (end?.offset !== undefined) {
    last.position = {
      start: last.position?.start ?? end,
      end: { line: end.line, column: end.column - written.length, offset: end.offset - written.length },
    }
  }

  const { id, classes, values } = read
  const short = values['short']?.trim() ?? ''
  heading.data = {
    ...heading.data,
    ...(short === '' ? {} : { short }),
    hProperties: {
      ...(id === undefined ? {} : { id }),
      ...(classes.length === 0 ? {} : { className: [...classes] }),
    },
  }
}
