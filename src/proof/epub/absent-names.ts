import { type NamespaceMap, XmlDocument, XmlNode, type XmlXPath } from 'libxml2-wasm'

/** Names of elements and attributes, without prefixes. */
interface Names {
  readonly elements: ReadonlySet<string>
  readonly attributes: ReadonlySet<string>
}

const namesOf = new WeakMap<XmlDocument, Names>()

/**
 * Lets documents answer by themselves when they are asked for elements that they do not have. The validator asks each a
 * hundred and sixty times, for all that may be wrong with any element of HTML, where a chapter has a dozen of them: to look
 * for what is not there takes two thirds of its time. Answers stay the same.
 */
export function answerForAbsent(): void {
  const read = XmlDocument.fromString.bind(XmlDocument)
  XmlDocument.fromString = (source, options) => {
    const document = read(source, options)
    const names = namesIn(source)
    if (names !== undefined) namesOf.set(document, names)
    return document
  }
  // oxlint-disable-next-line typescript/unbound-method -- each node is given to it below
  const { find, get } = XmlNode.prototype
  XmlNode.prototype.find = function (this: XmlNode, asked: string | XmlXPath, prefixes?: NamespaceMap): XmlNode[] {
    const { xpath, namespaces } = expression(asked, prefixes)
    return isAbsent(this, xpath) ? [] : find.call(this, xpath, namespaces)
  }
  XmlNode.prototype.get = function (this: XmlNode, asked: string | XmlXPath, prefixes?: NamespaceMap): XmlNode | null {
    const { xpath, namespaces } = expression(asked, prefixes)
    return isAbsent(this, xpath) ? null : get.call(this, xpath, namespaces)
  }
}

function expression(asked: string | XmlXPath, namespaces: NamespaceMap | undefined) {
  return typeof asked === 'string'
    ? { xpath: asked, namespaces }
    : { xpath: asked.toString(), namespaces: asked.namespaces }
}

const tag = /<(?:[^<>"']|"[^"]*"|'[^']*')+>/g

/** `undefined` of a text in which more than tags may begin with `<`: an entity has elements that no tag names. */
function namesIn(source: string): Names | undefined {
  if (/<!(?!DOCTYPE\s+html\s*>)/i.test(source)) return undefined
  const tags = [...new Set(source.match(tag))]
  const attributes = tags.flatMap((written) => [...written.matchAll(/[\s:]([\w.-]+)\s*=\s*["']/g)])
  return {
    elements: new Set(tags.map((written) => /^<(?:[\w.-]+:)?([\w.-]+)/.exec(written)?.[1] ?? '')),
    attributes: new Set(attributes.map(([, name = '']) => name)),
  }
}

function isAbsent(node: XmlNode, xpath: string): boolean {
  const names = namesOf.get(node.doc)
  if (names === undefined) return false
  return pathsOf(xpath).every(
    ({ elements, attributes }) =>
      elements.some((name) => !names.elements.has(name)) ||
      attributes.some((wanted) => !wanted.some((name) => names.attributes.has(name))),
  )
}

/** What must be in a document for a path to lead anywhere. */
interface Path {
  readonly elements: readonly string[]
  /** Of each list one. */
  readonly attributes: readonly (readonly string[])[]
}

const known = new Map<string, readonly Path[]>()

/** The alternatives of an expression: steps to children and descendants by their names, and conditions on them. */
function pathsOf(xpath: string): readonly Path[] {
  let paths = known.get(xpath)
  if (paths === undefined) known.set(xpath, (paths = xpath.split('|').map(readPath)))
  return paths
}

const anything: Path = { elements: [], attributes: [] }

/** Of conditions only those count that want one of some attributes; an expression of any other kind may lead anywhere. */
function readPath(written: string): Path {
  const conditions: string[] = []
  const steps = written.trim().replace(/\[([^[\]]*)\]/g, (_, condition: string) => {
    conditions.push(condition)
    return ''
  })
  if (!/^\.?(?:\/{1,2}(?:[\w.-]+:)?(?:[\w.-]+|\*))+$/.test(steps)) return anything
  return {
    elements: [...steps.matchAll(/\/(?:[\w.-]+:)?([\w.-]+)/g)].map(([, name = '']) => name),
    attributes: conditions.filter((condition) => wantsAttributes.test(condition)).map(attributesIn),
  }
}

const wantsAttributes = /^\s*@[\w:.-]+(?:\s+or\s+@[\w:.-]+)*\s*$/

function attributesIn(condition: string): readonly string[] {
  return [...condition.matchAll(/@(?:[\w.-]+:)?([\w.-]+)/g)].map(([, name = '']) => name)
}
