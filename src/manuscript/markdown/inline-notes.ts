import { markdownLineEnding } from 'micromark-util-character'
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Code, Construct, Effects, Extension, State, Token, TokenizeContext } from 'micromark-util-types'
import type { InlineNote } from '../../model/source-nodes.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineNote: 'inlineNote'
    inlineNoteMarker: 'inlineNoteMarker'
    inlineNoteText: 'inlineNoteText'
  }
}

const leftBracket = 91
const backslash = 92
const rightBracket = 93
const caret = 94
const backtick = 96

/**
 * Notes written where they are called, as in Pandoc: `^[text]`. The text is inline Markdown; brackets in it are balanced,
 * escaped, or inside a code span of one line. A note without text is none, and so is `[^[`, a footnote label gone wrong.
 */
export const inlineNotes: Extension = {
  text: { [caret]: { name: 'inlineNote', tokenize: tokenizeNote, previous: (code) => code !== leftBracket } },
}

export const inlineNotesFromMarkdown: FromMarkdownExtension = {
  canContainEols: ['inlineNote'],
  enter: {
    inlineNote(token) {
      const note: InlineNote = { type: 'inlineNote', children: [] }
      this.enter(note, token)
    },
  },
  exit: {
    inlineNote(token) {
      this.exit(token)
    },
  },
}

const codeSpan: Construct = { tokenize: tokenizeCodeSpan, partial: true }

function tokenizeNote(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let depth = 0
  let previous: Token | undefined
  return start

  function start(code: Code): State | undefined {
    effects.enter('inlineNote')
    effects.enter('inlineNoteMarker')
    effects.consume(code)
    return open
  }

  function open(code: Code): State | undefined {
    if (code !== leftBracket) return nok(code)
    effects.consume(code)
    effects.exit('inlineNoteMarker')
    return first
  }

  function first(code: Code): State | undefined {
    if (code === rightBracket) return nok(code)
    effects.enter('inlineNoteText')
    return lineStart(code)
  }

  function lineStart(code: Code): State | undefined {
    if (code === rightBracket && depth === 0) return close(code)
    const token = effects.enter('chunkText', {
      _contentTypeTextTrailing: true,
      contentType: 'text',
      ...(previous === undefined ? {} : { previous }),
    })
    if (previous !== undefined) previous.next = token
    previous = token
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (code === null) return nok(code)
    if (code === rightBracket && depth === 0) {
      effects.exit('chunkText')
      return close(code)
    }
    if (code === backtick) return effects.attempt(codeSpan, inside, backticks)(code)
    effects.consume(code)
    if (markdownLineEnding(code)) {
      effects.exit('chunkText')
      return lineStart
    }
    if (code === leftBracket) depth++
    if (code === rightBracket) depth--
    return code === backslash ? escaped : inside
  }

  function escaped(code: Code): State | undefined {
    if (code !== leftBracket && code !== rightBracket && code !== backslash) return inside(code)
    effects.consume(code)
    return inside
  }

  function backticks(code: Code): State | undefined {
    if (code !== backtick) return inside(code)
    effects.consume(code)
    return backticks
  }

  function close(code: Code): State | undefined {
    effects.exit('inlineNoteText')
    effects.enter('inlineNoteMarker')
    effects.consume(code)
    effects.exit('inlineNoteMarker')
    effects.exit('inlineNote')
    return ok
  }
}

/** A code span on one line, so that brackets in it do not count; what it holds is parsed with the text of the note. */
function tokenizeCodeSpan(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let opening = 0
  let closing = 0
  return open

  function open(code: Code): State | undefined {
    if (code !== backtick) return inside(code)
    opening++
    effects.consume(code)
    return open
  }

  function inside(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return nok(code)
    if (code === backtick) return close(code)
    effects.consume(code)
    return inside
  }

  function close(code: Code): State | undefined {
    if (code === backtick) {
      closing++
      effects.consume(code)
      return close
    }
    if (closing === opening) return ok(code)
    closing = 0
    return inside(code)
  }
}
