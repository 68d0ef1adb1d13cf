import type { Image, Link, PhrasingContent, Root } from 'mdast'
import { SKIP, visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { cutText, placeText } from '../../model/text-source.ts'

/** A link or picture but for the spaces in its address, which is a file. */
const spaced =
  /(?<mark>!?)\[(?<words>[^[\]\n]*)\]\((?<address>[^()<>"'\n]*[^()<>"'\s][ \t]+[^()<>"'\n]*\.(?:png|jpe?g|gif|webp|avif|svg|md|html?))\)/gi

/**
 * Links and pictures whose address has spaces. Markdown takes them for prose; no author does. They become what is meant, and
 * are reported, since other programs print their brackets.
 */
export function spacedAddresses(tree: Root, file: VFile): void {
  const source = String(file)
  if (!/\]\\?\(|&/.test(source)) return
  visit(tree, 'text', (text, index, parent) => {
    if (parent === undefined || index === undefined || !text.value.includes('](')) return undefined
    const place = placeText(text, source)
    const pieces: PhrasingContent[] = []
    let read = 0
    for (const { 0: found, index: from, groups } of text.value.matchAll(spaced)) {
      const { mark = '', words = '', address = '' } = groups ?? {}
      if (place.isEscaped(from) || place.isEscaped(from + mark.length)) continue
      const to = from + found.length
      if (from > read) pieces.push(cutText(text, place, read, from))
      const { position } = cutText(text, place, from, to)
      const url = encodeURI(address.trim())
      const start = from + mark.length + 1
      const node: Image | Link =
        mark === '!'
          ? { type: 'image', url, title: null, alt: words, ...(position && { position }) }
          : {
              type: 'link',
              url,
              title: null,
              children: words === '' ? [] : [cutText(text, place, start, start + words.length)],
              ...(position && { position }),
            }
      report(file, 'address-spaces', node, {
        address: address.trim(),
        mended: `${mark}[${words}](<${address.trim()}>)`,
      })
      pieces.push(node)
      read = to
    }
    if (read === 0) return undefined
    if (read < text.value.length) pieces.push(cutText(text, place, read, text.value.length))
    parent.children.splice(index, 1, ...pieces)
    return [SKIP, index + pieces.length]
  })
}
