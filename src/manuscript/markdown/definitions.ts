import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { factorySpace } from 'micromark-factory-space'
import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    defListDescription: 'defListDescription'
    defListDescriptionPrefix: 'defListDescriptionPrefix'
    defListDescriptionMarker: 'defListDescriptionMarker'
    defListDescriptionPrefixWhitespace: 'defListDescriptionPrefixWhitespace'
    defListDescriptionIndent: 'defListDescriptionIndent'
  }
}

const colon = 58
const widestPrefix = 4

/**
 * Definitions, as in PHP Markdown Extra and Pandoc: a line that starts with a colon and a space, right below its term
 * or with one blank line between; further lines and blocks indented as far as its text. Only the definition is found
 * here, as a container like a list item; `definitionLists` makes a term of the paragraph before it.
 *
 * See <https://michelf.ca/projects/php-markdown/extra/#def-list>.
 */
export const definitions: Extension = {
  document: {
    [colon]: {
      name: 'defListDescription',
      tokenize: tokenizeStart,
      continuation: { tokenize: tokenizeContinuation },
      exit(effects) {
        effects.exit('defListDescription')
      },
    },
  },
}

export const definitionsFromMarkdown: FromMarkdownExtension = {
  enter: {
    defListDescription(token) {
      this.enter({ type: 'defListDescription', spread: false, children: [] }, token)
    },
  },
  exit: {
    defListDescription(token) {
      this.exit(token)
    },
  },
}

const blankLine: Construct = { tokenize: tokenizeBlankLine, partial: true }
const indent: Construct = { tokenize: tokenizeIndent, partial: true }

function tokenizeStart(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const tail = this.events.at(-1)
  const initial = tail?.[1].type === 'linePrefix' ? this.sliceSerialize(tail[1], true).length : 0
  const column = this.now().column - initial
  const { containerState } = this
  const followsTerm = () => standsBelowTerm(this, column)
  let width = initial + 1
  return start

  function start(code: Code): State | undefined {
    effects.enter('defListDescription', { _container: true })
    effects.enter('defListDescriptionPrefix')
    effects.enter('defListDescriptionMarker')
    effects.consume(code)
    effects.exit('defListDescriptionMarker')
    return first
  }

  function first(code: Code): State | undefined {
    return markdownSpace(code) && followsTerm() ? effects.check(blankLine, nok, spaceStart)(code) : nok(code)
  }

  function spaceStart(code: Code): State | undefined {
    effects.enter('defListDescriptionPrefixWhitespace')
    return space(code)
  }

  function space(code: Code): State | undefined {
    if (markdownSpace(code) && width < initial + widestPrefix) {
      effects.consume(code)
      width++
      return space
    }
    effects.exit('defListDescriptionPrefixWhitespace')
    effects.exit('defListDescriptionPrefix')
    if (containerState !== undefined) containerState.size = width
    return ok(code)
  }
}

/**
 * Whether the line above, or the one above a blank line, can be the end of a term or of a definition in the same
 * container as this line, which starts at `column`.
 */
function standsBelowTerm(context: TokenizeContext, column: number): boolean {
  const { events } = context
  let blank = false
  for (let index = events.length - 1; index >= 0; index--) {
    const [kind, token] = events[index] ?? []
    if (kind !== 'enter' || token?.type !== 'chunkFlow') continue
    if (context.sliceSerialize(token).trim() === '') {
      if (blank) return false
      blank = true
      continue
    }
    const prefix = events[index - 1]?.[1].type
    if (prefix === 'defListDescriptionPrefix' || prefix === 'defListDescriptionIndent') return true
    if (opensDefinition(events, index, column)) return true
    return token.start.column === column && (blank || isParagraph(context, token.start.line))
  }
  return false
}

/** Whether a definition begins or goes on on the line of the event at `last`, other containers inside it, at about the same margin. */
function opensDefinition(events: TokenizeContext['events'], last: number, column: number): boolean {
  const line = events[last]?.[1].start.line
  for (let index = last; index >= 0; index--) {
    const token = events[index]?.[1]
    if (token?.start.line !== line) return false
    if (token?.type !== 'defListDescriptionPrefix' && token?.type !== 'defListDescriptionIndent') continue
    if (token.start.column >= column && token.start.column < column + widestPrefix) return true
  }
  return false
}

/** A line after which a block is still open, and a line that carries on the paragraph of a container, is text. */
function isParagraph(context: TokenizeContext, line: number): boolean {
  return context.interrupt === true || context.parser.lazy[line] === true
}

function tokenizeContinuation(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const size = this.containerState?.size ?? 0
  return effects.check(
    blankLine,
    factorySpace(effects, ok, 'defListDescriptionIndent', size + 1),
    effects.attempt(indent, ok, nok),
  )
}

function tokenizeIndent(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const size = this.containerState?.size ?? 0
  const width = () => {
    const tail = this.events.at(-1)?.[1]
    return tail?.type === 'defListDescriptionIndent' ? this.sliceSerialize(tail, true).length : 0
  }
  return factorySpace(
    effects,
    (code) => (width() === size ? ok(code) : nok(code)),
    'defListDescriptionIndent',
    size + 1,
  )
}

function tokenizeBlankLine(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return factorySpace(
    effects,
    (code) => (code === null || markdownLineEnding(code) ? ok(code) : nok(code)),
    'linePrefix',
  )
}
