import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { assembleBook } from '../../src/book/assemble-book.ts'
import type { Section } from '../../src/model/book.ts'
import { chapter, manuscript } from './manuscript.ts'
import { show } from './show.ts'

const table = '| a |\n|---|\n| b |'

test('figures and tables are numbered by chapter, each kind by itself', () => {
  const book = assembleBook(
    manuscript({
      body: [
        chapter('a.md', `:::figure{#map}\n![](map.png)\n\nThe *map*.\n:::\n\n:::table\n${table}\n\nBelow.\n:::`),
        chapter(
          'b.md',
          `:::table{#t}\nAbove.\n\n${table}\n:::\n\n:::figure\n![](b.png)\n:::\n\nSee [](#map), [](a.md#map), [](#t).`,
        ),
      ],
    }),
  )
  expect(book.sections.map(({ tree }) => show(tree))).toEqual([
    'figure#map(p(image:map.png)caption:Figure 1.1(The emphasis(map).))' +
      'table#table-1(table(tableRow(tableCell(a))tableRow(tableCell(b)))caption:Table 1.1(Below.))',
    'table#t(table(tableRow(tableCell(a))tableRow(tableCell(b)))caption:Table 2.1(Above.))' +
      'figure#figure-2(p(image:b.png)caption:Figure 2.1())' +
      'p(See link:#map(Figure 1.1), link:#map(Figure 1.1), link:#t(Table 2.1).)',
  ])
  expect(book.anchors.get('map')).toBe('a')
  expect(book.anchors.get('figure-2')).toBe('b')
})

const figure = ':::figure\n![](x.png)\n:::'

function figureLabels(...sections: readonly Section[]): readonly string[] {
  return sections.flatMap(({ tree }) => [...show(tree).matchAll(/caption:([^(]+)/g)].map(([, label = '']) => label))
}

test('appendices number by their letter, chapters below another go on, chapters without a number count through the book', () => {
  const one = (path: string, more = {}) => chapter(path, `# ${path}\n\n${figure}`, more)
  const book = assembleBook(
    manuscript({
      front: [one('preface.md', { numbered: false })],
      body: [one('a.md'), one('below.md', { depth: 1 }), one('interlude.md', { numbered: false }), one('b.md')],
      back: [chapter('more.md', `# More {.appendix}\n\n${figure}`), one('x/appendix-2.md'), one('thanks.md')],
    }),
  )
  expect(book.sections.map(({ label }) => label)).toEqual([
    undefined,
    'Chapter 1',
    '1.1',
    undefined,
    'Chapter 2',
    'Appendix A',
    'Appendix B',
    undefined,
  ])
  expect(figureLabels(...book.sections)).toEqual([
    'Figure 1',
    'Figure 1.1',
    'Figure 1.2',
    'Figure 2',
    'Figure 2.1',
    'Figure A.1',
    'Figure B.1',
    'Figure 3',
  ])
})

test('in a book without numbered chapters the count goes through the book', () => {
  const book = assembleBook(manuscript({ body: [chapter('a.md', `# Only\n\n${figure}\n\n${figure}`)] }))
  expect(figureLabels(...book.sections)).toEqual(['Figure 1', 'Figure 2'])
})

test('display formulas with an id or a number of the author’s are equations, and references print them', () => {
  const text =
    '# One\n\n$$a$$ {#eq:a}\n\n$$\nb\n$$\n\n$$\nc \\label{eq:c}\n$$\n\n$$\nd \\tag{*}\n$$\n\n:::note\n$$\ne\n$$ {#e}\n:::\n\n'
  const book = assembleBook(
    manuscript({ body: [chapter('a.md', `${text}[](#eq:a), [](#eq:c), [](#e)`), chapter('b.md', '$$x$$ {#eq:a}')] }),
  )
  const equations: string[] = []
  for (const { tree } of book.sections) {
    visit(tree, 'equation', ({ id, number, value }) => void equations.push(`${id} ${number} ${value}`))
  }
  expect(equations).toEqual(['eq:a (1.1) a', 'eq:c (1.2) c', 'equation-3 (*) d', 'e (1.3) e', 'b-eq:a (2.1) x'])
  expect(show(book.sections[0]?.tree.children.at(-1) ?? [])).toBe(
    'p(link:#eq:a(Equation (1.1)), link:#eq:c(Equation (1.2)), link:#e(Equation (1.3)))',
  )
})

test('a caption may be the directive’s label, or stand right below the picture', () => {
  const text =
    ':::figure[A "label"]{#a}\n![](a.png)\n:::\n\n:::figure\n![](b.png)\nBelow it.\n:::\n\n:::figure\n![](c.png) ![](d.png)\n:::'
  const [section] = assembleBook(manuscript({ body: [chapter('a.md', text)] })).sections
  expect(show(section?.tree ?? [])).toBe(
    'figure#a(p(image:a.png)caption:Figure 1(A “label”))' +
      'figure#figure-2(p(image:b.png)caption:Figure 2(Below it.))' +
      'figure#figure-3(p(image:c.png image:d.png)caption:Figure 3())',
  )
})

test('a cell that no column of the table holds is an error at its place, an empty one is not', () => {
  const file = chapter('a.md', '| a | b |\n|---|---|\n| c | d | lost |\n| e | f | |')
  const [section] = assembleBook(manuscript({ body: [file] })).sections
  expect(show(section?.tree ?? [])).toContain('tableCell(dbreaklost)')
  expect(file.file.messages.map(({ ruleId, line, column, reason }) => [ruleId, line, column, reason])).toEqual([
    ['table-cells', 3, 9, 'Found 3 cells in a row, expected 2, as many as the head of the table has'],
  ])
})

test.each([
  ['^[note]', 'noteCall'],
  ['![](a.png)', 'image'],
  ['$x$', 'inlineMath'],
])('a cell that holds nothing but %s is not lost', (cell, type) => {
  const file = chapter('a.md', `| a |\n|---|\n| b | ${cell} |`)
  const [section] = assembleBook(manuscript({ body: [file] })).sections
  expect(section?.tree.children).toMatchObject([
    { type: 'table', children: [{}, { children: [{ children: [{ value: 'b' }, { type: 'break' }, { type }] }] }] },
  ])
})

test('lists of figures and of tables follow the contents where there are two with captions', () => {
  const body = [
    chapter('a.md', ':::figure{#one}\n![](x.png)\n\nThe *map*^[Note.].\n:::\n\n:::figure\n![](x.png)\n:::'),
    chapter(
      'b.md',
      `:::figure{#two}\n![](x.png)\n\n${'Long words. '.repeat(9)}\n:::\n\n:::table\n${table}\n\nOnly.\n:::`,
    ),
  ]
  const book = assembleBook(manuscript({ front: ['contents'], body }))
  expect(book.sections.map(({ title, id }) => `${id} ${title}`)).toEqual([
    'contents Contents',
    'figures List of figures',
    'a ',
    'b ',
  ])
  expect(book.figures).toEqual([
    { id: 'one', kind: 'figure', label: 'Figure 1.1', caption: 'The map' },
    { id: 'two', kind: 'figure', label: 'Figure 2.1', caption: 'Long words' },
    { id: 'table-1', kind: 'table', label: 'Table 2.1', caption: 'Only' },
  ])
  const placed = assembleBook(manuscript({ front: ['contents'], body, back: ['figures'] }))
  expect(placed.sections.map(({ id }) => id)).toEqual(['contents', 'a', 'b', 'figures'])
})

test('a caption that begins with a number of the author keeps it, and references mean it', () => {
  const text = `# One

:::figure{#sea}
![](a.png)

Figure 7: The sea
:::

:::figure
![](a.png)

Figures of the shore
:::

See [](#sea).
`
  const book = assembleBook(manuscript({ body: [chapter('a.md', text)] }))
  expect(book.figures.map(({ label, caption }) => `${label} | ${caption}`)).toEqual([
    'Figure 7 | The sea',
    'Figure 1 | Figures of the shore',
  ])
  const [first, second, reference] = book.sections[0]?.tree.children ?? []
  expect(show([first, second, reference].filter((node) => node !== undefined))).toMatch(
    /Figure 7: The sea.*Figure 7\b/s,
  )
})
