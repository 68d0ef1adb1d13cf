import { expect, test } from 'vitest'
import { assembleBook } from '../../src/book/assemble-book.ts'
import { chapter, manuscript } from './manuscript.ts'
import { show } from './show.ts'

const table = '| a |\n|---|\n| b |'

test('figures and tables are numbered through the book, each kind by itself', () => {
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
    'figure#map(p(image:map.png)caption:Figure 1(The emphasis(map).))' +
      'table#table-1(table(tableRow(tableCell(a))tableRow(tableCell(b)))caption:Table 1(Below.))',
    'table#t(table(tableRow(tableCell(a))tableRow(tableCell(b)))caption:Table 2(Above.))' +
      'figure#figure-2(p(image:b.png)caption:Figure 2())' +
      'p(See link:#map(Figure 1), link:#map(Figure 1), link:#t(Table 2).)',
  ])
  expect(book.anchors.get('map')).toBe('a')
  expect(book.anchors.get('figure-2')).toBe('b')
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
  assembleBook(manuscript({ body: [file] }))
  expect(file.file.messages.map(({ ruleId, line, column, reason }) => [ruleId, line, column, reason])).toEqual([
    ['table-cells', 3, 9, 'Found 3 cells in a row, expected 2, as many as the head of the table has'],
  ])
})
