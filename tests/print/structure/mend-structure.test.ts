import { expect, test } from 'vitest'
import { mendStructure } from '../../../src/print/finish/structure/mend-structure.ts'
import type { PlannedTag } from '../../../src/print/tags/planned-tag.ts'
import { spokenIn, type StructureElement, structureOf } from '../../readers/structure.ts'
import { part, type Printed, printedPages, run } from './printed-pages.ts'

interface Print {
  /** Words of each marked content, page by page. */
  readonly pages: readonly (readonly string[])[]
  readonly trees: readonly Printed[]
  readonly tags: readonly Omit<PlannedTag, 'language'>[]
  readonly notes?: readonly string[]
}

/** What the mended tree says, as `Type(words Type(words))`, and the marked contents that became artifacts, by page. */
async function mended({ pages, trees, tags, notes = [] }: Print) {
  const pdf = await printedPages(pages, trees)
  const structure = {
    tags: tags.map((tag) => ({ language: 'en', ...tag })),
    notes,
    sayLink: (link: object) => Object.entries(link).flat().join(' '),
  }
  const artifacts = mendStructure(pdf, structure, 'en')
  const marks = pdf.getPages().map(({ ref }) => [...(artifacts.get(ref) ?? [])])
  const { document, faults } = await structureOf(await pdf.save({ useObjectStreams: false }))
  // Artifacts are marked as such only when the contents are rewritten.
  return {
    tree: outline(document),
    marks,
    faults: faults.filter((fault) => !/^marked content .* is in no element$/.test(fault)),
    document,
  }
}

function outline(element: StructureElement): string {
  const kids = element.kids.map((kid) =>
    'type' in kid ? outline(kid) : 'text' in kid ? kid.text.trim() : `<${kid.contents}>`,
  )
  return `${element.type}(${kids.join(' ')})`
}

const section = { type: 'Sect' } as const

/** A call of a note, whose link has the next key. */
function call(key: number, page: number, mark: number): Printed {
  return part('NonStruct', key, part('NonStruct', key + 1, run(page, mark), 'https://a'))
}

test('halves of an element are one, in prints that were joined too, and each keeps its page', async () => {
  const { tree, faults } = await mended({
    pages: [['one', 'two'], ['three', 'four'], ['five']],
    trees: [
      part('Document', undefined, part('NonStruct', 0, part('P', 1, run(0, 0)), part('P', 2, run(0, 1)))),
      part('Document', undefined, part('NonStruct', 0, part('P', 2, run(1, 0)), part('P', 3, run(1, 1)))),
      part('Document', undefined, part('NonStruct', 0, part('P', 3, run(2, 0)))),
    ],
    tags: [section, { type: 'P', parent: 0 }, { type: 'P', parent: 0 }, { type: 'P', parent: 0 }],
  })
  expect(tree).toBe('Document(Sect(P(one) P(two three) P(four five)))')
  expect(faults).toEqual([])
})

test('a note at the foot of two pages is one, behind the paragraph that calls it first', async () => {
  const tags: Print['tags'] = [
    section,
    { type: 'P', parent: 0 },
    { type: 'Reference', parent: 1, calls: { note: 'x', isFirst: true } },
    { type: 'Link', parent: 2, link: { toNote: 'x' } },
    { type: 'P', parent: 0 },
    { type: 'Note', note: 'x' },
    { type: 'Lbl', parent: 5 },
    { type: 'Link', parent: 6, link: { fromNote: 'x' } },
    { type: 'P', parent: 5 },
  ]
  const { tree, faults, document } = await mended({
    pages: [
      ['text', '1', 'after', 'mark', 'note'],
      ['more', 'rest'],
    ],
    trees: [
      part(
        'Document',
        undefined,
        part('NonStruct', 0, part('P', 1, run(0, 0), call(2, 0, 1)), part('P', 4, run(0, 2))),
        part('NonStruct', 5, part('P', 8, part('NonStruct', 7, run(0, 3), 'https://b'), run(0, 4))),
        part('NonStruct', 0, part('P', 4, run(1, 0))),
        part('NonStruct', 5, part('P', 8, run(1, 1))),
      ),
    ],
    tags,
    notes: ['x'],
  })
  expect(tree).toBe(
    'Document(Sect(P(text Reference(Link(1 <toNote x>))) Note(Lbl(Link(mark <fromNote x>)) P(note rest)) P(after more)))',
  )
  expect(faults).toEqual([])
  expect(spokenIn(document).replace(/\s+/g, ' ')).toBe('text 1 mark note rest aftermore')
})

test('what paints a box is artifact, but not what a picture or a formula is painted with', async () => {
  const { tree, marks } = await mended({
    pages: [['border', 'words', 'picture', 'bar', 'sum']],
    trees: [
      part(
        'Document',
        undefined,
        part(
          'NonStruct',
          0,
          { type: 'Aside', key: 1, kids: [0, part('P', 2, run(0, 1))] },
          part('Figure', 3, 2),
          part('NonStruct', 4, part('NonStruct', undefined, 3, run(0, 4))),
        ),
      ),
    ],
    tags: [
      section,
      { type: 'Div', parent: 0 },
      { type: 'P', parent: 1 },
      { type: 'Figure', parent: 0, alternative: 'A picture' },
      { type: 'Formula', parent: 0, alternative: 'a+b', isBlock: true },
    ],
  })
  expect(tree).toBe('Document(Sect(Div(P(words)) Figure(picture) Formula(bar sum)))')
  expect(marks).toEqual([[0]])
})

test('empty cells are there, words without a paragraph get one, marks of items label them', async () => {
  const { tree } = await mended({
    pages: [['loose', 'stress', 'cell', 'dot', 'item']],
    trees: [
      part(
        'Document',
        undefined,
        part(
          'NonStruct',
          0,
          run(0, 0),
          part('Em', 1, run(0, 1)),
          part('Table', 2, part('TR', 3, part('TD', 5, run(0, 2)))),
          part('L', 6, part('LI', 8, { type: 'Lbl', kids: [3] }, run(0, 4))),
        ),
      ),
    ],
    tags: [
      section,
      { type: 'Em', parent: 0 },
      { type: 'Table', parent: 0 },
      { type: 'TR', parent: 2 },
      { type: 'TD', parent: 3, cell: { rowSpan: 1, colSpan: 1, heads: [] } },
      { type: 'TD', parent: 3, cell: { rowSpan: 1, colSpan: 1, heads: [] } },
      { type: 'L', parent: 0, numbering: 'Disc' },
      { type: 'LI', parent: 6 },
      { type: 'LBody', parent: 7 },
    ],
  })
  expect(tree).toBe('Document(Sect(P(loose Em(stress)) Table(TR(TD() TD(cell))) L(LI(Lbl(dot) LBody(item)))))')
})

test('headings leave out no level', async () => {
  const levels = [2, 4, 4, 3, 5, 1, 3] as const
  const { tree } = await mended({
    pages: [levels.map(String)],
    trees: [part('Document', undefined, ...levels.map((_, index) => part('P', index, run(0, index))))],
    tags: levels.map((level) => ({ type: `H${level}` as const })),
  })
  expect(tree).toBe('Document(H1(2) H2(4) H2(4) H2(3) H3(5) H1(1) H2(3))')
})
