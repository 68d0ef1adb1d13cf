import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { factorySpace } from 'micromark-factory-space'
import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Construct, Effects, State, Token, TokenizeContext } from 'micromark-util-types'
import { attributesAt } from './attributes.ts'
import { type FencePart, parseFence } from './container-fence.ts'
import { consume, nonLazyLine, restOfLine } from './line-reader.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    containerAttributes: 'containerAttributes'
    containerLine: 'containerLine'
    containerPunctuation: 'containerPunctuation'
  }
}

const colon = 58

/**
 * Blocks between colons: directives, the divisions of Pandoc, and admonitions with a title after their name. As in
 * `micromark-extension-directive`, but that a block inside may have as many colons as the one around it, as in Pandoc.
 */
export const container: Construct = { name: 'container', tokenize: tokenizeContainer, concrete: true }

/** Attributes of a block are read by Pandoc's rules; all else of it is as `mdast-util-directive` has it. */
export const containersFromMarkdown: FromMarkdownExtension = {
  exit: {
    containerAttributes(token) {
      const node = this.stack.at(-1)
      const read = attributesAt(this.sliceSerialize(token))?.attributes
      if (node?.type !== 'containerDirective' || read === undefined) return
      node.attributes = {
        ...read.values,
        ...(read.id === undefined ? {} : { id: read.id }),
        ...(read.classes.length === 0 ? {} : { class: read.classes.join(' ') }),
      }
    },
  },
}

function tokenizeContainer(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { parser } = this
  const isInterrupting = this.interrupt === true
  const tail = this.events.at(-1)
  const initialSize = tail?.[1].type === 'linePrefix' ? tail[2].sliceSerialize(tail[1], true).length : 0
  /** Colons of the blocks that are open inside this one. */
  const inner: number[] = []
  let sizeOpen = 0
  let parts: readonly FencePart[] = []
  let previous: Token | undefined
  return start

  function start(code: Code): State | undefined {
    effects.enter('directiveContainer')
    effects.enter('directiveContainerFence')
    effects.enter('directiveContainerSequence')
    return sequence(code)
  }

  function sequence(code: Code): State | undefined {
    if (code === colon) {
      effects.consume(code)
      sizeOpen++
      return sequence
    }
    effects.exit('directiveContainerSequence')
    if (sizeOpen < 3) return nok(code)
    return effects.check(restOfLine(readOpening), nextPart, nok)(code)
  }

  function readOpening(line: string): boolean {
    const plan = parseFence(line)
    if (plan !== undefined) parts = plan
    return plan !== undefined
  }

  function nextPart(code: Code): State | undefined {
    const [part, ...rest] = parts
    if (part === undefined) return fenceEnd(code)
    parts = rest
    if (part.type === 'label') return bracketed(part.length)(code)
    if (part.type === 'title') {
      effects.enter('directiveContainerLabel')
      return text(part.length, () => effects.exit('directiveContainerLabel'))(code)
    }
    const type =
      part.type === 'name'
        ? 'directiveContainerName'
        : part.type === 'attributes'
          ? 'containerAttributes'
          : 'containerPunctuation'
    effects.enter(type)
    return consume(effects, part.length, (next) => {
      effects.exit(type)
      return nextPart(next)
    })(code)
  }

  /** The words of a title between brackets. */
  function bracketed(length: number): State {
    const close = marker((code) => {
      effects.exit('directiveContainerLabel')
      return nextPart(code)
    })
    const open = marker(length === 2 ? close : textThen(length - 2, close))
    return (code) => {
      effects.enter('directiveContainerLabel')
      return open(code)
    }
  }

  function marker(then: State): State {
    return (code) => {
      effects.enter('directiveContainerLabelMarker')
      effects.consume(code)
      effects.exit('directiveContainerLabelMarker')
      return then
    }
  }

  function text(length: number, atEnd: () => void): State {
    return textThen(length, (code) => {
      atEnd()
      return nextPart(code)
    })
  }

  function textThen(length: number, then: State): State {
    return (code) => {
      effects.enter('directiveContainerLabelString')
      effects.enter('chunkText', { contentType: 'text', _contentTypeTextTrailing: true })
      return consume(effects, length, (next) => {
        effects.exit('chunkText')
        effects.exit('directiveContainerLabelString')
        return then(next)
      })(code)
    }
  }

  function fenceEnd(code: Code): State | undefined {
    effects.exit('directiveContainerFence')
    if (code === null) return after(code)
    return isInterrupting ? ok(code) : effects.attempt(nonLazyLine, contentStart, after)(code)
  }

  function contentStart(code: Code): State | undefined {
    if (code === null) return after(code)
    if (markdownLineEnding(code)) return effects.check(nonLazyLine, enterContent, after)(code)
    return enterContent(code)
  }

  function enterContent(code: Code): State | undefined {
    effects.enter('directiveContainerContent')
    return lineStart(code)
  }

  function lineStart(code: Code): State | undefined {
    return effects.check(restOfLine(closes), closingFence, contentLine)(code)
  }

  /** Whether a line is this block's end; notes where blocks inside it begin and end. */
  function closes(line: string): boolean {
    const [, colons = '', info = ''] = /^ {0,3}(:{3,})(.*)$/.exec(line) ?? []
    if (colons.length < sizeOpen) return false
    if (info.trim() === '') {
      const innermost = inner.at(-1)
      if (innermost === undefined || innermost > colons.length) return true
      inner.pop()
    } else if (parseFence(info) !== undefined) inner.push(colons.length)
    return false
  }

  function closingFence(code: Code): State | undefined {
    return factorySpace(
      effects,
      (next) => {
        effects.enter('directiveContainerFence')
        effects.enter('directiveContainerSequence')
        return closing(next)
      },
      'linePrefix',
    )(code)
  }

  function closing(code: Code): State | undefined {
    if (code === colon) {
      effects.consume(code)
      return closing
    }
    effects.exit('directiveContainerSequence')
    return factorySpace(
      effects,
      (next) => {
        effects.exit('directiveContainerFence')
        return afterContent(next)
      },
      'whitespace',
    )(code)
  }

  function contentLine(code: Code): State | undefined {
    return initialSize > 0 ? factorySpace(effects, chunkStart, 'linePrefix', initialSize + 1)(code) : chunkStart(code)
  }

  function chunkStart(code: Code): State | undefined {
    if (code === null) return afterContent(code)
    if (markdownLineEnding(code)) return effects.check(nonLazyLine, chunk, afterContent)(code)
    return chunk(code)
  }

  function chunk(code: Code): State | undefined {
    const token = effects.enter('chunkDocument', {
      contentType: 'document',
      ...(previous === undefined ? {} : { previous }),
    })
    if (previous !== undefined) previous.next = token
    previous = token
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (code === null) {
      leaveChunk()
      return afterContent(code)
    }
    if (markdownLineEnding(code)) return effects.check(nonLazyLine, lineEnd, lastLine)(code)
    effects.consume(code)
    return inside
  }

  function lineEnd(code: Code): State | undefined {
    effects.consume(code)
    leaveChunk()
    return lineStart
  }

  function lastLine(code: Code): State | undefined {
    leaveChunk()
    return afterContent(code)
  }

  function leaveChunk(): void {
    parser.lazy[effects.exit('chunkDocument').start.line] = false
  }

  function afterContent(code: Code): State | undefined {
    effects.exit('directiveContainerContent')
    return after(code)
  }

  function after(code: Code): State | undefined {
    effects.exit('directiveContainer')
    return ok(code)
  }
}
