import { expect, test } from 'vitest'
import { describeAccess } from '../../src/epub/accessibility.ts'
import { describeBook } from '../../src/epub/metadata.ts'
import type { Contributor } from '../../src/model/settings.ts'
import { book, tree } from './sample-book.ts'

const access = describeAccess([], [])

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

test('a book of words alone is read by its words', () => {
  const words = describeAccess([tree('<p>Words.</p>')], [])
  expect(words.accessModes).toEqual(['textual'])
  expect(words.sufficientModes).toEqual(['textual'])
  expect(words.features).not.toContain('alternativeText')
  expect(words.hazards).toEqual(['none'])
})

test('alternative text is claimed only where every picture has it', () => {
  const described = describeAccess([tree('<img src="a" alt="A"><img src="b" role="presentation" alt="">')], [])
  expect(described.features).toContain('alternativeText')
  expect(described.sufficientModes).toEqual(['textual', 'textual,visual'])
  const silent = describeAccess([tree('<img src="a" alt="A"><img src="b" alt="">')], [])
  expect(silent.features).not.toContain('alternativeText')
  expect(silent.sufficientModes).toEqual(['textual,visual'])
  expect(silent.summary).toContain('Pictures: 2, of which 1 with alternative text.')
})

test('a picture that moves may be a hazard', () => {
  const moving = { href: 'images/a.gif', mediaType: 'image/gif', bytes: Buffer.from('GIF89a…NETSCAPE2.0…') }
  expect(describeAccess([], [moving]).hazards).toEqual(['unknown'])
})
