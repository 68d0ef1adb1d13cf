import { basename, extname } from 'node:path/posix'
import type { Element, Nodes, Root } from 'hast'
import { hasClass } from './element.ts'

/** What editors and converters write where nobody wrote anything. */
const placeholder =
  /^(?:(?:image|img|picture|photo|figure|screenshot|logo)?[\s_-]*\d*|(?:image )?alt(?:ernative)? text|alt)$/i

/**
 * Sees to it that a picture has words for who cannot see it: those of the caption where it has none of its own. Returns
 * whether it lacks them. A picture that the author marks as ornament is told to be passed over, and lacks nothing.
 */
export function lacksWords(image: Element, ancestors: readonly (Root | Element)[]): boolean {
  const { alt, role, src = '' } = image.properties
  if (role === 'presentation' || role === 'none' || hasClass(image, 'decorative')) {
    image.properties['alt'] = ''
    image.properties['role'] = 'presentation'
    return false
  }
  if (alt === '' || (alt !== undefined && !isPlaceholder(alt, src))) return false
  const caption = captionOf(ancestors)
  if (caption === '') return true
  image.properties['alt'] = caption
  return false
}

function isPlaceholder(alt: string, path: string): boolean {
  const words = alt.trim()
  const name = basename(path)
  return placeholder.test(words) || words === name || words === name.slice(0, name.length - extname(name).length)
}

/** The words below the picture, where a figure is around it. */
function captionOf(ancestors: readonly (Root | Element)[]): string {
  const figure = ancestors.findLast((node) => node.type === 'element' && node.tagName === 'figure')
  const caption = figure?.children.find((node) => node.type === 'element' && node.tagName === 'figcaption')
  return caption === undefined ? '' : textOf(caption).replace(/\s+/g, ' ').trim()
}

/** Text of a node, calls of notes left out. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node) || (node.type === 'element' && hasClass(node, 'note-call'))) return ''
  return node.children.map(textOf).join('')
}
