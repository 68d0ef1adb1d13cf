import type { Root } from 'mdast'
import { visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { canonicalLanguage, meantLanguage } from '../settings/language-tag.ts'

/** Reports phrases and blocks whose language is none: `:lang[…]{english}`, `[…]{lang=xx_YY}`. Their words stay. */
export function checkLanguageTags(tree: Root, file: VFile): void {
  if (!String(file).includes('lang')) return
  visit(tree, (node) => {
    if (node.type !== 'textDirective' && node.type !== 'containerDirective') return
    const isPhrase = node.type === 'textDirective' && node.name === 'lang'
    const tag = isPhrase ? (Object.keys(node.attributes ?? {})[0] ?? '') : node.attributes?.['lang']
    if (tag == null || canonicalLanguage(tag) !== undefined) return
    const meant = meantLanguage(tag)
    report(file, 'language-tag', node.type === 'textDirective' ? node : node.position?.start, {
      found: tag === '' ? 'no language' : `\`${tag}\``,
      suggestion: meant === undefined ? 'Write it as `:lang[…]{fa}`.' : `Did you mean \`${meant}\`?`,
    })
  })
}
