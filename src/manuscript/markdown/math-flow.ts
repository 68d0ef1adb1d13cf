import { math } from 'micromark-extension-math'
import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types'
import { nonLazyLine } from './line-reader.ts'
import { backslash, dollar } from './math-tokens.ts'
import { onlyConstruct } from './only-construct.ts'

const fencedMath = onlyConstruct(math().flow, dollar)
const leftBrace = 123
const rightBrace = 125

const bareFence: Construct = { tokenize: tokenizeBareFence, partial: true }

/**
 * Formulas that have lines to themselves. Dollars alone on a line open a fence, which only its like or the end of the
 * text closes. Any other formula runs from two or more dollars that begin a line to as many that end one, without a
 * blank line between: an opening `$$x` that nothing closes must not swallow the rest of the chapter. Either may have
 * attributes in braces behind its end: `$$ {#eq:x}`.
 */
export const mathFlow: Construct[] = [
  { name: 'mathFlowWithAttributes', tokenize: blockTokenizer('attributes'), concrete: true },
  { ...fencedMath, tokenize: tokenizeFence },
  { name: 'mathFlow', tokenize: blockTokenizer('nothing'), concrete: true },
]

function tokenizeFence(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
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

/** Reads a formula that has this behind its end. */
function blockTokenizer(behind: 'attributes' | 'nothing'): Construct['tokenize'] {
  return function (this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    return tokenizeBlock.call(this, effects, ok, nok, behind === 'attributes')
  }
}

function tokenizeBlock(this: TokenizeContext, effects: Effects, ok: State, nok: State, withAttributes: boolean): State {
  // Whether a paragraph ends here is asked with its first line alone: one that may go on is taken on trust.
  const onTrust = this.interrupt === true
  let opening = 0
  let closing = 0
  let last: Code = null
  let isBlank = !withAttributes
  return start

  function start(code: Code): State | undefined {
    effects.enter('mathFlow')
    effects.enter('mathFlowFence')
    return open(code)
  }

  function open(code: Code): State | undefined {
    if (code === dollar) {
      effects.consume(code)
      opening++
      return open
    }
    effects.exit('mathFlowFence')
    return opening < 2 ? nok(code) : between(code)
  }

  function between(code: Code): State | undefined {
    if (code === null) return nok(code)
    if (code === dollar) {
      effects.enter('mathFlowFence')
      closing = 0
      return close(code)
    }
    if (markdownLineEnding(code)) {
      if (isBlank) return nok(code)
      isBlank = true
      return onTrust ? ok(code) : effects.attempt(nonLazyLine, between, nok)(code)
    }
    effects.enter('mathFlowValue')
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (code === null || code === dollar || markdownLineEnding(code)) {
      effects.exit('mathFlowValue')
      return between(code)
    }
    if (!markdownSpace(code)) isBlank = false
    effects.consume(code)
    return code === backslash ? escaped : inside
  }

  function escaped(code: Code): State | undefined {
    if (code !== dollar && code !== backslash) return inside(code)
    effects.consume(code)
    return inside
  }

  function close(code: Code): State | undefined {
    if (code === dollar) {
      effects.consume(code)
      closing++
      return close
    }
    if (closing === opening) return closed(code)
    effects.exit('mathFlowFence').type = 'mathFlowValue'
    isBlank = false
    return between(code)
  }

  function closed(code: Code): State | undefined {
    if (markdownSpace(code)) {
      effects.consume(code)
      return closed
    }
    if (withAttributes && code === leftBrace) return attributes(code)
    if (withAttributes || (code !== null && !markdownLineEnding(code))) return nok(code)
    effects.exit('mathFlowFence')
    effects.exit('mathFlow')
    return ok(code)
  }

  function attributes(code: Code): State | undefined {
    if (code !== null && !markdownLineEnding(code)) {
      last = markdownSpace(code) ? last : code
      effects.consume(code)
      return attributes
    }
    if (last !== rightBrace) return nok(code)
    effects.exit('mathFlowFence')
    effects.exit('mathFlow')
    return ok(code)
  }
}
