import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types'

const tab = -2
const virtualSpace = -1

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    lineRead: 'lineRead'
  }
}

/**
 * A construct to look ahead with, never to consume by: gives `found` the rest of the line, one character for each code,
 * so that a pattern can decide what a machine of states would take pages to.
 */
export function restOfLine(found: (line: string) => boolean): Construct {
  return { tokenize, partial: true }

  function tokenize(effects: Effects, ok: State, nok: State): State {
    let line = ''
    return start

    function start(code: Code): State | undefined {
      if (code === null || markdownLineEnding(code)) return end(code)
      effects.enter('lineRead')
      return inside(code)
    }

    function inside(code: Code): State | undefined {
      if (code === null || markdownLineEnding(code)) {
        effects.exit('lineRead')
        return end(code)
      }
      line += code === tab ? '\t' : code === virtualSpace ? ' ' : String.fromCharCode(code)
      effects.consume(code)
      return inside
    }

    function end(code: Code): State | undefined {
      return found(line) ? ok(code) : nok(code)
    }
  }
}

/** Consumes so many codes, none of them a line ending, and goes on. */
export function consume(effects: Effects, length: number, then: State): State {
  let left = length
  return next

  function next(code: Code): State | undefined {
    if (left === 0) return then(code)
    left -= 1
    effects.consume(code)
    return next
  }
}

/** Goes over a line ending to a line that belongs to the same container. */
export const nonLazyLine: Construct = { tokenize: tokenizeNonLazyLine, partial: true }

function tokenizeNonLazyLine(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const isLazy = () => this.parser.lazy[this.now().line] === true
  return (code) => {
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return (next) => (isLazy() ? nok(next) : ok(next))
  }
}
