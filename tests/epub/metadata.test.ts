import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { accessWords } from '../../src/book/labels/access-words.ts'
import { report } from '../../src/diagnostics/report.ts'
import { addSilence } from '../../src/diagnostics/silence.ts'
import { describeAccess } from '../../src/epub/accessibility.ts'
import { describeBook } from '../../src/epub/metadata.ts'
import type { Contributor } from '../../src/model/settings.ts'
import { book, tree } from './sample-book.ts'

const access = describeAccess(book({}), [], [], false)

test('an ISBN identifies the book; without one it gets the same UUID every time', () => {
  const withIsbn = book({ settings: { isbn: { epub: '978-0-306-40615-7' } } })
  expect(describeBook(withIsbn, access).identifier).toBe('urn:isbn:9780306406157')
  // Python: uuid5(uuid5(NAMESPACE_URL, 'https://octavo.invalid/'), '["the-lamp-…","The Lamp & the Ledger","Ada Wren"]')
  expect(describeBook(book({}), access).identifier).toBe('urn:uuid:955559e0-e78b-5c1c-9e4c-3aea23d4362b')
})

function names(authors: readonly Contributor[]): readonly (readonly string[])[] {
  const { creators, contributors } = describeBook(book({ settings: { authors } }), access)
  return [creators.map(({ name }) => name), contributors.map(({ name }) => name)]
}

test('those who wrote the text are its creators; without any, the first one named', () => {
  expect(
    names([
      { name: 'T', role: 'trl' },
      { name: 'A', role: 'aut' },
    ]),
  ).toEqual([['A'], ['T']])
  expect(
    names([
      { name: 'E', role: 'edt' },
      { name: 'T', role: 'trl' },
    ]),
  ).toEqual([['E'], ['T']])
})

test('the modification date is the one given, to the second', () => {
  expect(describeBook(book({}), access).modified).toBe('2026-11-23T10:20:30Z')
})

function address(licence: string): string | undefined {
  return describeBook(book({ settings: { licence } }), access).licenceAddress
}

test('the licence is linked where its text is known to be', () => {
  expect(address('CC BY 4.0')).toBe('https://creativecommons.org/licenses/by/4.0/')
  expect(address('Under CC BY-NC-SA 3.0, with thanks')).toBe('https://creativecommons.org/licenses/by-nc-sa/3.0/')
  expect(address('CC0')).toBe('https://creativecommons.org/publicdomain/zero/1.0/')
  expect(address('See <https://example.org/licence>.')).toBe('https://example.org/licence')
  expect(address('All rights reserved')).toBeUndefined()
})

const accessOf = (html: string, pageList = false) => describeAccess(book({}), [tree(html)], [], pageList)

test('a book of words alone is read by its words', () => {
  const words = accessOf('<p>Words.</p>')
  expect(words.accessModes).toEqual(['textual'])
  expect(words.sufficientModes).toEqual(['textual'])
  expect(words.features).toEqual([
    'ARIA',
    'displayTransformability',
    'readingOrder',
    'structuralNavigation',
    'tableOfContents',
  ])
  expect(words.hazards).toEqual(['none'])
})

test('alternative text is claimed only where every picture has it', () => {
  const described = accessOf('<img src="a" alt="A"><img src="b" role="presentation" alt="">')
  expect(described.features).toContain('alternativeText')
  expect(described.sufficientModes).toEqual(['textual', 'textual,visual'])
  expect(described.certifier).toBe('Ada Wren')
  const silent = accessOf('<img src="a" alt="A"><img src="b" alt="">')
  expect(silent.features).not.toContain('alternativeText')
  expect(silent.sufficientModes).toEqual(['textual,visual'])
  expect(silent.summary).toContain('Some pictures are not described in words.')
  expect(silent.certifier).toBeUndefined()
})

test('features follow what the book has', () => {
  const { features, summary } = accessOf('<p><math></math><ruby>漢<rt>kan</rt></ruby></p>', true)
  expect(features).toEqual(expect.arrayContaining(['MathML', 'pageBreakMarkers', 'pageNavigation', 'rubyAnnotations']))
  expect(summary).toContain('The page numbers of the printed edition are included.')
})

function said(language: string) {
  return describeAccess(book({ access: accessWords(language) }), [], [], false)
}

test('the summary is in the language of the book, in English where the press does not speak it', () => {
  expect(said('fr-CA')).toMatchObject({ language: 'fr-CA', summary: expect.stringContaining('Le texte s’adapte') })
  expect(said('cy')).toMatchObject({ language: 'en', summary: expect.stringContaining('The text adapts') })
  expect(said('ja').summary).toMatch(/。目次/)
})

function certifier(sketch: Parameters<typeof book>[0]): string | undefined {
  return describeAccess(book(sketch), [], [], false).certifier
}

test('conformance is stood for by the certifier, else the publisher, and by nobody while anything is open', () => {
  expect(certifier({ settings: { certifier: 'C', publisher: 'P' } })).toBe('C')
  expect(certifier({ settings: { publisher: 'P' } })).toBe('P')
  expect(certifier({ settings: { authors: [] } })).toBeUndefined()
  const file = new VFile({ path: 'one.md' })
  report(file, 'picture-alternative', undefined, { path: 'a.png' })
  addSilence(file, { rule: 'picture-alternative', position: { start: start(), end: start() } })
  expect(certifier({ settings: { certifier: 'C' }, files: [file] })).toBeUndefined()
})

const start = () => ({ line: 1, column: 1 })

test('a picture that moves may be a hazard', () => {
  const moving = { href: 'images/a.gif', mediaType: 'image/gif', bytes: Buffer.from('GIF89a…NETSCAPE2.0…') }
  expect(describeAccess(book({}), [], [moving], false).hazards).toContain('unknownFlashingHazard')
})
