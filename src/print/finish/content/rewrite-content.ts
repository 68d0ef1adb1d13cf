/** Operators that begin a path, and those that paint or drop it (ISO 32000-1, 8.5). */
const begins: ReadonlySet<string> = new Set(['m', 're'])
const ends: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'n'])

/**
 * Marks as artifact what a page paints without a mark, and the marked content with these numbers (ISO 32000-1, 14.8.2.2).
 * The browser writes an operator a line.
 */
export function rewriteContent(content: Uint8Array, artifacts: ReadonlySet<number>): Uint8Array {
  const lines: string[] = []
  let depth = 0
  let open: 'text' | 'path' | undefined
  for (const line of Buffer.from(content).toString('latin1').split('\n')) {
    const operator = /(?:BDC|BMC|[^\s>]+)$/.exec(line)?.[0] ?? ''
    if (operator === 'BDC' || operator === 'BMC') {
      depth += 1
      const number = /\/MCID (\d+)/.exec(line)?.[1]
      lines.push(number !== undefined && artifacts.has(Number(number)) ? '/Artifact BMC' : line)
    } else if (operator === 'EMC') {
      depth -= 1
      lines.push(line)
    } else if (open === undefined && depth === 0) {
      if (operator === 'BT') open = 'text'
      else if (begins.has(operator)) open = 'path'
      const isAlone = operator === 'Do' || operator === 'sh'
      if (open !== undefined || isAlone) lines.push('/Artifact BMC')
      lines.push(line)
      if (isAlone) lines.push('EMC')
    } else {
      lines.push(line)
      const isOver = open === 'text' ? operator === 'ET' : open === 'path' && ends.has(operator)
      if (isOver) {
        lines.push('EMC')
        open = undefined
      }
    }
  }
  return Buffer.from(lines.join('\n'), 'latin1')
}
