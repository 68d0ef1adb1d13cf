import type { Root } from 'mdast'
import { visit } from '../../model/visit.ts'

/**
 * Takes out of listings in Rust the lines that mdBook hides, `# fn main() {`, which are there so that the code compiles.
 *
 * See <https://rust-lang.github.io/mdBook/format/mdbook.html#hiding-code-lines>.
 */
export function hideRustLines(tree: Root): void {
  visit(tree, 'code', (code) => {
    if (code.lang === null || code.lang === undefined || !/^rust\b/.test(code.lang)) return
    const lines = code.value.split('\n').filter((line) => !/^\s*#(?:\s|$)/.test(line))
    code.value = lines.map((line) => line.replace(/^(\s*#)#/, '$1')).join('\n')
  })
}
