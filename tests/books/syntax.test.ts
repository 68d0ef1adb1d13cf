import { strFromU8, unzipSync } from 'fflate'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { epubcheck } from '../readers/epubcheck.ts'
import { hasPoppler, lettersOf, pageLetters } from '../readers/poppler.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { press } from './pressed.ts'
import { syntaxBook } from './syntax-book.ts'

test('all that is read beyond GFM is in both editions, and no litter with it', async () => {
  const book = await temporaryFolder(syntaxBook)
  const { folder, slug, epub, record } = await press(book, await temporaryFolder())

  expect(record.counts).toMatchObject({ chapters: 2, notes: 2, figures: 1, tables: 2 })
  expect(record.proof).toMatchObject({
    uncovered: 0,
    pdf: { lost: 0, added: 0, misplacedNotes: [] },
    epub: { lost: 0, added: 0 },
  })
  expect(await epubcheck(epub)).toEqual([])

  const text = Object.entries(unzipSync(epub))
    .filter(([path]) => path.endsWith('.xhtml'))
    .map(([, bytes]) => strFromU8(bytes))
    .join('\n')
  for (const litter of ['{#', '{.', ':::', '[!', '@wren', '\\index', '\\newpage', 'Table:', '==', '| The', '^[']) {
    expect(text, litter).not.toContain(litter)
  }
  for (const kept of [
    '<p class="attribution">Ada Wren, <em>The Lamp</em></p>',
    '<p class="attribution">Anonymous</p>',
    '<sub>2</sub>',
    '<mark>marked words</mark>',
    '<span class="small-caps">Small Caps</span>',
    '<p class="admonition-title">Warning</p>',
    '<p class="admonition-title">A caution</p>',
    'src/main.js',
    '(wren2018, p. 3; other)',
    ':smile:',
  ]) {
    expect(text, kept).toContain(kept)
  }

  // Poppler shares nothing with the press or its proof.
  if (!hasPoppler) return
  const printed = pageLetters(join(folder, `${slug}.pdf`)).join('')
  for (const words of ['Inner tip', 'A quotation in the note', 'That is quite economical', 'Ein Wort', 'some text']) {
    expect(printed).toContain(lettersOf(words.replace(/^That/, 'that')))
  }
})
