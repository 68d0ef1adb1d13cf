import { expect, test } from 'vitest'
import { assembleBook } from '../../src/book/assemble-book.ts'
import type { Book } from '../../src/model/book.ts'
import type { NoteSettings } from '../../src/model/settings.ts'
import { chapter, hints, manuscript, problems } from './manuscript.ts'
import { show } from './show.ts'

function notesOf(book: Book): readonly string[] {
  return book.notes.map(
    ({ id, mark, children, calls }) => `${id} ${mark} ${show(children)} ← ${calls.map((call) => call.id).join(' ')}`,
  )
}

test('notes are called from everywhere and numbered in reading order', () => {
  const text = `# Title[^t]

Paragraph[^p] with ^[an *inline* note].

- list[^l]

> quotation[^q]

## Heading[^h]

| a[^c1] | b |
|--------|---|
| c      | d[^c2] |

:::figure
![](a.png)

Caption[^f]
:::

Term[^dt]
: Definition[^dd]

[^t]: T.
[^p]: P.
[^l]: L.
[^q]: Q.
[^h]: H.
[^c1]: C1.
[^c2]: C2.
[^f]: F.
[^dt]: DT.
[^dd]: DD.
`
  const book = assembleBook(manuscript({ body: [chapter('a.md', text)] }))
  expect(book.notes.map(({ mark, label, children }) => `${mark} ${label ?? '–'} ${show(children)}`)).toEqual([
    '1 t p(T.)',
    '2 p p(P.)',
    '3 – p(an emphasis(inline) note)',
    '4 l p(L.)',
    '5 q p(Q.)',
    '6 h p(H.)',
    '7 c1 p(C1.)',
    '8 c2 p(C2.)',
    '9 f p(F.)',
    '10 dt p(DT.)',
    '11 dd p(DD.)',
  ])
  expect(show(book.sections[0]?.tree ?? [])).not.toContain('footnoteDefinition')
  expect(book.sections[0]?.title).toBe('Title')
  expect(show(book.sections[0]?.titleNodes ?? [])).toBe('Title«1»')
  expect(problems(book)).toEqual([])
})

test('a note called twice is one note with two calls and one mark', () => {
  const text = 'One[^a], two[^b], again[^A], and[^a].\n\n[^a]: A.\n[^b]: B.'
  const book = assembleBook(manuscript({ body: [chapter('x.md', text)] }))
  expect(notesOf(book)).toEqual(['note-x-1 1 p(A.) ← call-x-1 call-x-1-b call-x-1-c', 'note-x-2 2 p(B.) ← call-x-2'])
  expect(show(book.sections[0]?.tree ?? [])).toBe('p(One«1», two«2», again«1», and«1».)')
  expect(book.notes[0]?.calls.map(({ position }) => position?.start.column)).toEqual([4, 24, 33])
})

test('labels belong to their chapter', () => {
  const book = assembleBook(
    manuscript({ body: [chapter('x.md', 'X[^1].\n\n[^1]: Of x.'), chapter('y.md', 'Y[^1].\n\n[^1]: Of y.')] }),
  )
  expect(notesOf(book)).toEqual(['note-x-1 1 p(Of x.) ← call-x-1', 'note-y-1 1 p(Of y.) ← call-y-1'])
  expect(book.anchors.get('note-y-1')).toBe('y')
  expect(book.anchors.get('call-y-1')).toBe('y')
})

test('a note may call a note, and notes may call each other', () => {
  const text = 'Text[^a].\n\n[^a]: A, see[^b].\n[^b]: B, see[^a] and ^[inner].'
  const book = assembleBook(manuscript({ body: [chapter('x.md', text)] }))
  expect(notesOf(book)).toEqual([
    'note-x-1 1 p(A, see«2».) ← call-x-1 call-x-1-b',
    'note-x-2 2 p(B, see«1» and «3».) ← call-x-2',
    'note-x-3 3 p(inner) ← call-x-3',
  ])
})

test('a note of several blocks, and definitions inside a list and a quotation', () => {
  const text = 'Text[^a][^b].\n\n- item\n\n  [^a]: In a list.\n\n      More.\n\n> [^b]: Quoted.'
  const book = assembleBook(manuscript({ body: [chapter('x.md', text)] }))
  expect(book.notes.map(({ children }) => show(children))).toEqual(['p(In a list.)p(More.)', 'p(Quoted.)'])
  expect(show(book.sections[0]?.tree ?? [])).toBe('p(Text«1»«2».)list(listItem(p(item)))')
})

test('a note that holds nothing but the target of a link keeps its place', () => {
  const text = 'See [here][x][^a][^b].\n\n[^a]: [x]: https://example.org/\n\n[^b]: B.'
  const book = assembleBook(manuscript({ body: [chapter('x.md', text)] }))
  expect(notesOf(book)).toEqual(['note-x-1 1  ← call-x-1', 'note-x-2 2 p(B.) ← call-x-2'])
  expect(show(book.sections[0]?.tree ?? [])).toBe('p(See link:https://example.org/(here)«1»«2».)')
  expect(problems(book)).toEqual(['note-empty x.md:3:1'])
})

test('a note without a word is reported, in whatever way it is written', () => {
  const text = 'One[^a], two[^b], three[^c].\n\n[^a]:\n\n[^b]: <!-- later -->\n\n[^c]: ![A map](map.png)\n'
  const book = assembleBook(manuscript({ body: [chapter('x.md', text)] }))
  expect(problems(book)).toEqual(['note-empty x.md:3:1', 'note-empty x.md:5:1'])
})

test('a call whose note another chapter defines is sent there', () => {
  const body = [chapter('x.md', 'One[^far].'), chapter('y.md', 'Two[^far].\n\n\n[^far]: There.')]
  expect(hints(assembleBook(manuscript({ body })), 'note-defined')).toEqual([
    expect.stringContaining('`y.md:4` defines this one'),
  ])
})

test.each<[NoteSettings, readonly string[]]>([
  [{ number: 'chapter', marks: 'decimal' }, ['1', '2', '3', '1', '2']],
  [{ number: 'page', marks: 'decimal' }, ['1', '2', '3', '1', '2']],
  [{ number: 'book', marks: 'decimal' }, ['1', '2', '3', '4', '5']],
  [{ number: 'book', marks: 'symbols' }, ['*', '†', '‡', '§', '‖']],
])('numbering %o', (notes, marks) => {
  const body = [
    chapter('a.md', '# A\n\n^[1] ^[2]'),
    chapter('a1.md', '# Beneath\n\n^[3]', { depth: 1 }),
    chapter('b.md', '# B'),
    chapter('b1.md', '# Beneath\n\n^[4] ^[5]', { depth: 1 }),
  ]
  expect(assembleBook(manuscript({ settings: { notes }, body })).notes.map(({ mark }) => mark)).toEqual(marks)
})

test('symbols are doubled when they run out', () => {
  const text = Array.from({ length: 13 }, (_, at) => `^[${at}]`).join(' ')
  const { notes } = assembleBook(
    manuscript({ settings: { notes: { number: 'chapter', marks: 'symbols' } }, body: [chapter('a.md', text)] }),
  )
  expect(notes.map(({ mark }) => mark).join(' ')).toBe('* † ‡ § ‖ ¶ ** †† ‡‡ §§ ‖‖ ¶¶ ***')
})

test('an undefined call is reported where it stands, and stays', () => {
  const text = 'Fine[^one].\n\n> Quoted *and\n> bad[^oen]* \\[^escaped] `[^code]`\n\n[^one]: See[^two].'
  const book = assembleBook(manuscript({ body: [chapter('x.md', text)] }))
  expect(problems(book)).toEqual(['note-defined x.md:4:6', 'note-defined x.md:6:12'])
  expect(hints(book, 'note-defined')[0]).toBe(
    'Unexpected note call `[^oen]`, expected a definition for it in this chapter | ' +
      'Did you mean `[^one]`? Or add a line that starts with `[^oen]:` to this chapter.',
  )
  expect(show(book.sections[0]?.tree ?? [])).toContain('bad[^oen]')
})

test('uncalled and doubled definitions are reported where they stand', () => {
  const text = 'Text[^a].\n\n[^a]: First.\n[^a]: Second.\n[^b]: Uncalled, calls[^c].\n[^c]: Only from an uncalled note.'
  const book = assembleBook(manuscript({ body: [chapter('x.md', text)] }))
  expect(problems(book)).toEqual(['note-defined-once x.md:4:1', 'note-called x.md:5:1', 'note-called x.md:6:1'])
  expect(notesOf(book)).toEqual(['note-x-1 1 p(First.) ← call-x-1'])
})

test('labels that differ in capitals only are two notes, and a call in other capitals still finds its note', () => {
  const text = 'A[^Sea], b[^sea], c[^SHORE].\n\n[^sea]: Salt.\n[^Sea]: Water.\n[^shore]: Sand.\n'
  const input = manuscript({ body: [chapter('a.md', text)] })
  expect(notesOf(assembleBook(input)).map((line) => line.split(' ←')[0])).toEqual([
    'note-a-1 1 p(Water.)',
    'note-a-2 2 p(Salt.)',
    'note-a-3 3 p(Sand.)',
  ])
  expect(problems(assembleBook(input))).toEqual([])
})

test('a label defined twice means the definition that follows the call', () => {
  const text = 'A[^1].\n\n[^1]: One.\n\nB[^1].\n\n[^1]: Two.\n\nC[^1].\n'
  const book = assembleBook(manuscript({ body: [chapter('a.md', text)] }))
  expect(notesOf(book)).toEqual(['note-a-1 1 p(One.) ← call-a-1', 'note-a-2 2 p(Two.) ← call-a-2 call-a-2-b'])
  expect(problems(book)).toEqual(['note-defined-once a.md:7:1'])
})
