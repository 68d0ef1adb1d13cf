import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { mathFromMarkdown } from 'mdast-util-math'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import type { VFile } from 'vfile'
import { marginComments } from './dialects/margin-comments.ts'
import { parseAbridged } from './markdown/abridge.ts'
import { alerts } from './markdown/alerts.ts'
import { pictureFigures, tableCaptions } from './markdown/captions.ts'
import { citations } from './markdown/citations.ts'
import { codeAttributes } from './markdown/code-attributes.ts'
import { containersFromMarkdown } from './markdown/containers.ts'
import { otherToolsBlocks, otherToolsText } from './dialects/other-tools.ts'
import { Passages } from './dialects/passages.ts'
import { templateBlocks } from './dialects/template-blocks.ts'
import { templatePhrases } from './dialects/template-phrases.ts'
import { maskTags } from './dialects/template-tags.ts'
import { crossReferences } from './markdown/cross-references.ts'
import { definitionLists } from './markdown/definition-lists.ts'
import { definitions, definitionsFromMarkdown } from './markdown/definitions.ts'
import { bookDirectives, checkDirectives } from './markdown/directives.ts'
import { equationLabels } from './markdown/equation-labels.ts'
import { checkFences } from './markdown/fence-ends.ts'
import { headingAttributes } from './markdown/heading-attributes.ts'
import { inlineNotes, inlineNotesFromMarkdown } from './markdown/inline-notes.ts'
import { barsInCells, bookMath, markDisplayMath } from './markdown/math.ts'
import { checkLanguageTags } from './markdown/language-tags.ts'
import { lineBlocks } from './markdown/line-blocks.ts'
import { listings } from './markdown/listings.ts'
import { markedPhrases } from './markdown/marked-phrases.ts'
import { needlessIn, without, withoutTransforms } from './markdown/needed-syntax.ts'
import { parseShallow } from './markdown/nesting.ts'
import { phraseAttributes } from './markdown/phrase-attributes.ts'
import { rawTex } from './markdown/raw-tex.ts'
import { spacedAddresses } from './markdown/spaced-addresses.ts'
import { texBlocks, texBlocksFromMarkdown } from './markdown/tex-blocks.ts'
import { texText, texTextFromMarkdown } from './markdown/tex-text.ts'
import { readSilences } from './silences.ts'

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm, { singleTilde: false }) // `H~2~O` is a subscript, not struck out
  .use(bookSyntax)
  .freeze()

/** Parsers that do not look for what a text cannot have, by the names of that. */
const parsers = new Map<string, typeof parser>()

export function parseWhole(text: string): Root {
  const needless = needlessIn(text)
  const key = needless.join(' ')
  let own = parsers.get(key)
  if (own === undefined) parsers.set(key, (own = parser().use(lessSyntax, needless).freeze()))
  return own.parse(text)
}

/**
 * Parses one chapter: CommonMark and GFM, front matter, definition lists, inline notes, heading attributes, sub- and
 * superscripts, math and the directives of the press. Positions are places in the file's text. Problems are reported on the file.
 */
export function parseMarkdown(file: VFile): Root {
  const masked = maskTags(String(file))
  const tree = parseShallow(file, () => parseAbridged(masked?.text ?? String(file), parseWhole))
  checkFences(tree, file) // before a block of code becomes something else
  const passages = new Passages(file, parseMarkdown)
  if (masked !== undefined) {
    templateBlocks(tree, masked.unmask(tree), file, passages)
    templatePhrases(tree, file, passages)
  }
  otherToolsBlocks(tree, file, passages) // what other tools write in blocks of code becomes Markdown first
  listings(tree, file)
  definitionLists(tree, file) // first: it moves blocks, and the others look into blocks
  checkDirectives(tree, file)
  alerts(tree, file)
  codeAttributes(tree, file)
  lineBlocks(tree, file)
  tableCaptions(tree)
  markDisplayMath(tree, file)
  barsInCells(tree, file)
  rawTex(tree, file)
  equationLabels(tree, file)
  crossReferences(tree, file) // before citations, which look alike
  citations(tree, file)
  spacedAddresses(tree, file) // before attributes, which pictures have too
  phraseAttributes(tree, file) // before headings: one may end with a span
  headingAttributes(tree, file)
  pictureFigures(tree) // once its attributes are known
  marginComments(tree, file) // before what is found in text: a comment hides it
  markedPhrases(tree, file) // last: an id in braces may hold what looks like one
  otherToolsText(tree, file, passages)
  checkLanguageTags(tree, file)
  readSilences(tree, file)
  return tree
}

function lessSyntax(this: Processor, needless: readonly string[]): undefined {
  const data = this.data()
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => without(extension, needless))
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map((extension) => withoutTransforms(extension, needless))
}

function bookSyntax(this: Processor): undefined {
  const data = this.data()
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    definitions,
    bookDirectives,
    inlineNotes,
    bookMath,
    texBlocks,
    texText,
  ]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    definitionsFromMarkdown,
    directiveFromMarkdown(),
    containersFromMarkdown,
    inlineNotesFromMarkdown,
    mathFromMarkdown(),
    texBlocksFromMarkdown,
    texTextFromMarkdown,
  ]
}
