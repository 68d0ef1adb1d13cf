import { markdownLineEnding, markdownLineEndingOrSpace } from 'micromark-util-character'
import type { Code, Construct, Effects, Previous, State, TokenizeContext } from 'micromark-util-types'
import { backslash, backtick, dollar } from './math-tokens.ts'

/**
 * Formulas in text, by Pandoc's rule, so that money in prose stays prose: the opening `$` is followed by no space, the
 * next `$` follows no space and stands before no digit. Between more than one dollar there may be spaces. `\$` closes
 * nothing, and no formula between single dollars holds a backtick.
 *
 * See <https://pandoc.org/MANUAL.html#math>.
 */
export const mathText: Construct = { name: 'mathText', tokenize: tokenizeMathText, previous: notDollar }

function tokenizeMathText(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let opening = 0
  let closing = 0
  let last: Code = null
  return start

  function start(code: Code): State | undefined {
    effects.enter('mathText')
    effects.enter('mathTextSequence')
    return open(code)
  }

  function open(code: Code): State | undefined {
    if (code === dollar) {
      effects.consume(code)
      opening++
      return open
    }
    effects.exit('mathTextSequence')
    if (opening === 1 && (code === null || markdownLineEndingOrSpace(code))) return nok(code)
    return between(code)
  }

  function between(code: Code): State | undefined {
    if (code === null) return nok(code)
    if (code === dollar) {
      effects.enter('mathTextSequence')
      closing = 0
      return close(code)
    }
    if (markdownLineEnding(code)) {
      effects.enter('lineEnding')
      consume(code)
      effects.exit('lineEnding')
      return between
    }
    effects.enter('mathTextData')
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    // A code span that a dollar of prose stands before: `$HOME, and `$PATH``.
    if (code === backtick && opening === 1) return nok(code)
    if (code === null || code === dollar || markdownLineEnding(code)) {
      effects.exit('mathTextData')
      return between(code)
    }
    consume(code)
    return code === backslash ? escaped : inside
  }

  function escaped(code: Code): State | undefined {
    if (code !== dollar && code !== backslash) return inside(code)
    consume(code)
    return inside
  }

  function close(code: Code): State | undefined {
    if (code === dollar) {
      effects.consume(code)
      closing++
      return close
    }
    const token = effects.exit('mathTextSequence')
    if (closing === opening && (opening > 1 || closesBefore(code))) {
      effects.exit('mathText')
      return ok(code)
    }
    if (opening === 1) return nok(code)
    token.type = 'mathTextData'
    return between(code)
  }

  function closesBefore(code: Code): boolean {
    const digit = code !== null && code >= 48 && code <= 57
    return !digit && !markdownLineEndingOrSpace(last)
  }

  function consume(code: Code): void {
    effects.consume(code)
    last = code
  }
}

/** A formula starts at the first dollar of a run; an escaped dollar before it is no part of the run. */
function notDollar(this: TokenizeContext, code: Code): ReturnType<Previous> {
  return code !== dollar || this.events.at(-1)?.[1].type === 'characterEscape'
}
