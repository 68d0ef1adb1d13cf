/** Whether an element takes part in a line rather than standing as a block of its own. */
export function isInline(node: Node): boolean {
  if (node instanceof Text) return true
  if (!(node instanceof Element)) return true
  const display = getComputedStyle(node).display
  return /^(?:inline|contents|none|ruby|math$)/.test(display)
}

function isBlank(node: Node): boolean {
  if (node instanceof Text) return node.data.trim() === ''
  return node instanceof Comment
}

/**
 * Gives every run of inline content that stands beside blocks a block of its own, as CSS does with anonymous boxes,
 * so that each element holds either lines or blocks.
 */
export function normalize(container: Element): void {
  const children = [...container.childNodes]
  const blocks = children.flatMap((child) => (child instanceof Element && !isInline(child) ? [child] : []))
  if (blocks.length > 0) {
    let run: ChildNode[] = []
    for (const child of [...children, null]) {
      if (child !== null && isInline(child)) {
        run.push(child)
        continue
      }
      if (run.some((node) => !isBlank(node))) wrap(run)
      run = []
    }
  }
  for (const block of blocks) if (!isSelfContained(block)) normalize(block)
}

/** Elements whose inside is laid out by rules of their own. */
function isSelfContained(block: Element): boolean {
  return block.matches('table, svg, math, pre')
}

function wrap(run: readonly ChildNode[]): void {
  const box = document.createElement('div')
  box.className = 'run'
  run[0]?.before(box)
  box.append(...run)
}
