import type { InlineCode } from 'mdast'
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'
import { consume, restOfLine } from './line-reader.ts'
import { backslash } from './math-tokens.ts'
import { looksLikeTex } from './tex-formula.ts'
import { pageBreaks, placeCommands, printingCommands, settingCommands } from './tex-names.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    texCommand: 'texCommand'
    unbreakableSpace: 'unbreakableSpace'
  }
}

declare module 'mdast' {
  interface InlineCodeData {
    /** Name of the command of TeX that this is, until `rawTex` has looked at it. */
    texCommand?: string
  }
}

/**
 * What Pandoc reads after a backslash: a space that does not break, a formula `\(x\)`, and commands of TeX. Only commands
 * that are known are read, for in books on programs a backslash is a backslash.
 */
export const texText: Extension = {
  text: {
    [backslash]: [
      { name: 'unbreakableSpace', tokenize: tokenizeSpace },
      { name: 'texFormula', tokenize: tokenizeFormula },
      { name: 'texCommand', tokenize: tokenizeCommand },
    ] satisfies Construct[],
  },
}

export const texTextFromMarkdown: FromMarkdownExtension = {
  enter: {
    unbreakableSpace(token) {
      this.enter({ type: 'text', value: '\u00A0' }, token)
    },
    texCommand(token) {
      const value = this.sliceSerialize(token)
      const [, name = ''] = /^\\([A-Za-z]+)/.exec(value) ?? []
      const command: InlineCode = { type: 'inlineCode', value, data: { texCommand: name } }
      this.enter(command, token)
    },
  },
  exit: {
    unbreakableSpace(token) {
      this.exit(token)
    },
    texCommand(token) {
      this.exit(token)
    },
  },
}

/** Between words only: `C:\ is`, and a backslash between spaces, are what they are. */
function tokenizeSpace(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { previous } = this
  const followsWord = previous !== null && previous > 0 && /[\p{L}\p{N}.,)]/u.test(String.fromCharCode(previous))
  const found = restOfLine((line) => followsWord && /^\\ [^\s\\]/.test(line))
  return effects.check(found, take, nok)

  function take(code: Code): State | undefined {
    effects.enter('unbreakableSpace')
    return consume(effects, 2, (next) => {
      effects.exit('unbreakableSpace')
      return ok(next)
    })(code)
  }
}

/** A formula in one line, as the tokens of one between dollars. */
function tokenizeFormula(effects: Effects, ok: State, nok: State): State {
  let length = 0
  const found = restOfLine((line) => {
    const inner = /^\\\((.+?)\\\)/.exec(line)?.[1]
    if (inner === undefined || !looksLikeTex(inner)) return false
    length = inner.length
    return true
  })
  return effects.check(found, open, nok)

  function open(code: Code): State | undefined {
    effects.enter('mathText')
    return sequence(data)(code)
  }

  function sequence(then: State): State {
    return (code) => {
      effects.enter('mathTextSequence')
      return consume(effects, 2, (next) => {
        effects.exit('mathTextSequence')
        return then(next)
      })(code)
    }
  }

  function data(code: Code): State | undefined {
    effects.enter('mathTextData')
    return consume(effects, length, (next) => {
      effects.exit('mathTextData')
      return sequence(close)(next)
    })(code)
  }

  function close(code: Code): State | undefined {
    effects.exit('mathText')
    return ok(code)
  }
}

const known = [pageBreaks, settingCommands, placeCommands, printingCommands]

/** A command with its arguments, in one line. */
function tokenizeCommand(effects: Effects, ok: State, nok: State): State {
  let length = 0
  const found = restOfLine((line) => {
    const [whole = '', name = '', args = ''] =
      /^\\([A-Za-z]+)\*?((?:\[[^\]]*\]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*)/.exec(line) ?? []
    length = whole.length
    // Of a word with a backslash before it that has no arguments only the plainest are taken for TeX's.
    const isPlain = pageBreaks.has(name) || settingCommands.has(name) || placeCommands.has(name) || name.endsWith('TeX')
    return known.some((names) => names.has(name)) && (args !== '' || isPlain) && !/^[\\\w]/.test(line.slice(length))
  })
  return effects.check(found, take, nok)

  function take(code: Code): State | undefined {
    effects.enter('texCommand')
    return consume(effects, length, end)(code)
  }

  function end(code: Code): State | undefined {
    effects.exit('texCommand')
    return ok(code)
  }
}
