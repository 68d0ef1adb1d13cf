import { describe, expect, test } from 'vitest'
import { expectEditions, proofLine, proveEditions } from '../../src/proof/prove.ts'
import { reports, smallBook } from './small-book.ts'
import { smallEpub, zipEpub } from './small-epub.ts'

const lamp = smallEpub['OEBPS/lamp.xhtml'] ?? ''

/** Proves the small book with one file of it changed. */
async function prove(changes: Readonly<Record<string, string>> = {}) {
  const small = smallBook()
  const epub = { epub: zipEpub({ ...smallEpub, ...changes }) }
  const proof = await proveEditions(expectEditions(small.manuscript, small.book), { epub })
  // What is no whole EPUB, but has the text of one, is not valid.
  return { proof, found: reports(small).filter((line) => !line.startsWith('epub-valid')) }
}

/** The chapter with one passage of it changed, which must be in it. */
function lampWith(passage: string, replacement: string): Readonly<Record<string, string>> {
  expect(lamp).toContain(passage)
  return { 'OEBPS/lamp.xhtml': lamp.replace(passage, replacement) }
}

test('an EPUB that holds the book is proved, and everything counted', async () => {
  const { proof, found } = await prove()
  expect(found).toEqual([])
  expect(proof.expected).toMatchObject({ notes: 3, calls: 4, events: 1 })
  expect(proof.epub).toEqual({ found: proof.expected, lost: 0, added: 0, faults: 0, misplacedNotes: [], unprinted: [] })
  expect(proofLine(proof)).toBe('Proof: 95 words, 3 notes, 4 calls, 1 event: all in the EPUB.')
})

describe('what is wrong is found, and told where it stands', () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['a lost word', 'all winter', 'winter', ['proof-text lamp.md:3 Lost in the EPUB: `all`']],
    ['a lost letter', 'nobody knew', 'nobody new', ['proof-text lamp.md:3 Lost in the EPUB: `knew`']],
    [
      'a changed number',
      '12 jars',
      '13 jars',
      [
        'proof-text lamp.md:9 Lost in the EPUB: `12`',
        'proof-added lamp.md:9 Found in the EPUB what the manuscript does not say: `3`',
      ],
    ],
    [
      'a lost paragraph',
      '<p>The last page of the ledger is blank.</p>',
      '',
      ['proof-text lamp.md:14 Lost in the EPUB: `The last page of the ledger is blank.`'],
    ],
    [
      'a paragraph that is there twice',
      '<p>The last page of the ledger is blank.</p>',
      '<p>The last page of the ledger is blank.</p><p>The last page of the ledger is blank.</p>',
      ['proof-added lamp.md:14 Found in the EPUB what the manuscript does not say: `thelastpageoftheledgerisblank.`'],
    ],
    ['a lost cell', '<td>14 jars</td>', '', ['proof-text lamp.md:10 Lost in the EPUB: `14 jars`']],
    [
      'a text that nobody wrote',
      '</h1>',
      '</h1><p>Sample edition</p>',
      ['proof-added lamp.md:3 Found in the EPUB what the manuscript does not say: `sampleedition`'],
    ],
    [
      'a lost paragraph of a note',
      '<p>Its second volume is lost.</p>',
      '',
      ['proof-text lamp.md:20 Lost in the EPUB: `Its second volume is lost.`'],
    ],
    [
      'a note with the wrong mark',
      '#call-2">2<',
      '#call-2">4<',
      ['proof-note lamp.md:18 Note 2 in the EPUB: it begins with the mark 4'],
    ],
    [
      'a note that does not lead back',
      '#call-2"',
      '#call-9"',
      ['proof-note lamp.md:18 Note 2 in the EPUB: it does not lead back'],
    ],
    [
      'a second call that leads elsewhere',
      'href="#n1" id="call-4"',
      'href="#n2" id="call-4"',
      ['proof-note lamp.md:12 Note 1 in the EPUB: its calls lead to different notes'],
    ],
  ]
  test.each(cases)('%s', async (_, passage, replacement, expected) => {
    const { proof, found } = await prove(lampWith(passage, replacement))
    expect(found).toEqual(expected)
    expect(proofLine(proof)).toMatch(/^Proof failed: /)
  })

  test('two paragraphs that changed places', async () => {
    const second = /<p>On 3.*?<\/p>/.exec(lamp)?.[0] ?? ''
    const { proof, found } = await prove({
      'OEBPS/lamp.xhtml': lamp.replace(second, '').replace('<p>A lamp', `${second}<p>A lamp`),
    })
    expect(proof.epub?.lost).toBeGreaterThan(0)
    expect(proof.epub?.added).toBeGreaterThan(0)
    expect(found.find((line) => line.startsWith('proof-added lamp.md'))).toMatch(/^proof-added lamp\.md:3 /)
    expect(found.find((line) => line.startsWith('proof-text'))).toMatch(/^proof-text lamp\.md:[35] /)
  })

  test('a lost note', async () => {
    const { found } = await prove(
      lampWith(/<aside epub:type="footnote" id="n3">.*?<\/aside>/.exec(lamp)?.[0] ?? '-', ''),
    )
    expect(found).toContain('proof-note lamp.md:12 Note 3 in the EPUB: its call leads to no note')
    expect(found).toContain('proof-text lamp.md:12 Lost in the EPUB: `An inline remark on prices.`')
  })

  test('a lost call', async () => {
    const { found } = await prove(lampWith('<sup><a epub:type="noteref" href="#n2" id="call-2">2</a></sup>', ''))
    expect(found).toContain('proof-note lamp.md:5 Note 2 in the EPUB: its call is lost')
  })

  test('a note that nothing calls', async () => {
    const { found } = await prove(
      lampWith(
        '<section epub:type="footnotes">',
        '<section epub:type="footnotes"><aside epub:type="footnote" id="x"><p>Stray.</p></aside>',
      ),
    )
    expect(found).toEqual(['proof-added book.yaml:- Found in the EPUB what the manuscript does not say: `stray.`'])
  })

  test('a lost chapter', async () => {
    const { proof, found } = await prove({ 'OEBPS/text/ledger.xhtml': smallEpub['OEBPS/toc.xhtml'] ?? '' })
    expect(found).toContain(
      'proof-text ledger.md:1 Lost in the EPUB: `Chapter 2 The Ledger Nobody has opened the ledger since.`',
    )
    expect(proof.epub?.found.words).toBe(proof.expected.words - 8)
  })

  test('an event that the timeline leaves out, and one with another date', async () => {
    const timeline = smallEpub['OEBPS/timeline.xhtml'] ?? ''
    const without = await prove({ 'OEBPS/timeline.xhtml': timeline.replace('the lamp went out', '') })
    expect(without.found).toEqual([
      'proof-event book.yaml:- Event `the lamp went out` in the EPUB: it is missing from the timeline',
    ])
    const dated = await prove({ 'OEBPS/timeline.xhtml': timeline.replace('3 January', '4 January') })
    expect(dated.found).toEqual([
      'proof-event book.yaml:- Event `the lamp went out` in the EPUB: its date `3 January 2024` is missing from the timeline',
    ])
    const unlinked = await prove({ 'OEBPS/timeline.xhtml': timeline.replace('#event-the-lamp', '#event-a-lamp') })
    expect(unlinked.found).toEqual([
      'proof-event book.yaml:- Event `the lamp went out` in the EPUB: its entry does not lead to where the text tells it',
    ])
  })

  test('a chapter that the contents leave out', async () => {
    const contents = smallEpub['OEBPS/toc.xhtml'] ?? ''
    const { found } = await prove({ 'OEBPS/toc.xhtml': contents.replace('Chapter 2 The Ledger', '') })
    expect(found).toEqual(['proof-place ledger.md:1 `The Ledger` in the EPUB: it is missing from the contents'])
  })
})

test('an EPUB that cannot be read fails the proof', async () => {
  const small = smallBook()
  const epub = zipEpub(smallEpub)
  epub[60] = (epub[60] ?? 0) ^ 1
  const proof = await proveEditions(expectEditions(small.manuscript, small.book), { epub: { epub } })
  expect(reports(small)[0]).toMatch(/^proof-place book\.yaml:- `the whole text` in the EPUB: it cannot be read: /)
  expect(proofLine(proof)).toMatch(/^Proof failed: .* 1 other fault in the EPUB\.$/)

  const { found } = await prove({ 'OEBPS/lamp.xhtml': lamp.replace('</p>', '') })
  expect(found[0]).toContain('it cannot be read: OEBPS/lamp.xhtml')
})
