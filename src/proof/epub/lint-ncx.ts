import { SaxesParser } from 'saxes'
import type { EpubFault } from '../../model/epub-fault.ts'
import { xmlName } from '../../model/xml-name.ts'
import { resolve } from './read-document.ts'

/**
 * Looks through the contents for old readers (NCX): every entry has words, an id of its own and a number above the one
 * before it, and leads to a place that `has` knows; a file, or `file#id`.
 */
export function lintNcx(path: string, xml: string, has: (place: string) => boolean): EpubFault[] {
  const faults: EpubFault[] = []
  const ids = new Set<string>()
  let order = 0
  let label: { readonly line: number; text: string } | undefined
  const parser = new SaxesParser()
  const report = (reason: string, line = parser.line) => faults.push({ path, line, reason })
  parser.on('error', (error) => {
    throw new Error(`${path}: ${error.message}`)
  })
  parser.on('opentag', ({ name, attributes }) => {
    const { id, src, playOrder, type } = attributes
    if (id !== undefined && ids.has(id)) report(`a second \`${id}\``)
    if (id !== undefined && !xmlName.test(id)) report(`\`${id}\`, which is no id`)
    if (id !== undefined) ids.add(id)
    if (name === 'pageTarget' && !/^(?:front|normal|special)$/.test(type ?? ''))
      report(`a page of type \`${type ?? ''}\``)
    if (name === 'navLabel') label = { line: parser.line, text: '' }
    else if (name === 'content' && !has(resolve(src ?? '', path))) report(`\`${src ?? ''}\` leads nowhere`)
    if (playOrder === undefined) return
    if (!(Number(playOrder) > order)) report(`an entry of number ${playOrder} after one of ${order}`)
    order = Number(playOrder) || order
  })
  const read = (text: string) => {
    if (label !== undefined) label.text += text
  }
  parser.on('text', read)
  parser.on('cdata', read)
  parser.on('closetag', ({ name }) => {
    if (name !== 'navLabel' || label === undefined) return
    if (label.text.trim() === '') report('an entry without words', label.line)
    label = undefined
  })
  parser.write(xml).close()
  return faults
}
