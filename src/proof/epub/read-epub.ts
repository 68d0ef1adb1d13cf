import { SaxesParser, type SaxesTagPlain } from 'saxes'
import type { EpubFault } from '../../model/epub-fault.ts'
import { lintContainer } from './lint-container.ts'
import { lintNcx } from './lint-ncx.ts'
import { lintPackage } from './lint-package.ts'
import { type EpubDocument, readDocument, resolve } from './read-document.ts'
import { unzip } from './unzip.ts'

/** What a reader of an EPUB finds in it. */
export interface EpubContents {
  /** Content documents in the order of the spine. */
  readonly documents: readonly EpubDocument[]
  /** The first document that has an element of an id. */
  readonly documentOf: (id: string) => EpubDocument | undefined
  /** Whether a place, `file#id`, is in one of the documents. */
  readonly has: (place: string) => boolean
  readonly navigation: EpubDocument | undefined
  /** What keeps shops from taking it or people from reading it, as far as it is seen in reading. */
  readonly faults: readonly EpubFault[]
}

/** Bytes of a file that show what it is. */
const signLength = 16

/** Reads an EPUB the way a reading system does. Throws where it cannot be read. */
export function readEpub(archive: Uint8Array): EpubContents {
  const files = unzip(archive)
  const beginnings = new Map<string, Uint8Array>()
  const read = (path: string): Uint8Array => {
    const bytes = files.get(path)?.()
    if (bytes === undefined) throw new Error(`no file \`${path}\``)
    beginnings.set(path, Uint8Array.from(bytes.subarray(0, signLength))) // a copy: a view would keep all of it
    return bytes
  }
  const textOf = (path: string): string => new TextDecoder('utf-8', { fatal: true }).decode(read(path))
  const [rootfile] = elements(textOf('META-INF/container.xml'), 'rootfile')
  const packagePath = rootfile?.attributes['full-path'] ?? ''
  const packageText = textOf(packagePath)
  const items = new Map(elements(packageText, 'item').map((item) => [item.attributes['id'], item.attributes]))
  const opened = new Map<string, EpubDocument>()
  const open = (href: string): EpubDocument => {
    const path = resolve(href, packagePath)
    const known = opened.get(path) ?? readDocument(path, textOf(path))
    opened.set(path, known)
    return known
  }
  const documents = elements(packageText, 'itemref').map(({ attributes }) => {
    const item = items.get(attributes['idref'])
    if (item?.['href'] === undefined) throw new Error(`no file for \`${attributes['idref']}\` of the spine`)
    return open(item['href'])
  })
  const navigation = [...items.values()].find((item) => item['properties']?.split(/\s+/).includes('nav'))
  const contents = navigation?.['href'] === undefined ? undefined : open(navigation['href'])
  const kinds = new Set([...opened.values()].flatMap((document) => [...document.kinds]))
  const faults = [...opened.values()].flatMap((document) => document.faults)
  const ncx = [...items.values()].find((item) => item['media-type'] === 'application/x-dtbncx+xml')?.['href']
  if (ncx !== undefined) {
    const path = resolve(ncx, packagePath)
    faults.push(...lintNcx(path, textOf(path), (place) => isPlace(place, opened)))
  }
  // Also of those that nobody reads the checksums are compared.
  for (const path of files.keys()) if (!beginnings.has(path)) read(path)
  const byPath = new Map(documents.map((document) => [document.path, document]))
  const homes = new Map<string, EpubDocument>()
  for (const document of documents) for (const id of document.ids) if (!homes.has(id)) homes.set(id, document)
  return {
    documents,
    documentOf: (id) => homes.get(id),
    has: (place) => {
      const [path = '', id = ''] = place.split('#')
      return byPath.get(path)?.ids.has(id) === true
    },
    navigation: contents,
    faults: [...lintContainer(archive), ...lintPackage(packagePath, packageText, beginnings, kinds), ...faults],
  }
}

/** Whether a file, or an id in it, is among those that were read. */
function isPlace(place: string, read: ReadonlyMap<string, EpubDocument>): boolean {
  const [path = '', id] = place.split('#')
  const document = read.get(path)
  return document !== undefined && (id === undefined || document.ids.has(id))
}

function elements(xml: string, name: string): SaxesTagPlain[] {
  const found: SaxesTagPlain[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    if (tag.name.replace(/^.*:/, '') === name) found.push(tag)
  })
  parser.write(xml).close()
  return found
}
