import { primarySubtag } from '../language.ts'

/** Characters that fill a square (Unicode Standard Annex #11, but for Hangul, whose words stand apart). */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\u30FB-\u30FE\uFF01-\uFF60\uFFE0-\uFFE6]/u

/**
 * Takes out line ends of the source where the language sets no space between words: beside a character that fills its
 * square (CSS Text 4, segment break transformation, which browsers leave out). `before` and `after` stand around the text.
 */
export function joinLines(text: string, language: string, before: string, after: string): string {
  if (!['ja', 'zh'].includes(primarySubtag(language)) || !text.includes('\n')) return text
  return text.replace(/[ \t]*\n[ \t]*/g, (end, index: number) => {
    const left = text[index - 1] ?? before.at(-1) ?? ''
    const right = text[index + end.length] ?? after[0] ?? ''
    return wide.test(left) || wide.test(right) ? '' : end
  })
}
