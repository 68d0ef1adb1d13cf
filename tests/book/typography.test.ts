import * as fc from 'fast-check'
import type { Root } from 'mdast'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { setText, setTree } from '../../src/book/typography/set-text.ts'
import { parseMarkdown } from '../../src/manuscript/markdown.ts'
import { show } from './show.ts'

function set(markdown: string, language = 'en'): string {
  const tree: Root = parseMarkdown(new VFile({ path: 'a.md', value: markdown }))
  setTree(tree, language)
  return show(tree)
}

test.each([
  ['"Quoted," she said.', '“Quoted,” she said.'],
  ['She said, "Yes."', 'She said, “Yes.”'],
  [`"He said 'no' to me."`, '“He said ‘no’ to me.”'],
  [`'He said "no" to me.'`, '‘He said “no” to me.’'],
  [`"'Tis late," he said.`, '“’Tis late,” he said.'],
  [`"'Hello'"`, '“‘Hello’”'],
  [`'"Hello"'`, '‘“Hello”’'],
  ["don't, it's, O'Brien's", 'don’t, it’s, O’Brien’s'],
  ["the '90s and the summer of '69", 'the ’90s and the summer of ’69'],
  ["the 1990's", 'the 1990’s'],
  ["rock 'n' roll", 'rock ’n’ roll'],
  ["'rock 'n' roll' is old", '‘rock ’n’ roll’ is old'],
  ["the dogs' bone", 'the dogs’ bone'],
  ["get 'em, 'cause 'twas", 'get ’em, ’cause ’twas'],
  [`"the 'ood ones"`, '“the ’ood ones”'],
  ['("In brackets")', '(“In brackets”)'],
  ['said—"Go!"—and left', 'said—“Go!”—and left'],
  ['"Wait--"', '“Wait–”'],
  ['"Open for several paragraphs', '“Open for several paragraphs'],
  [`6'2" tall, a 5" nail, 12' wide`, `6'2" tall, a 5" nail, 12' wide`],
  ['"In 1984"', '“In 1984”'],
  ['"Why?" "Because..."', '“Why?” “Because…”'],
  ['pages 3--5 --- and more', 'pages 3–5 — and more'],
  ['---- -> --> <-- .....', '---- -> --> <-- .....'],
  ['The end....', 'The end.…'],
  ['"a" "b" \'c\' \'d\'', '“a” “b” ‘c’ ‘d’'],
  ['[“already” ‘curled’]', '[“already” ‘curled’]'],
])('English: %s', (text, expected) => {
  expect(setText(text, 'en')).toBe(expected)
})

test.each([
  ['de', `"Er sagte 'nein' zu mir", sagt' er.`, '„Er sagte ‚nein‘ zu mir“, sagt’ er.'],
  ['de', "wie geht's, 's ist gut", 'wie geht’s, ’s ist gut'],
  ['de-CH', '"So"', '«So»'],
  ['fr', `"L'homme" a dit 'oui'`, '«\u202FL’homme\u202F» a dit “oui”'],
  [
    'fr',
    'Quoi ? « Oui ! » dit-il : non ; 10:30',
    'Quoi\u202F? «\u202FOui\u202F!\u202F» dit-il\u00A0: non\u202F; 10:30',
  ],
  ['es', '"Sí"', '«Sí»'],
  ['it', `"L'800 e 'l'amore'"`, '«L’800 e “l’amore”»'],
  ['nl', "'s avonds in 't huis", '’s avonds in ’t huis'],
  ['sv', `"Ja" sa 'hon'`, '”Ja” sa ’hon’'],
  ['da', '"Ja"', '»Ja«'],
  ['et', '"Jah"', '„Jah“'],
  ['lt', '"Taip"', '„Taip“'],
  ['lv', '"Jā"', '“Jā”'],
  ['nn', '"Ja"', '«Ja»'],
  ['ko', '"네"', '“네”'],
  ['hi', '"हाँ"', '“हाँ”'],
  ['pl', '"Tak"', '„Tak”'],
  ['ru', `"Да 'нет' да"`, '«Да „нет“ да»'],
  ['fa', 'گفت "سلام" و رفت', 'گفت «سلام» و رفت'],
  ['he', 'צה"ל אמר "שלום" לג\'ורג\'', 'צה״ל אמר ”שלום” לג׳ורג׳'],
  ['ja', '彼は"こんにちは"と言った', '彼は「こんにちは」と言った'],
  ['zh-TW', '他說"你好"', '他說「你好」'],
  ['cy', '"Ie"', '“Ie”'],
])('%s: %s', (language, text, expected) => {
  expect(setText(text, language)).toBe(expected)
})

test('marks are paired over the inline nodes of a block', () => {
  expect(set(`"*word*" and *"in"* and **"over** the edge" and "\`code\`"'s`)).toBe(
    'p(“emphasis(word)” and emphasis(“in”) and strong(“over) the edge” and “`code`”’s)',
  )
  expect(set('"a[link](https://x.example "t")" "![](a.png)"\nnext "line"')).toBe(
    'p(“alink:https://x.example(link)” “image:a.png”\nnext “line”)',
  )
})

test('each block is by itself', () => {
  expect(set('"One\n\n- "two"\n- it\'s\n\n| "a" | b\'s |\n|---|---|\n| "c | d" |\n\n# "H"')).toBe(
    'p(“One)list(listItem(p(“two”))listItem(p(it’s)))' +
      'table(tableRow(tableCell(“a”)tableCell(b’s))tableRow(tableCell(“c)tableCell(d”)))h1#undefined(“H”)',
  )
})

test('code, math, raw HTML and addresses stay as they are', () => {
  expect(set('`"a" -- ...` <span title="x">"b"</span> <code>"c" -- \'d\'</code> "e"')).toBe(
    'p(`"a" -- ...` <span title="x">“b”</span> <code>"c" -- \'d\'</code> “e”)',
  )
  const address = 'https://x.example/a--b...c'
  expect(set(`See ${address} and <${address}> -- [a--b](${address})`)).toBe(
    `p(See link:${address}(${address}) and link:${address}(${address}) – link:${address}(a–b))`,
  )
  const tree = parseMarkdown(
    new VFile({ path: 'a.md', value: '<p>"x"</p>\n\n```\n"y" --\n```\n\n$a\'--b$\n\n$$\nc\'--\n$$' }),
  )
  const before = JSON.stringify(tree)
  setTree(tree, 'en')
  expect(JSON.stringify(tree)).toBe(before)
})

test('marks follow the language of the words', () => {
  expect(set('"English" :lang["deutsch" isn\'t]{de} "again"')).toBe(
    'p(“English” textDirective(„deutsch“ isn’t) “again”)',
  )
})

/** Letters, digits and signs of a text: what typography must leave alone. */
function substance(text: string): string {
  return text.replace(/["'‘’‚“”„«»‹›「」『』״׳\-–—.…\s]/gu, '')
}

test('no letter or digit is ever changed, lost or moved', () => {
  const words = fc.constantFrom(
    'a',
    'Word',
    '3',
    "'",
    '"',
    '--',
    '---',
    '...',
    ' ',
    ' ',
    '(',
    ')',
    ',',
    '!',
    ':',
    '«',
    '»',
    'é',
    'ש',
    '日',
    '😀',
    "'n'",
    "'90s",
  )
  const text = fc.oneof(
    fc.array(words, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme' }),
  )
  const language = fc.constantFrom('en', 'de', 'fr', 'he', 'ja', 'sv', 'xx')
  fc.assert(
    fc.property(text, language, (written, own) => {
      const printed = setText(written, own)
      expect(substance(printed)).toBe(substance(written))
      expect(printed.match(/[-–—]/gu)?.length ?? 0).toBeLessThanOrEqual(written.match(/[-–—]/gu)?.length ?? 0)
    }),
    { numRuns: 3000, seed: 1 },
  )
})

test('what has been set stays as it is when set again', () => {
  const text = `"He said 'no'," it's -- said... the '90s`
  expect(setText(setText(text, 'en'), 'en')).toBe(setText(text, 'en'))
})
