import { SaxesParser } from 'saxes'
import { xmlName } from '../model/xml-name.ts'

const svgNamespace = 'http://www.w3.org/2000/svg'
const xlinkNamespace = 'http://www.w3.org/1999/xlink'

/** What can act, fetch, or smuggle HTML in; left out with all it contains. */
const refusedElements: ReadonlySet<string> = new Set(
  'script foreignobject iframe animate animatemotion animatetransform set discard handler listener'.split(' '),
)

/** More characters than this out of the document's own entities are taken for an attack, not for a drawing. */
const mostFromEntities = 1_000_000

/** Elements nested deeper than this are no drawing; finding their namespaces takes time by the square of the depth. */
const deepest = 1000

/** How many characters are read between looks at whether it is any use to read on. */
const slice = 4096

/** An SVG document that is safe to open, and its size in CSS pixels where it says one. */
export interface CleanSvg {
  readonly text: string
  readonly width: number | undefined
  readonly height: number | undefined
}

/**
 * Reads an SVG document and writes it anew without scripts, event handlers, animation, foreign content and references
 * to anything outside itself. Returns `undefined` where the text is not a well-formed SVG document.
 */
export function cleanSvg(source: string): CleanSvg | undefined {
  const parser = new SaxesParser({ xmlns: true })
  const out: string[] = []
  let depth = 0
  let refusedDepth = 0
  let size: Pick<CleanSvg, 'width' | 'height'> | undefined
  let failed = false
  /** Text of a style sheet, gathered until its element ends. */
  let sheet: string | undefined

  const write = (text: string): void => {
    if (refusedDepth === 0) out.push(text)
  }
  parser.on('error', () => {
    failed = true
  })
  parser.on('doctype', (doctype) => {
    for (const [, name, , value] of doctype.matchAll(/<!ENTITY\s+([\w.-]+)\s+(["'])([^<&%]*?)\2\s*>/g)) {
      if (name !== undefined && value !== undefined) parser.ENTITIES[name] = value
    }
    if (lengthOfEntities(source, parser.ENTITIES) > mostFromEntities) parser.ENTITIES = {}
  })
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth > deepest) failed = true
    const root = size === undefined
    if (root && (tag.uri !== svgNamespace || tag.local !== 'svg')) failed = true
    if (refusedDepth > 0 || tag.uri !== svgNamespace || refusedElements.has(tag.local.toLowerCase())) {
      size ??= { width: undefined, height: undefined }
      refusedDepth += 1
      return
    }
    const attributes = new Map<string, string>()
    for (const attribute of Object.values(tag.attributes)) {
      const name = attribute.uri === xlinkNamespace && attribute.local === 'href' ? 'href' : attribute.name
      const known = attribute.uri === '' || name === 'href' || attribute.prefix === 'xml'
      // EPUBCheck 4 knows no `class` of a style sheet, and nothing is done by it.
      const idle = tag.local === 'style' && name === 'class'
      if (known && !idle && staysInside(name, attribute.value)) attributes.set(name, attribute.value)
    }
    if (root) {
      size = measure(attributes)
      attributes.set('xmlns', svgNamespace)
    }
    write(`<${tag.local}${[...attributes].map(([name, value]) => ` ${name}="${escape(value)}"`).join('')}>`)
    if (tag.local === 'style') sheet = ''
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    if (refusedDepth > 0) {
      refusedDepth -= 1
      return
    }
    if (sheet !== undefined) {
      if (staysInside('style', sheet)) write(escape(sheet))
      sheet = undefined
    }
    write(`</${tag.local}>`)
  })
  const text = (value: string): void => {
    // White space around the root is none of its content.
    if (size === undefined || parser.closed) return
    if (sheet === undefined) write(escape(value))
    else sheet += value
  }
  parser.on('text', text)
  parser.on('cdata', text)
  // oxlint-disable-next-line eslint/no-unmodified-loop-condition -- the parser's handlers set it
  for (let at = 0; at < source.length && !failed; at += slice) parser.write(source.slice(at, at + slice))
  parser.close()

  if (failed || size === undefined) return undefined
  return { text: `${out.join('').trim()}\n`, ...size }
}

/** How many characters the entities that a document refers to come to. */
function lengthOfEntities(source: string, entities: Readonly<Record<string, string>>): number {
  let length = 0
  for (const [, name] of source.matchAll(/&([\w.-]+);/g)) length += entities[name ?? '']?.length ?? 0
  return length
}

/** Whether an attribute or a style sheet is valid and neither acts nor refers to anything outside the document. */
function staysInside(name: string, value: string): boolean {
  if (/^on/i.test(name) || name === 'xmlns' || name.startsWith('xmlns:') || name === 'xml:base') return false
  if (name === 'id') return xmlName.test(value)
  if (name === 'href') return /^\s*(#|data:image\/(png|jpeg|gif|webp);base64,)/.test(value)
  // An escape could hide any of what is looked for here. Other attributes than `style` can only call functions.
  if (value.includes('\\') && (name === 'style' || value.includes('('))) return false
  const references = value.matchAll(/url\s*\(\s*["']?\s*([^)]*)/gi)
  for (const [, target] of references) if (!target?.startsWith('#')) return false
  return !/@import|image-set\s*\(|javascript:|expression\s*\(/i.test(value)
}

const pixelsPerUnit: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
}

/** No picture is longer, in CSS pixels: a hundred metres. */
const longest = 377_953

/** A length in CSS pixels; `undefined` for a share of the room, or none. */
function length(value: string | undefined): number | undefined {
  const [, digits, unit] = value?.match(/^\s*([\d.]+)\s*([a-z]*)\s*$/) ?? []
  const scale = pixelsPerUnit[unit ?? 'none']
  const pixels = scale === undefined ? Number.NaN : Number(digits) * scale
  return pixels > 0 && pixels <= longest ? pixels : undefined
}

/** Size of the root; gives it a `viewBox` where it has none, so that it can be scaled. */
function measure(attributes: Map<string, string>): Pick<CleanSvg, 'width' | 'height'> {
  const width = length(attributes.get('width'))
  const height = length(attributes.get('height'))
  const box = attributes
    .get('viewBox')
    ?.trim()
    .split(/[\s,]+/)
    .map(Number)
  if (box === undefined && width !== undefined && height !== undefined) {
    attributes.set('viewBox', `0 0 ${width} ${height}`)
  }
  const [boxWidth, boxHeight] = (box ?? []).slice(2).map((side) => length(String(side)))
  if (width !== undefined && height !== undefined) return { width, height }
  if (!boxWidth || !boxHeight) return { width, height }
  if (width !== undefined) return { width, height: (width * boxHeight) / boxWidth }
  if (height !== undefined) return { width: (height * boxWidth) / boxHeight, height }
  return { width: boxWidth, height: boxHeight }
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
