import type { Code as CodeNode } from 'mdast'
import type { Math } from 'mdast-util-math'
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'
import { nonLazyLine, restOfLine } from './line-reader.ts'
import { backslash } from './math-tokens.ts'
import { looksLikeTex } from './tex-formula.ts'
import { mathEnvironments } from './tex-names.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    texBlock: 'texBlock'
    texBlockLine: 'texBlockLine'
  }
}

/** Language of a block of code that holds TeX of the text itself, until `rawTex` has looked at it. */
export const texLanguage = 'raw-tex'

/** Environments of TeX, `\begin{align}` to `\end{align}`, and formulas from `\[` to `\]`, on lines of their own. */
export const texBlocks: Extension = {
  flow: { [backslash]: { name: 'texBlock', tokenize: tokenizeBlock, concrete: true } },
}

/** A formula becomes `math`, any other environment code. */
export const texBlocksFromMarkdown: FromMarkdownExtension = {
  enter: {
    texBlock(token) {
      const first = this.sliceSerialize(token)
      const [, name] = opening.exec(first) ?? []
      const block: Math | CodeNode =
        name === undefined || mathEnvironments.has(name)
          ? { type: 'math', value: '', meta: null, data: displayMath('') }
          : { type: 'code', lang: texLanguage, meta: null, value: '' }
      this.enter(block, token)
    },
  },
  exit: {
    texBlock(token) {
      const block = this.stack.at(-1)
      if (block?.type === 'math') {
        const bracketed = /^\\\[([\s\S]*)\\\]$/.exec(block.value.trim())
        block.value = bracketed?.[1]?.trim() ?? block.value
        block.data = displayMath(block.value)
      }
      this.exit(token)
    },
    texBlockLine(token) {
      const block = this.stack.at(-1)
      if (block?.type !== 'math' && block?.type !== 'code') return
      const line = this.sliceSerialize(token)
      // TeX takes an empty line in a formula for a fault; in other text it is one.
      const next = (block.position?.start.line ?? 0) + block.value.split('\n').length
      const empty = block.type === 'math' ? 0 : Math.max(0, token.start.line - next)
      block.value = block.value === '' ? line : `${block.value}\n${'\n'.repeat(empty)}${line}`
    },
  },
}

/** As `mdast-util-math` gives it to every formula. */
export function displayMath(value: string): NonNullable<Math['data']> {
  return {
    hName: 'pre',
    hChildren: [
      {
        type: 'element',
        tagName: 'code',
        properties: { className: ['language-math', 'math-display'] },
        children: [{ type: 'text', value }],
      },
    ],
  }
}

const opening = /^\\begin\{([A-Za-z]+)\*?\}/

function tokenizeBlock(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const onTrust = this.interrupt === true
  let name = ''
  let depth = 0
  let text = ''
  let isLast = false
  return effects.check(restOfLine(opens), enter, nok)

  function opens(line: string): boolean {
    const [, environment] = opening.exec(line) ?? []
    if (environment === undefined && (onTrust || !line.startsWith('\\['))) return false
    name = environment ?? ''
    return true
  }

  function enter(code: Code): State | undefined {
    if (onTrust) return ok(code)
    effects.enter('texBlock')
    return lineStart(code)
  }

  function lineStart(code: Code): State | undefined {
    return effects.check(restOfLine(reads), insideLine, nok)(code)
  }

  /** Whether the block may hold a line; notes whether it is the last. */
  function reads(line: string): boolean {
    text += `${line}\n`
    if (name === '') {
      isLast = /\\\][ \t]*$/.test(line)
      return line.trim() !== '' && (!isLast || looksLikeTex(text.trim().slice(2, -2)))
    }
    depth += count(line, `\\begin{${name}`) - count(line, `\\end{${name}`)
    isLast = depth <= 0
    return !isLast || /\\end\{[A-Za-z]+\*?\}[ \t]*$/.test(line)
  }

  function insideLine(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return lineEnd(code)
    effects.enter('texBlockLine')
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) {
      effects.exit('texBlockLine')
      return lineEnd(code)
    }
    effects.consume(code)
    return inside
  }

  function lineEnd(code: Code): State | undefined {
    if (isLast) {
      effects.exit('texBlock')
      return ok(code)
    }
    return code === null ? nok(code) : effects.attempt(nonLazyLine, lineStart, nok)(code)
  }
}

function count(text: string, words: string): number {
  return text.split(words).length - 1
}
