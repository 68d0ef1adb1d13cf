import { basename } from 'node:path/posix'
import type { Element, Root, RootContent } from 'hast'
import type { Labels } from '../model/labels.ts'
import { isBlock } from './content-model.ts'
import { element, text, withoutSpace } from './element.ts'

/**
 * Puts a frame in the place of a picture that cannot be had: its words and its path where it stands alone, only its words
 * among others. `ancestors` are the elements around it, the outermost first.
 */
export function standIn(image: Element, ancestors: readonly (Root | Element)[], path: string, labels: Labels): void {
  const { alt = '', id } = image.properties
  const identity = id === undefined ? {} : { id }
  const room = roomOf(image, ancestors)
  image.tagName = 'span'
  image.properties = { ...identity, className: ['missing-picture'] }
  if (room === undefined) {
    const parent = ancestors.at(-1)
    // With words in it, it is a paragraph like others.
    if (parent?.type === 'element' && parent.tagName === 'p') delete parent.properties['className']
    image.children = [text(alt === '' ? basename(path) : alt)]
    return
  }
  const words = alt === '' ? [] : [element('span', { className: ['missing-words'] }, [alt]), text(' ')]
  image.children = [
    ...words,
    element('span', { className: ['missing-path'] }, [`${labels.missingPicture}: `, element('bdi', {}, [path])]),
  ]
  if (room === 'block') {
    image.tagName = 'p'
    return
  }
  image.properties = identity
  room.properties['className'] = ['missing-picture']
}

/**
 * The paragraph that holds but this picture, and maybe a link around it; `block` where it stands between blocks;
 * `undefined` for a picture among words or other pictures.
 */
function roomOf(image: Element, ancestors: readonly (Root | Element)[]): Element | 'block' | undefined {
  const above = ancestors.toReversed()
  const [parent] = above
  if (parent && (parent.type === 'root' || holdsBlocks.has(parent.tagName))) {
    return besides(parent, image).every(standsAlone) ? 'block' : undefined
  }
  let within = image
  for (const ancestor of above) {
    if (ancestor.type === 'root' || others(ancestor, within).length > 0) return undefined
    if (ancestor.tagName === 'p') return ancestor
    if (!wrappers.has(ancestor.tagName)) return undefined
    within = ancestor
  }
  return undefined
}

function standsAlone(node: RootContent): boolean {
  return node.type === 'element' && (isBlock(node) || node.tagName === 'figcaption')
}

const holdsBlocks: ReadonlySet<string> = new Set('article aside blockquote div figure section'.split(' '))
const wrappers: ReadonlySet<string> = new Set('a b em i span strong'.split(' '))

/** What else an element holds: white space is nothing. */
function others(parent: Root | Element, child: Element): RootContent[] {
  return withoutSpace<RootContent>(parent.children).filter((other) => other !== child)
}

/** The nearest before and after a child. */
function besides(parent: Root | Element, child: Element): RootContent[] {
  const printed = withoutSpace<RootContent>(parent.children)
  const index = printed.indexOf(child)
  return [...printed.slice(Math.max(index - 1, 0), index), ...printed.slice(index + 1, index + 2)]
}
