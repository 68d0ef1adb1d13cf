import type { Element, Parents, Root } from 'hast'
import { addClass, hasClass } from './element.ts'

/** After these a line may end, though a note is called there; in scripts with spaces no line ends within a word. */
const endsLine = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60]$/u

/**
 * Keeps the calls of notes on the line of the character before them: a word joiner (U+2060) stands between. A call right behind
 * another is told from it by the class `next-call`, since style sheets do not see the text between elements, and set apart from
 * it (HTML, `dir`), or both would be one number in a line that runs to the left.
 */
export function joinNoteCalls(tree: Root): void {
  walk(tree)
}

function walk(parent: Parents): void {
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== 'element') continue
    const before = parent.children[index - 1]
    if (isCall(child)) {
      if (before?.type === 'text' && endsLine.test(before.value)) before.value += '\u2060'
      if (before?.type === 'element' && isCall(before)) {
        addClass(child, 'next-call')
        child.properties['dir'] = 'auto'
      }
    }
    walk(child)
  }
}

function isCall(node: Element): boolean {
  return node.tagName === 'sup' && hasClass(node, 'note-call')
}
