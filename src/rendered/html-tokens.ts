import type { Properties } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import type { Raw } from 'mdast-util-to-hast'
import { Tokenizer, TokenizerMode, type Token } from 'parse5'
import { find, html } from 'property-information'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { htmlSchema, isPresentational } from './html-schema.ts'
import { escapeAttribute, inKnownWords, media, mediumAddress, nameOfElement, silentElements } from './html-words.ts'

/**
 * Takes the tags that a book may not hold out of a piece of raw HTML, and tells the author about them and about
 * attributes that will not survive, of each once in a file. Comments, scripts and style sheets go with what they contain,
 * and of what plays or fetches only its address is left; of everything else the text stays. What is left comes back token
 * by token in the words of the allow-list, each with its place in the file.
 *
 * The parsed tree is sanitised in any case.
 */
export function allowedTokens(raw: Raw, file: VFile): Raw[] {
  // One line ending, so that offsets of the tokenizer are offsets of the text.
  const source = raw.value.replace(/\r\n?/g, '\n')
  const kept: Raw[] = []
  let read = 0
  let skipping: string | undefined
  let pointed = false

  const keep = (value: string, location: Token.Location | null): void => {
    if (skipping === undefined) kept.push({ type: 'raw', value, ...place(raw, location) })
  }
  const complain = (found: string, location: Token.Location | null): void => {
    const known = file.messages.some(
      ({ ruleId, reason }) => ruleId === 'html-allowed' && reason.includes(`\`${found}\``),
    )
    if (!known) report(file, 'html-allowed', place(raw, location).position, { found })
  }
  /** Whether the address of a medium was found, and printed. */
  const point = (token: Token.TagToken): boolean => {
    const address = mediumAddress(token)
    if (address === undefined) return false
    const { url, isLink } = address
    const words = isLink ? `<a href="${escapeAttribute(url)}">${asText(url)}</a>` : `<code>${asText(url)}</code>`
    kept.push({ type: 'raw', value: words, ...place(raw, token.location) })
    return true
  }
  const text = (token: Token.CharacterToken): void => {
    read = token.location?.endOffset ?? read
    // The tokenizer places the end of a character reference before its semicolon.
    if (source[read] === ';' && /&#?\w+$/.test(source.slice(0, read))) read += 1
    keep(asText(token.chars), token.location)
  }
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onComment(token) {
        read = token.location?.endOffset ?? read
      },
      onDoctype(token) {
        read = token.location?.endOffset ?? read
        complain('<!doctype>', token.location)
      },
      onStartTag(token) {
        read = token.location?.endOffset ?? read
        const { tagName, location } = token
        if (skipping !== undefined) {
          if (tagName === 'source' && media.has(skipping) && !pointed) pointed = point(token)
        } else if (media.has(tagName)) {
          report(file, 'html-media', place(raw, location).position, { found: `<${tagName}>` })
          pointed = point(token)
          // What stands between is for readers that cannot play it.
          if (source.slice(read).toLowerCase().includes(`</${tagName}`)) skipping = tagName
          if (skipping === 'iframe') tokenizer.state = TokenizerMode.RAWTEXT
        } else if (htmlSchema.tagNames.includes(nameOfElement(tagName))) {
          for (const name of refusedAttributes(token)) complain(`<${tagName} ${name}>`, location)
          keep(inKnownWords(token), location)
        } else if (!silentElements.has(tagName)) {
          complain(`<${tagName}>`, location)
          if (htmlSchema.strip.includes(tagName)) {
            skipping = tagName
            tokenizer.state = tagName === 'script' ? TokenizerMode.SCRIPT_DATA : TokenizerMode.RAWTEXT
          }
        }
      },
      onEndTag(token) {
        read = token.location?.endOffset ?? read
        const name = nameOfElement(token.tagName)
        if (skipping === token.tagName) skipping = undefined
        else if (htmlSchema.tagNames.includes(name)) keep(`</${name}>`, token.location)
      },
      onEof() {},
      onCharacter: text,
      onNullCharacter: text,
      onWhitespaceCharacter: text,
    },
  )
  tokenizer.write(source, true)

  // A tag that never ends: the tokenizer drops it, but words may stand in it.
  const rest = source.slice(read)
  if (skipping === undefined && rest.trim() !== '') {
    complain(rest.slice(0, 40), null)
    keep(rest.replaceAll('<', '&lt;'), null)
  }
  return kept
}

/** Characters as HTML that says them. */
function asText(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** Names of the attributes that the schema takes away and that are more than dress. */
function refusedAttributes(tag: Token.TagToken): string[] {
  const properties: Properties = Object.fromEntries(tag.attrs.map((attribute) => [nameOf(attribute), attribute.value]))
  const safe = sanitize(
    { type: 'element', tagName: nameOfElement(tag.tagName), properties, children: [] },
    { ...htmlSchema, ancestors: {} },
  )
  const left = safe.type === 'element' ? safe.properties : {}
  return tag.attrs
    .filter((attribute) => !isPresentational(attribute.name) && left[nameOf(attribute)] === undefined)
    .map((attribute) => attribute.name)
}

/** hast's name for an attribute. */
function nameOf(attribute: Token.Attribute): string {
  return find(html, attribute.name).property
}

/** Where a token stands in the file, given where its piece of HTML begins. */
function place(raw: Raw, location: Token.Location | null): Pick<Raw, 'position'> {
  const base = raw.position?.start
  if (!base) return {}
  const point = (line: number, column: number, offset: number): Point => ({
    line: base.line + line - 1,
    column: line === 1 ? base.column + column - 1 : column,
    offset: (base.offset ?? 0) + offset,
  })
  if (!location) return { position: { start: base, end: base } }
  return {
    position: {
      start: point(location.startLine, location.startCol, location.startOffset),
      end: point(location.endLine, location.endCol, location.endOffset),
    },
  }
}
