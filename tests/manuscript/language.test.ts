import { expect, test } from 'vitest'
import { guessLanguage } from '../../src/manuscript/language/guess-language.ts'
import { readManuscript } from '../../src/manuscript/read-manuscript.ts'
import { memoryWorld, reportsOf } from './memory-world.ts'

test.each([
  ['en', 'The ship lay at anchor, and nobody on the shore knew for how long it would be there.'],
  [
    'de',
    'Das Schiff lag vor Anker, und niemand an der Küste wusste, wie lange es mit den anderen noch da ist. Die See war nicht ruhig.',
  ],
  [
    'fr',
    'Le navire était à l’ancre, et personne sur la côte ne savait pour combien de temps il est dans les eaux du port.',
  ],
  [
    'es',
    'El barco estaba anclado, y nadie en la costa sabía por cuánto tiempo lo que se veía era una sombra, como las del mar.',
  ],
  ['ar', 'كانت السفينة راسية، ولم يعرف أحد على الشاطئ كم من الوقت ستبقى هناك.'],
  ['fa', 'کشتی لنگر انداخته بود و هیچ‌کس در ساحل نمی‌دانست چه مدت در آنجا می‌ماند.'],
  ['he', 'הספינה עגנה, ואיש על החוף לא ידע כמה זמן תישאר שם.'],
  ['ja', '船は錨を下ろしており、岸の誰もがいつまでそこにいるのかを知らなかった。'],
  ['zh', '船停泊在那里，岸上没有人知道它会在那里停留多久。'],
  ['ko', '배는 닻을 내리고 있었고, 해안의 누구도 얼마나 오래 머물지 몰랐다.'],
  ['ru', 'Корабль стоял на якоре, и никто на берегу не знал, сколько он ещё будет там.'],
  ['uk', 'Корабель стояв на якорі, і ніхто на березі не знав, скільки він ще буде там, її чекали.'],
  ['bg', 'Корабът беше на котва и никой на брега не знаеше колко време ще остане там.'],
  ['el', 'Το πλοίο ήταν αγκυροβολημένο, και κανείς στην ακτή δεν ήξερε για πόσο καιρό.'],
])('%s is told by its letters or its words', (language, text) => {
  expect(guessLanguage(text.repeat(12))).toBe(language)
})

test('a few foreign words make no other language of an English text', () => {
  expect(guessLanguage('He said “het is een schip” and that was all there is to it. '.repeat(30))).toBe('en')
  expect(guessLanguage('')).toBe('en')
})

const arabic = '# السفينة\n\nكانت السفينة راسية، ولم يعرف أحد على الشاطئ كم من الوقت ستبقى هناك.\n'

test('a book without a language is taken for what it looks like, and told so', async () => {
  const manuscript = await readManuscript(memoryWorld({ 'one.md': arabic, 'two.md': arabic }), { name: 'book' })
  expect(manuscript.settings.language).toBe('ar')
  expect(reportsOf(manuscript).join('\n')).toContain('language-given: Put a file `book.yaml` into the folder')
  // Arabic type is small on its body, and wants room above and below.
  expect(manuscript.settings.print.leading).toBeGreaterThan(16)
})

test('what the author says stands, and English is not spoken of', async () => {
  const settings = 'title: A Book\nlanguage: en\n'
  const said = await readManuscript(memoryWorld({ 'book.yaml': settings, 'one.md': arabic }))
  expect(said.settings.language).toBe('en')
  const chapter = '---\nlanguage: fa\n---\n\n'
  const inChapters = await readManuscript(memoryWorld({ 'one.md': chapter + arabic, 'two.md': arabic }), {
    name: 'book',
  })
  expect(inChapters.settings.language).toBe('fa')
  const english = await readManuscript(memoryWorld({ 'one.md': '# A Ship\n\nIt lay there.\n' }), { name: 'book' })
  expect([said, inChapters, english].flatMap(reportsOf)).toEqual([])
})
