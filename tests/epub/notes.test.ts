import { afterAll, expect, test } from 'vitest'
import { packEpub } from './pack-epub.ts'
import { book, call, note, section } from './sample-book.ts'
import { testWorld, unpack } from './test-world.ts'

const world = testWorld()
afterAll(() => world.close())

async function pack() {
  const { epub } = await packEpub(
    book({
      sections: [
        section({
          id: 'one',
          html: `<p>a${call('c1', 'n1', '1')} b${call('c2', 'n2', '2')} c${call('c3', 'n1', '1')}</p>`,
        }),
        section({ id: 'two', html: `<p>d${call('c4', 'n1', '1')}</p>` }),
      ],
      notes: [
        note('n1', 'one', '1', ['c1', 'c3', 'c4'], '<p>First.</p><ul><li>with a list</li></ul>'),
        note('n2', 'one', '2', ['c2'], '<p>Second.</p>'),
      ],
    }),
    world,
  )
  const files = unpack(epub)
  return { one: files.get('OEBPS/one.xhtml') ?? '', two: files.get('OEBPS/two.xhtml') ?? '' }
}

test('every call says what it is, wherever it stands', async () => {
  const { one, two } = await pack()
  const semantics = 'epub:type="noteref" role="doc-noteref"'
  expect(one).toContain(`<sup class="note-call"><a href="#n1" id="c1" ${semantics}>1</a></sup>`)
  expect(one).toContain(`<a href="#n1" id="c3" ${semantics}>1</a>`)
  expect(two).toContain(`<a href="one.xhtml#n1" id="c4" ${semantics}>1</a>`)
})

test('the notes of a section end it, each once, in order', async () => {
  const { one, two } = await pack()
  const [, notes = ''] = one.split('<section class="notes" epub:type="footnotes">')
  expect(
    [...notes.matchAll(/<aside id="(\w+)" epub:type="footnote" role="doc-footnote">/g)].map(([, id]) => id),
  ).toEqual(['n1', 'n2'])
  expect(notes).toMatch(/<ul><li>with a list<\/li><\/ul><p> <a /)
  expect(notes).toMatch(/<\/aside><\/section><\/section>\s*<\/body>/)
  expect(two).not.toContain('aside')
})

test('the mark of a note leads back to its first call', async () => {
  const { one } = await pack()
  expect(one).toContain(
    '<a class="note-mark" href="#c1" role="doc-backlink" aria-label="1. back to the text">1</a> First.',
  )
})

test('a note that is called again ends with the ways back to its other calls', async () => {
  const { one } = await pack()
  expect(one).toContain(
    '<p> <a href="#c3" role="doc-backlink" aria-label="1. back to the text (2)">↑2</a> <a href="two.xhtml#c4" role="doc-backlink" aria-label="1. back to the text (3)">↑3</a></p></aside>',
  )
  expect(one).toContain('</a> Second.</p></aside>')
})
