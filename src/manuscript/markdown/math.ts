import { math } from 'micromark-extension-math'
import { markdownLineEnding, markdownLineEndingOrSpace, markdownSpace } from 'micromark-util-character'
import type { Code, Construct, Effects, Extension, Previous, State, TokenizeContext } from 'micromark-util-types'

const dollar = 36
const backslash = 92

const fencedMath = math().flow?.[dollar] as Construct

/**
 * Formulas between dollars, by Pandoc's rule, so that money in prose stays prose: the opening `$` is followed by no
 * space, the next `$` follows no space and stands before no digit. Two or more dollars may hold spaces. `\$` closes
 * nothing. A fence of a block of math is a line of dollars and nothing else: `$$x$$` on one line is text, and a first
 * line `$$x` must not swallow the rest of the chapter.
 *
 * See <https://pandoc.org/MANUAL.html#math>.
 */
export const bookMath: Extension = {
  text: { [dollar]: { name: 'mathText', tokenize: tokenizeMathText, previous: notDollar } },
  flow: { [dollar]: { ...fencedMath, tokenize: tokenizeFencedMath } },
}

const bareFence: Construct = { tokenize: tokenizeBareFence, partial: true }

function tokenizeFencedMath(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return effects.check(bareFence, fencedMath.tokenize.call(this, effects, ok, nok), nok)
}

function tokenizeBareFence(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return start

  function start(code: Code): State | undefined {
    effects.enter('mathFlowFence')
    return dollars(code)
  }

  function dollars(code: Code): State | undefined {
    if (code !== dollar) return rest(code)
    effects.consume(code)
    return dollars
  }

  function rest(code: Code): State | undefined {
    if (markdownSpace(code)) {
      effects.consume(code)
      return rest
    }
    effects.exit('mathFlowFence')
    return code === null || markdownLineEnding(code) ? ok(code) : nok(code)
  }
}

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
